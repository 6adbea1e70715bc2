import { readClaim } from '../../../../miniprogram/contract/petition/receipt-claim'
import { checkReceipt } from '../../../../cloudfunctions/shared/receipts/check'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import {
  agreed,
  application,
  askedOf,
  decided,
  moved,
  newDraft,
  openRightsDesk,
  photoFor,
  type RightsPeople,
} from '../../../support/rights'

let test: TestCloud
let people: RightsPeople
beforeAll(async () => {
  test = await openTestCloud()
  people = await openRightsDesk(test)
})
afterAll(() => test?.end())

it('an officer who was attacked is protected, from one tap to a certificate that a stranger verifies', async () => {
  const { zhou, tang, zhao, lin, fang } = people
  const draft = newDraft()
  const claim = await zhou.get('rights.claim', { draft, at: new Date().toISOString(), place: { name: '城南路' } })
  expect(claim).toMatchObject({ kind: 'UNSAID', status: 'CLAIMED', urgent: true })

  const photo = await photoFor(zhou, draft)
  const added = await zhou.get('rights.add', { id: claim.id, draft, evidence: [photo] })
  expect(added).toMatchObject({ evidenceCount: 1, evidence: [{ id: photo, name: '现场照片.jpg' }] })

  const bench = await fang.get('rights.desk.workbench', {})
  expect([bench.counts.claims.count, bench.queue[0]?.number]).toEqual([1, claim.number])

  // Whoever calls has the number at hand; the lists do not bear it.
  expect((await fang.get('rights.detail', { id: claim.id })).phone).toBe('13800001001')
  expect(JSON.stringify(bench)).not.toContain('13800001001')

  const filled = application({ draft })
  const sent = await zhou.get('rights.apply', filled)
  expect(sent).toMatchObject({ id: claim.id, number: claim.number, status: 'UNIT_REVIEW', otherParty: '刘某强' })
  expect(sent).toMatchObject({ evidenceCount: 1, evidence: [{ id: photo }] })
  expect(sent.dueAt).toBeDefined()
  // Sent again it is the same; changed, it is said that the change is not in it.
  expect(await zhou.get('rights.apply', filled)).toMatchObject({ id: claim.id, timeline: { length: 3 } })
  expect(await zhou.ask('rights.apply', { ...filled, subject: '改过的主题' })).toMatchObject({
    error: { code: 'CONFLICT' },
  })

  const id = await decided(people)
  await moved(tang, id, 'arrange', askedOf.arrange)
  const [measure] = (await tang.get('rights.detail', { id })).measures
  await moved(tang, id, 'finish', { measure: measure?.id, words: '分局领导到医院看望，送去慰问金。' })
  await moved(tang, id, 'certify', askedOf.certify)
  await agreed(zhao, id)
  await agreed(lin, id)
  await moved(tang, id, 'feedBack', askedOf.feedBack)
  await zhou.get('rights.act', { id, move: 'confirm', satisfaction: 'GOOD' })

  const mine = await zhou.get('rights.progress', { id })
  expect(mine.timeline.map(({ words }) => words)).toEqual([
    expect.stringMatching(/^已登记，编号 WQ\d{8}-\d{6}$/),
    `您的申请 ${mine.number} 已提交，由所在单位核实`,
    '所在单位核实意见：情况属实。已转分局维权办审核',
    '分局维权办已审核，报市局维权办审查',
    expect.stringMatching(/已受理，最迟 \d+年\d+月\d+日 前作出决定并答复$/),
    '已指定承办人调查核实：唐洁、邓涛',
    '调查已经完成，处理意见正在审批',
    `您的申请 ${mine.number} 已作出决定：支持。依法追究侵害人责任，落实慰问和医疗救治。`,
    '慰问抚慰：由城南分局政工室落实，期限 3 日',
    '慰问抚慰已落实：分局领导到医院看望，送去慰问金。',
    '已出具维权证明，可以向有关单位出示，对方可以扫码核验',
    `您的申请 ${mine.number} 已反馈：慰问已经落实，侵害人已被依法处罚。`,
    '您已确认办结：满意',
  ])
  expect(mine).toMatchObject({
    status: 'CLOSED',
    may: [],
    adding: false,
    measures: [{ kind: 'CONDOLENCE', state: 'DONE' }],
  })
  expect(mine.papers.map(({ kind, number }) => [kind, number.replace(/〔\d{4}〕/, '〔〕')])).toEqual([
    ['decision', '湘公督维决〔〕1号'],
    ['certificate', '湘公督维证〔〕1号'],
  ])

  const paper = mine.papers.find(({ kind }) => kind === 'certificate')?.id ?? ''
  const certificate = await zhou.get('rights.certificate', { id, paper })
  expect(certificate.paper.parts[0]).toEqual({ label: '致送单位', words: '城南分局' })
  expect(certificate.paper.parts.find(({ label }) => label === '证明事项')?.words).toContain('处置行为合法适当')
  const read = readClaim(certificate.link)
  expect(read && checkReceipt(read, keysFrom(test.environment).signer().published)).toBe('genuine')
  const stranger = await test
    .phone('citizen-li')
    .get('petition.verify', { claim: certificate.link.split('#')[1] ?? '' })
  expect(stranger).toEqual({ verdict: 'genuine' })
})
