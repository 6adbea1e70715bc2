import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import type { AskedValues } from '../../../miniprogram/contract/case/move'
import type { PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { everyMove, moveOf } from '../../../miniprogram/contract/petition/moves'
import { statusOf } from '../../../miniprogram/contract/petition/statuses'
import { handIn } from '../../support/chunks'
import { openTestCloud, type ConsoleAsker, type Phone, type TestCloud } from '../../support/cloud'
import { asked, openDesk, type Desk } from '../../support/desk'
import { petitionOf } from '../../support/petitions'

let test: TestCloud
let desk: Desk
let phone: Phone
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
  phone = test.phone('citizen-wang')
}, 60_000)
afterAll(() => test?.end())

/** What each move is given; the others ask for nothing. */
const given: Partial<Record<PetitionMove, AskedValues>> = {
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

/** A file that a move has to be handed in with. */
const handedIn = async (asker: ConsoleAsker | undefined, draft: string): Promise<string> =>
  (await handIn(asker as ConsoleAsker, { draft, kind: 'image', name: 'street.jpg' })).id

const whose: Record<string, (desk: Desk) => ConsoleAsker> = {
  clerk: ({ clerk }) => clerk,
  inspector: ({ chen }) => chen,
  chief: ({ chief }) => chief,
  reviewer: ({ reviewer }) => reviewer,
  head: ({ head }) => head,
  handler: ({ handler }) => handler,
  teamLeader: ({ teamLeader }) => teamLeader,
}

/** A petition of the move's kind in the first status from which it goes, with all that it needs. */
async function readyFor(name: PetitionMove): Promise<PetitionRecord> {
  const { kinds, from, needs } = moveOf(name)
  const [kind = 'COMPLAINT'] = kinds
  const { id } = await phone.get('petition.submit', petitionOf(kind))
  const petitions = test.database.collection<PetitionRecord>('petitions')
  const [status = 'SUBMITTED'] = from
  const atTeam = statusOf(status).waitsFor?.includes('handler') || status === 'OBJECTED'
  const before = (await petitions.first({ _id: id })) as PetitionRecord
  const at = new Date()
  const entered = needs === 'entered' && { channel: 'TELEPHONE' }
  const words = keysFrom(test.environment).seal.text('到此为止', id, 'timeline.1')
  // Replied to a moment ago, so that reviews are in time.
  const timeline = [...before.timeline, { at, status, words }]
  await petitions.change(
    { _id: id },
    {
      status,
      version: 1,
      timeline,
      ...(atTeam && needs !== 'ownInquiry' && { team: 'south-inspection', teamName: '城南分局督察大队' }),
      ...(status === 'ESCALATED' && { escalated: true }),
      ...entered,
      ...(needs === 'happening' && { happening: 'NOW' }),
      ...(needs === 'dissatisfied' && { satisfaction: 'BAD' }),
    },
  )
  return (await petitions.first({ _id: id })) as PetitionRecord
}

it.each(everyMove.filter((name) => !moveOf(name).by.includes('clock')))(
  'of two who press %s at once one is first, and the other is told',
  async (name) => {
    const { _id: id, version, status } = await readyFor(name)
    const [by = 'owner'] = moveOf(name).by
    const asker = whose[by]?.(desk)
    const files = moveOf(name).asks['evidence']?.required ? { evidence: [await handedIn(asker, id)] } : {}
    const press = () =>
      asker
        ? asker.send('petition.move', { id, version, move: name, ...given[name], ...files })
        : phone.send('petition.own.act', { id, move: name, ...given[name] })
    const replies = await Promise.all([press(), press()])
    const lost = replies.filter(({ ok }) => !ok)
    const done = (await test.database.collection<PetitionRecord>('petitions').first({ _id: id })) as PetitionRecord
    // A citizen who presses twice is answered twice: both times that it is done.
    if (asker || lost.length) expect(lost).toMatchObject([{ ok: false, error: { code: 'CONFLICT' } }])
    expect(done.timeline).toHaveLength(3)
    expect(done.version).toBe(2)
    expect(done.status).toBe(moveOf(name).steps ? status : (moveOf(name).to ?? status))
  },
)
