import type { RightsDetail } from '../../miniprogram/contract/rights/answers'
import type { Application } from '../../miniprogram/contract/rights/form'
import { rightsMovesFor, sendingMoveNames, type SendingMove } from '../../miniprogram/contract/rights/moves'
import { rightsStatusOf } from '../../miniprogram/contract/rights/statuses'
import { officerAsking } from '../shared/caller'
import { officersDraft } from '../shared/case/moving/move'
import type { Step } from '../shared/case/moving/changes'
import { outcomeOf } from '../shared/case/moving/outcome'
import { take } from '../shared/case/moving/perform'
import { eventOf } from '../shared/case/records/events'
import { handedIn } from '../shared/evidence/handed-in'
import { Refusal } from '../shared/refusal'
import { claimed } from './applying/claiming'
import { contentOf, mayFillIn, writtenIn } from './applying/written'
import type { RightsContext } from './context'
import { factsOf } from './moving/facts'
import { unconflicted } from './moving/granting'
import type { RightsRecord } from './records/record'

/**
 * The whole form, of what was claimed before or at once. It goes first to whoever looks at it first; what was recorded by
 * word of mouth goes on where it is.
 */
export async function apply({ draft, claim, ...form }: Application, context: RightsContext): Promise<RightsDetail> {
  const { keys, calendar, now, command } = context
  const officer = await officerAsking(context.caller)
  const record = claim
    ? (await context.own(claim)).record
    : await claimed({ draft, at: now().toISOString() }, officer, context, { filled: true })
  const content = contentOf(form, keys)
  // An earlier sending whose answer was lost did it already.
  if (record.content === content) return context.detailOf(record)
  if (!mayFillIn(record)) throw changedSince(record)

  const files = await handedIn(form.evidence ?? [], officersDraft(officer, draft, keys), context)
  const isSent = !rightsStatusOf(record.status).unsent
  // By its kind it went the way it is on.
  const written = writtenIn(record, isSent ? { ...form, kind: record.kind } : form, keys)
  const { event, due, set } = await (isSent ? handingIn : sending)({ ...record, ...written }, context)
  const known = new Set(record.evidence.map(({ id }) => id))
  const evidence = [...record.evidence, ...files.filter(({ id }) => !known.has(id))]
  const step = { event, due, set: { ...set, ...written, content, evidence, evidenceCount: evidence.length } }
  const where = { applicant: officer._id, status: command.eq(record.status) }
  return context.detailOf(await take(record, where, step, { ...context, area: context.area, calendar }))
}

type Sent = Pick<Step<RightsRecord>, 'event' | 'due' | 'set'>

/** The form comes after what was said, and moves nothing; why a lawyer lost the case by it is the office's alone to read. */
async function handingIn(filled: RightsRecord, context: RightsContext): Promise<Sent> {
  const { keys, now } = context
  const { status } = filled
  const lawyers = await unconflicted(filled, context)
  const lost = lawyers.some((grant, place) => grant !== filled.lawyers[place])
  const words = lost ? '您已补交书面申请；对律师的指派已收回，维权办另行指派' : '您已补交书面申请'
  const note = lost ? ('writtenAgainst' as const) : ('written' as const)
  return { event: eventOf(filled, { at: now(), status, note, words }, keys), ...(lost && { set: { lawyers } }) }
}

/** It goes to whoever looks at it first. */
const sending = (filled: RightsRecord, context: RightsContext): Promise<Sent> =>
  outcomeOf(filled, { name: sendingOf(filled, context), asked: {} }, context)

function sendingOf(filled: RightsRecord, { now, calendar }: RightsContext): SendingMove {
  const open = rightsMovesFor(factsOf(filled, now(), calendar), ['applicant'])
  const name = sendingMoveNames.find((one) => open.includes(one))
  if (!name) throw new Error(`No move sends the application ${filled._id}.`)
  return name
}

const changedSince = ({ number, content }: RightsRecord): Refusal =>
  new Refusal(
    'CONFLICT',
    content
      ? `这份申请之前已经提交成功，编号 ${number}，后来的修改没有包含在内。请到“我的维权”里查看`
      : `这件申请已经由维权办登记，编号 ${number}。请到“我的维权”里补充材料`,
  )
