import type { Problems } from '../../miniprogram/contract/form'
import { refusalCodes, type RefusalCode } from '../../miniprogram/contract/replies'

/** The one error a use case throws on purpose; the door tells the asker. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string = refusalCodes[code],
    readonly fields?: Problems,
  ) {
    super(message)
  }
}
