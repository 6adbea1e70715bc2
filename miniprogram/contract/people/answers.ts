import type { Duty } from '../duties'
import { organ } from '../organ'

export interface Officer {
  name: string
  /** 警号 */
  number: string
  series: OfficerSeries
  unitName: string
  unitKind: UnitKind
  /** What the officer may do now, for somebody who is away too. */
  duties: Duty[]
  boundAt?: string
  onLeave?: true
  /** Names of those for whom the officer acts now. */
  standsFor?: string[]
}

/** Whose number it is: each series has a form of its own. */
export const officerSeries = { police: '民警', auxiliary: '辅警' } as const
export type OfficerSeries = keyof typeof officerSeries

export interface Me {
  /** Absent for citizens. */
  officer?: Officer
}

export const unitKinds = {
  city: '市局',
  inspection: '警务督察支队',
  bureau: '分局',
  detachment: '支队',
  brigade: '大队',
  team: '督察大队',
  station: '派出所',
} as const
export type UnitKind = keyof typeof unitKinds

/** An officer to whom work may be given. */
export interface Colleague {
  id: string
  name: string
  unitName: string
}

/**
 * What to tell a citizen who names a unit under which everybody here serves, the chief inspector too: nobody here may
 * handle it (回避, 信访工作条例 第二十八条), so it is not taken in only to lie unseen.
 */
export const handledAbove: Partial<Record<UnitKind, string>> = {
  city: `反映市局的问题，请向${organ.province}提出，或拨打 ${organ.telephone}`,
}

/** Units under which every inspector here serves, but not the chief: a petition about them goes to the upper organ by the chief's letter. */
export const reportedAbove: ReadonlySet<UnitKind> = new Set(['inspection'])

export interface Unit {
  id: string
  name: string
  kind: UnitKind
  /** Absent for the root. */
  parent?: string
}

export interface SigninRequest {
  id: string
  /** Known to this console only. */
  secret: string
  /** Drawn on the screen for the phone to scan. */
  code: string
  expiresAt: string
}

/** What the officer is asked to confirm. */
export interface SigninOrigin {
  address: string
  browser: string
  askedAt: string
}

export type SigninClaim =
  { state: 'waiting' } | { state: 'expired' } | { state: 'confirmed'; session: string; officer: Officer }
