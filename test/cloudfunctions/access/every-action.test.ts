import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actions, type ActionName } from '../../../miniprogram/contract/actions'
import { applicationTable } from './on-applications'
import { petitionTable } from './on-petitions'
import { ticketTable } from './tickets'
import { ofApplicant, ofCitizen, ofLawyer } from './owners'

/** Every move of a case, tried by name. */
const moved = { 'petition.move': 'petitions.test.ts', 'rights.move': 'applications.test.ts' }

/** What names something by an id that is nobody's case, and where it is told who may. */
const elsewhere: Partial<Record<ActionName, string>> = {
  'inspection.checkin.act': 'inspection/rollcall.test.ts',
  'inspection.checkin.answer': 'inspection/checkin.test.ts',
  'inspection.checkin.open': 'inspection/checkin.test.ts',
  'inspection.rollcall.agree': 'inspection/rollcall.test.ts',
  'inspection.rollcall.board': 'inspection/rollcall.test.ts',
  'inspection.rollcall.check': 'inspection/rollcall.test.ts',
  'inspection.rollcall.detail': 'inspection/rollcall.test.ts',
  'inspection.rollcall.drop': 'inspection/rollcall.test.ts',
  'inspection.rollcall.look': 'inspection/checkin.test.ts',
  'inspection.rollcall.move': 'inspection/rollcall.test.ts',
  'inspection.rollcall.return': 'inspection/rollcall.test.ts',
  'notice.read': 'notice/notice.test.ts',
  'notice.withdraw': 'notice/notice.test.ts',
  'people.binding.approve': 'people/invitation.test.ts',
  'people.binding.invite': 'people/invitation.test.ts',
  'people.binding.refuse': 'people/invitation.test.ts',
  'people.binding.revoke': 'people/revocation.test.ts',
  'people.roster.confirm': 'people/roster/roster.test.ts',
  'people.roster.piece': 'people/roster/roster.test.ts',
  'people.roster.preview': 'people/roster/roster.test.ts',
  'people.roster.return': 'people/roster/roster.test.ts',
  'people.roster.withdraw': 'people/roster/roster.test.ts',
  'people.sessions.stop': 'people/sessions.test.ts',
  'people.signin.claim': 'people/signin.test.ts',
  'petition.desk.assign': 'petition/desk/workbench.test.ts',
  'rights.desk.begin': 'rights/desk/begin.test.ts',
  'rights.lawyers.invite': 'rights/stories/lawyer.test.ts',
  'rights.lawyers.put': 'rights/stories/lawyer.test.ts',
  'rights.lawyers.retire': 'rights/stories/lawyer.test.ts',
}

const told = {
  ...petitionTable,
  ...applicationTable,
  ...ofCitizen,
  ...ofApplicant,
  ...ofLawyer,
  ...ticketTable,
  ...moved,
  ...elsewhere,
}

/** Fields by which an action names something that is there already. */
const naming = new Set(['id', 'ids', 'petition', 'ticket'])

it('every action that names something which is there is told of, here or in a test of its own', () => {
  const named = Object.entries(actions).filter(([, { input }]) =>
    Object.keys(input.fields).some((field) => naming.has(field)),
  )
  expect(Object.keys(told).toSorted()).toEqual(named.map(([name]) => name).toSorted())
})

it.each(Object.entries(elsewhere))('%s is told of in %s', (name, file) => {
  const path = join(__dirname, '..', file)
  expect([file, existsSync(path)]).toEqual([file, true])
  expect(readFileSync(path, 'utf8')).toContain(`'${name}'`)
})
