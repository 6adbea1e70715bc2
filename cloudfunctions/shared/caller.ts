import type { Door } from '../../miniprogram/contract/action'
import type { Asked, Origin } from './door'
import type { Officers } from './officers/officers'
import type { OfficerRecord } from './officers/record'
import { Refusal } from './refusal'

/** Who asks. */
export interface Caller {
  door: Door
  origin: Origin
  /** The console's session token, if it holds. */
  session?: string
  /** @throws DENIED at doors that WeChat does not stand at. */
  openid: () => string
  /** Looked up when first asked for: one round trip. */
  officer: () => Promise<OfficerRecord | undefined>
  /** Whom this very request let in: the audit names them. */
  becomes: (officer: OfficerRecord) => void
}

export function callerOf({ door, openid, session, origin }: Asked, officers: Officers, now: Date): Caller {
  let known: Promise<OfficerRecord | undefined> | undefined
  const look = async () => {
    if (openid) return officers.byOpenid(openid)
    return session ? officers.bySession(session, now) : undefined
  }
  return {
    door,
    origin,
    session,
    openid: () => {
      if (!openid) throw new Refusal('DENIED')
      return openid
    },
    officer: () => (known ??= look()),
    becomes: (officer) => {
      known = Promise.resolve(officer)
    },
  }
}

/** The officer who asks. @throws DENIED when it is none: for actions that the role table opens to officers only. */
export async function officerAsking(caller: Caller): Promise<OfficerRecord> {
  const officer = await caller.officer()
  if (!officer) throw new Refusal('DENIED')
  return officer
}
