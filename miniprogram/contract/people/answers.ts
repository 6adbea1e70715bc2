import type { Duty } from '../duties'

export interface Officer {
  name: string
  /** 警号 */
  number: string
  unitName: string
  duties: Duty[]
}

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
  station: '派出所',
} as const
export type UnitKind = keyof typeof unitKinds

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
