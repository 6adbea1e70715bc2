import type {
  RosterChange,
  RosterImport,
  RosterOfficer,
  RosterPreview,
  RosterTally,
} from '../../../../miniprogram/contract/people/roster/answers'
import type { RosterState } from '../../../../miniprogram/contract/people/roster/imports'
import { officer } from '../../support/builders'
import type { Cloud } from '../../support/console-page'
import { cloudWith } from '../../support/desk'

export const keeper = (duty: 'administrator' | 'securityOfficer') => ({
  token: 'session-1',
  officer: { ...officer, name: '钱进', duties: [duty] },
})

export const listed = (changes: Partial<RosterOfficer> = {}): RosterOfficer => ({
  id: 'o1',
  number: '120016',
  name: '陈静',
  series: 'police',
  unitName: '警务督察支队',
  duties: ['inspector'],
  bound: true,
  ...changes,
})

export const everyOfficer: RosterOfficer[] = [
  listed(),
  listed({
    id: 'o2',
    number: 'FJ00123',
    name: '阿卜杜热合曼·买买提吐尔逊',
    series: 'auxiliary',
    unitName: '湘城市公安局交通警察支队城南新区高新技术产业开发区大队第一中队',
    duties: ['handler', 'leader', 'rightsOffice'],
    onLeave: true,
    bound: undefined,
  }),
]

export const tally = (changes: Partial<RosterTally> = {}): RosterTally => ({
  trusted: 0,
  gone: 0,
  duties: 0,
  moved: 0,
  added: 0,
  changed: 0,
  same: 12,
  ...changes,
})

export const imported = (state: RosterState, changes: Partial<RosterImport> = {}): RosterImport => ({
  id: 'i1',
  at: '2026-11-24T02:00:00.000Z',
  by: '钱进',
  mode: 'COMPLETE',
  state,
  lines: 2000,
  done: 0,
  ...changes,
})

export const noChanges = { trusted: [], gone: [], duties: [], moved: [], added: [], changed: [], same: [] }
export const change = (changes: Partial<RosterChange>): RosterChange => ({
  number: '120073',
  name: '梅雪',
  unitName: '湘城市公安局',
  changes: [{ column: 'duties', before: '审计员' }],
  ...changes,
})

export const cloud = (newest?: RosterImport, preview: Partial<RosterPreview> = {}, changes: Cloud = {}) =>
  cloudWith({
    'people.roster.list': () => ({ ok: true, data: { items: everyOfficer } }),
    'people.roster.current': () => ({ ok: true, data: newest ? { import: newest } : {} }),
    'people.roster.preview': () => ({ ok: true, data: { faults: [], changes: noChanges, ...preview } }),
    ...changes,
  })
