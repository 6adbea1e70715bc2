import type { PetitionCase } from '../../miniprogram/contract/petition/desk-answers'
import type { AskedValues } from '../../miniprogram/contract/case/move'
import { moveOf, type PetitionMove } from '../../miniprogram/contract/petition/moves'
import type { Step } from '../../miniprogram/contract/petition/moves/move'
import type { Reply } from '../../miniprogram/contract/replies'
import type { Asker, ConsoleAsker, TestCloud } from './cloud'
import { named } from './petitions'

/** Everybody who handles petitions, signed in at a console of their own. */
export interface Desk {
  clerk: ConsoleAsker
  chen: ConsoleAsker
  liu: ConsoleAsker
  reviewer: ConsoleAsker
  head: ConsoleAsker
  chief: ConsoleAsker
  handler: ConsoleAsker
  teamLeader: ConsoleAsker
  /** Of another bureau's team. */
  stranger: ConsoleAsker
}

export async function openDesk(test: TestCloud): Promise<Desk> {
  const people = {
    clerk: 'clerk-sun',
    chen: 'inspector-chen',
    liu: 'inspector-liu',
    reviewer: 'leader-wu',
    head: 'supervisor-zhao',
    chief: 'chief-lin',
    handler: 'team-he',
    teamLeader: 'team-gao',
    stranger: 'team-xu',
  }
  const signed = Object.entries(people).map(async ([name, openid]) => [name, await test.signIn(openid)])
  return Object.fromEntries(await Promise.all(signed)) as Desk
}

/** Makes a move with the version that the case has now. */
export async function tryMove(asker: ConsoleAsker, id: string, move: PetitionMove, asked: AskedValues = {}) {
  const seen = await asker.ask('petition.detail', { id })
  const version = seen.ok ? seen.data.version : 0
  return (await asker.send('petition.move', { id, version, move, ...asked })) as Reply<PetitionCase>
}

/** The same, which has to succeed. */
export async function makeMove(asker: ConsoleAsker, id: string, move: PetitionMove, asked: AskedValues = {}) {
  return done(await tryMove(asker, id, move, asked), move)
}

/** One officer agrees to what waits, and to whatever the step asks. */
export async function agree(asker: Asker, id: string) {
  const { version, pending } = await asker.get('petition.detail', { id })
  const asks = stepNamed(pending?.move, pending?.step)?.asks ?? {}
  const said = Object.entries(asks).map(([name, { options = {} }]) => [name, Object.keys(options)[0]])
  return asker.get('petition.pending.agree', { id, version, ...Object.fromEntries(said) })
}

/** The step of a move that bears this label. */
export const stepNamed = (move: PetitionMove | undefined, label: string | undefined): Step | undefined =>
  move && moveOf(move).steps?.find((step) => step.label === label)

function done(reply: Reply<PetitionCase>, move: string): PetitionCase {
  if (!reply.ok) throw new Error(`${move} was refused: ${JSON.stringify(reply.error)}`)
  return reply.data
}

/** What the moves that ask for something are given in tests. */
export const asked = {
  rejection: { ground: 'NOT_COMPETENT', channel: '请向市信访局反映' },
  supervision: {
    team: 'south-inspection',
    days: '15',
    demand: '请查清接警、出警的时间和经过，附录音录像',
    identity: 'HIDDEN',
  },
  result: { finding: 'PARTLY', result: '经查，接警后四十分钟才派警，值班民警已被批评教育，所里完善了派警制度。' },
  reply: {
    finding: 'PARTLY',
    outcome: 'SUPPORTED',
    facts: '经核查，城南派出所接警后四十分钟才派警，超过规定时间，您反映的情况部分属实。',
    opinion: '已对值班民警批评教育，并责令派出所整改。',
    basis: '《公安机关督察条例》第九条',
  },
  answer: { adoption: 'ADOPTED', opinion: '从下月起办证大厅周六上午开放，谢谢您的建议。' },
} as const

/** From acceptance to the signed 督办函. */
export async function supervise({ chen, reviewer, head }: Desk, id: string): Promise<void> {
  await makeMove(chen, id, 'supervise', asked.supervision)
  await agree(reviewer, id)
  await agree(head, id)
}

/** From an accepted complaint to the signed reply. */
export async function answerComplaint(desk: Desk, id: string): Promise<void> {
  const { chen, handler, reviewer, head } = desk
  await supervise(desk, id)
  await makeMove(handler, id, 'sign')
  await makeMove(handler, id, 'report', asked.result)
  await makeMove(chen, id, 'reply', asked.reply)
  await agree(reviewer, id)
  await agree(head, id)
}

/** A complaint under its writer's name that the department itself looked into, answered so, and closed by time. */
export async function closedAs(
  test: TestCloud,
  { clerk, chen, reviewer, head }: Desk,
  finding: 'FALSE' | 'TRUE',
  changes: Parameters<typeof named>[0] = {},
): Promise<{ id: string; number: string }> {
  const { id, number } = await test.phone('citizen-wang').get('petition.submit', named(changes))
  await makeMove(clerk, id, 'accept')
  await makeMove(chen, id, 'direct', { reason: '由支队直接核查' })
  await agree(head, id)
  await makeMove(chen, id, 'conclude', { ...asked.result, finding })
  await makeMove(chen, id, 'reply', { ...asked.reply, finding })
  await agree(reviewer, id)
  await agree(head, id)
  await test.database.collection('petitions').change({ _id: id }, { status: 'CLOSED' })
  return { id, number }
}
