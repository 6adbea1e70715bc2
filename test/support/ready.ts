import type { PetitionRecord } from '../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../cloudfunctions/shared/keys'
import type { AskedValues } from '../../miniprogram/contract/case/move'
import { moveOf, type PetitionMove } from '../../miniprogram/contract/petition/moves'
import type { CaseNeed } from '../../miniprogram/contract/petition/moves/move'
import type { Submission } from '../../miniprogram/contract/petition/form'
import { statusOf, type PetitionStatus } from '../../miniprogram/contract/petition/statuses'
import type { ConsoleAsker, Phone, TestCloud } from './cloud'
import { asked, type Desk } from './desk'
import { petitionOf } from './petitions'

/** What each move is given; the others ask for nothing. */
export const given: Partial<Record<PetitionMove, AskedValues>> = {
  dispatchLater: { order: '城南派出所' },
  dispatch: { order: '城南派出所' },
  askMore: { question: '请补充报警时间' },
  resume: { words: '来电补充：晚上十点报警' },
  transfer: { receiver: '市信访局', reason: '不属于公安职权' },
  sendUp: { receiver: '省公安厅警务督察总队' },
  reject: asked.rejection,
  supervise: asked.supervision,
  direct: { reason: '反映的是分局领导' },
  object: { reason: '不属于我队管辖' },
  uphold: { reason: '成立' },
  dismiss: { reason: '不成立' },
  report: asked.result,
  conclude: asked.result,
  sendBack: { reason: '请补充录音' },
  extend: { days: '10', reason: '需要调取外地证据' },
  study: { receiver: '出入境管理支队' },
  forward: { receiver: '城南派出所' },
  check: { receiver: '城北分局' },
  reply: asked.reply,
  answer: asked.answer,
  thank: { words: '谢谢您' },
  finish: { finding: 'TRUE', reward: 'NONE' },
  deliver: { words: '今日当面送达，本人签收' },
  sendReview: { organ: '省公安厅警务督察总队' },
  followUp: { words: '已经电话回访并说明' },
  recordReview: { organ: '省公安厅', opinion: 'UPHELD', words: '不服的可以请求复核' },
  reopen: { organ: '省公安厅', reason: '主要事实不清' },
  supplement: { words: '晚上十点' },
  rate: { satisfaction: 'GOOD' },
  review: { reason: '对出警时间的认定不服' },
  withdrawFor: { words: '本人来电要求撤回' },
  rateFor: { satisfaction: 'GOOD' },
  reviewFor: { reason: '对出警时间的认定不服' },
}

const whose: Record<string, keyof Desk | undefined> = {
  clerk: 'clerk',
  inspector: 'chen',
  reviewer: 'reviewer',
  head: 'head',
  handler: 'handler',
  teamLeader: 'teamLeader',
  chief: 'chief',
}

/** Whoever at this desk is the first who may make a move, or agree to it; undefined where it is nobody's here. */
export function oneOf(desk: Desk, [by = 'owner']: readonly string[]): ConsoleAsker | undefined {
  const name = whose[by]
  return name && desk[name]
}

/** What the record of a case is when something that a move needs is so. */
const met: Partial<Record<CaseNeed, Partial<PetitionRecord>>> = {
  entered: { channel: 'TELEPHONE' },
  happening: { happening: 'NOW' },
  dissatisfied: { satisfaction: 'BAD' },
}

/** A petition of the move's kind in the first status from which it goes, at version 1, with all that it needs. */
export async function readyFor(name: PetitionMove, phone: Phone, test: TestCloud): Promise<PetitionRecord> {
  const { kinds, from, needs } = moveOf(name)
  const [kind = 'COMPLAINT'] = kinds
  const [status = 'SUBMITTED'] = from
  return petitionIn(status, petitionOf(kind), phone, test, needs)
}

/** A petition in this status, at version 1, with all that goes with the status and, where it is said, with what a move needs. */
export async function petitionIn(
  status: PetitionStatus,
  submitted: Submission,
  phone: Phone,
  { database, environment }: TestCloud,
  needs?: CaseNeed,
): Promise<PetitionRecord> {
  const { id } = await phone.get('petition.submit', submitted)
  const petitions = database.collection<PetitionRecord>('petitions')
  const atTeam = statusOf(status).waitsFor?.includes('handler') || status === 'OBJECTED'
  const before = (await petitions.first({ _id: id })) as PetitionRecord
  const words = keysFrom(environment).seal.text('到此为止', id, 'timeline.1')
  // Replied to a moment ago, so that reviews are in time.
  const began = { at: new Date(), status, words, ...(needs === 'reviewSent' && { move: 'sendReview' as const }) }
  await petitions.change(
    { _id: id },
    {
      status,
      version: 1,
      timeline: [...before.timeline, began],
      ...(atTeam && needs !== 'ownInquiry' && { team: 'south-inspection', teamName: '城南分局督察大队' }),
      ...(statusOf(status).waitsFor?.includes('chief') && { escalated: true }),
      ...(needs && met[needs]),
    },
  )
  return (await petitions.first({ _id: id })) as PetitionRecord
}
