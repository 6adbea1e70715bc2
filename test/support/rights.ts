import type { Input } from '../../miniprogram/contract/actions'
import type { RightsCase } from '../../miniprogram/contract/rights/desk-answers'
import {
  rightsStepAt,
  type RightsAgreement,
  type RightsMoveRequest,
  type RightsStaffMove,
} from '../../miniprogram/contract/rights/moves'
import type { Asker, ConsoleAsker, Phone, TestCloud } from './cloud'
import { sample } from './petitions'

/** The people of an application, each at their own device. */
export interface RightsPeople {
  /** Who was attacked. */
  zhou: Phone
  /** The leader of that station, … */
  ma: ConsoleAsker
  /** … the bureau's rights office, … */
  fang: ConsoleAsker
  /** … and the city's, two of them. */
  tang: ConsoleAsker
  deng: ConsoleAsker
  zhao: ConsoleAsker
  lin: ConsoleAsker
  /** Nobody of the case: an inspector and the leader of the inspection team. */
  chen: ConsoleAsker
  gao: ConsoleAsker
}

export async function openRightsDesk(test: TestCloud): Promise<RightsPeople> {
  const openids = ['station-ma', 'rights-fang', 'rights-tang', 'rights-deng', 'supervisor-zhao', 'chief-lin'] as const
  const outside = ['inspector-chen', 'team-gao'] as const
  const [ma, fang, tang, deng, zhao, lin, chen, gao] = await Promise.all(
    [...openids, ...outside].map((openid) => test.signIn(openid)),
  )
  return { zhou: test.phone('officer-zhou'), ma, fang, tang, deng, zhao, lin, chen, gao } as RightsPeople
}

let drafts = 0
export const newDraft = (): string => `draft-${++drafts}`

/** What an officer fills in who was attacked at a call. */
export const application = (changes: Partial<Input<'rights.apply'>> = {}): Input<'rights.apply'> => ({
  draft: newDraft(),
  kind: 'VIOLENT_ATTACK',
  subject: '处警时被当事人殴打',
  details: '处置纠纷时被当事人推倒并用拳殴打面部，执法记录仪被摔坏。',
  happenedAt: new Date(Date.now() - 3_600_000).toISOString(),
  place: { name: '城南路 12 号门前', latitude: 27.83, longitude: 113.13 },
  incident: 'J2026112600017',
  otherParty: '刘某强',
  injuries: '面部软组织挫伤，已就医',
  interest: 'NONE',
  ...changes,
})

/** What is asked of each move on the usual way. */
export const askedOf = {
  verify: { opinion: 'TRUE', words: '值班日志和出警记录与所述一致。' },
  forward: { words: '经审核情况属实，建议受理。' },
  propose: {
    outcome: 'SUPPORTED',
    facts: '经查，周磊在依法处警时被当事人殴打，有执法记录仪录像、证人证言和诊断证明证实。',
    opinion: '依法追究侵害人责任，落实慰问和医疗救治。',
    basis: '公安机关维护民警执法权威工作规定第八条',
  },
  arrange: { measure: 'CONDOLENCE', owner: '城南分局政工室', days: '3' },
  certify: { receiver: '城南分局', words: '民警周磊依法处警受到侵害，其处置行为合法适当。' },
  feedBack: { words: '慰问已经落实，侵害人已被依法处罚。' },
} as const

/** Makes a move of the case as it is now. @throws when it was refused */
export async function moved(
  asker: Asker,
  id: string,
  move: RightsStaffMove,
  asked: Record<string, unknown> = {},
): Promise<RightsCase> {
  const { version } = await asker.get('rights.detail', { id })
  return asker.get('rights.move', { id, version, move, ...asked } as RightsMoveRequest)
}

/** Agrees to what waits, with the 保密审查 where that is asked. @throws when it was refused */
export async function agreed(asker: Asker, id: string): Promise<RightsCase> {
  const { version, pending } = await asker.get('rights.detail', { id })
  const step = pending && rightsStepAt(pending.move, pending.signed.length - 1)
  const said: Partial<RightsAgreement> = step?.asks ? { secrecy: 'CLEAR' } : {}
  return asker.get('rights.pending.agree', { id, version, ...said })
}

/** Each handler of a new application by the usual way; what comes after is the test's own. */
export async function investigated(
  people: RightsPeople,
  changes: Partial<Input<'rights.apply'>> = {},
): Promise<string> {
  const { zhou, ma, fang, tang, deng } = people
  const { id } = await zhou.get('rights.apply', application(changes))
  await moved(ma, id, 'verify', askedOf.verify)
  await moved(fang, id, 'forward', askedOf.forward)
  await moved(tang, id, 'accept')
  const handlers = await tang.get('rights.desk.handlers', {})
  const named = handlers.filter(({ name }) => name === '唐洁' || name === '邓涛').map((one) => one.id)
  await moved(tang, id, 'appoint', { handlers: named })
  await moved(tang, id, 'propose', askedOf.propose)
  await agreed(deng, id)
  return id
}

/** The same with what was decided. */
export async function decided(
  people: RightsPeople,
  asked: Record<string, unknown> = askedOf.propose,
  changes: Partial<Input<'rights.apply'>> = {},
): Promise<string> {
  const id = await investigated(people, changes)
  await moved(people.tang, id, 'decide', asked)
  await agreed(people.zhao, id)
  await agreed(people.lin, id)
  return id
}

/** Hands in one picture under this draft and answers its id. */
export async function photoFor(phone: Phone, draft: string): Promise<string> {
  const ticket = await phone.get('rights.evidence.ticket', { draft, kind: 'image' })
  await phone.upload(ticket.cloudPath, sample('street.jpg'))
  await phone.get('rights.evidence.attach', { draft, ticket: ticket.id, name: '现场照片.jpg' })
  return ticket.id
}
