import type { OwnSummary, PetitionDetail, TalkEntry } from '../../../miniprogram/contract/petition/answers'

const hour = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

/** A petition as its owner's list answers it, with what a test wants different. */
export const summary = (changes: Partial<OwnSummary> = {}): OwnSummary => ({
  id: 'p1',
  number: 'TS20261124-583921',
  kind: 'COMPLAINT',
  status: 'SUBMITTED',
  subject: '报警后无人到场',
  signing: 'NAMED',
  submittedAt: at(-1),
  dueFrom: at(-1),
  dueAt: at(300),
  evidenceCount: 0,
  told: { at: at(-1), words: '您的投诉 TS20261124-583921 已收到，等待受理' },
  ...changes,
})

export const image = { id: 'e1', kind: 'image', name: '图片1', bytes: 1000, sm3: '', url: 'https://files/1' } as const

export const detail = (changes: Partial<PetitionDetail> = {}): PetitionDetail => ({
  ...summary(),
  details: '经过',
  timeline: [],
  talk: [],
  papers: [],
  may: [],
  mayUntil: {},
  talking: true,
  evidence: [image],
  ...changes,
})

export const said = (id: string, changes: Partial<TalkEntry> = {}): TalkEntry => ({
  id,
  at: at(-1),
  from: 'department',
  words: `第 ${id} 句`,
  evidence: [],
  ...changes,
})
