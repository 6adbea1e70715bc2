import { contentOf } from '../../miniprogram/contract/replies'
import type { Asked } from './door'
import type { Keys } from './keys'

/** What whoever asks again is told. */
export type Told<Answer> = { data: Answer; tag?: string } | { unchanged: true }

/**
 * Tells whoever shows the tag of this very answer that nothing changed. The tag is made with a key, for this session,
 * action and input: nobody has it who was not given, and recorded as given, the answer itself.
 * @param give hands the answer over, and records that
 */
export async function toldAgain<Answer>(
  asked: Asked,
  { digest }: Pick<Keys, 'digest'>,
  act: () => Promise<Answer>,
  give: (act: () => Promise<Answer>) => Promise<Answer>,
): Promise<Told<Answer>> {
  const { session = '', action, input, held } = asked
  const answer = act()
  const tagOf = (data: Answer) => digest('signin', 'answer', session, action, JSON.stringify(input), contentOf(data))
  // What went wrong is told, and recorded, like everything else.
  const tag = await answer.then(tagOf, () => undefined)
  if (tag !== undefined && tag === held) return { unchanged: true }
  return { data: await give(() => answer), tag }
}
