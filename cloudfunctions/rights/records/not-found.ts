import { Refusal } from '../../shared/refusal'

/** Somebody else's application looks exactly like a missing one, so that ids cannot be probed. */
export const notFound = (): Refusal => new Refusal('NOT_FOUND', '没有找到这件申请')
