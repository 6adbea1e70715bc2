import type { Door } from '../../miniprogram/contract/action'
import type { Asked, Origin } from './door'
import type { Directory, LawyerRecord } from './lawyers'
import type { ActingOfficer } from './officers/acting'
import type { Officers } from './officers/officers'
import type { OfficerRecord } from './officers/record'
import type { Sessions } from './officers/sessions'
import { Refusal } from './refusal'

/** Who asks. */
export interface Caller {
  door: Door
  origin: Origin
  /** The console's session token, if it holds. */
  session?: string
  /** @throws DENIED at doors that WeChat does not stand at. */
  openid: () => string
  /** Looked up when first asked for: one round trip, two where somebody is stood for. */
  officer: () => Promise<ActingOfficer | undefined>
  /** The lawyer who asks, at the phone. */
  lawyer: () => Promise<LawyerRecord | undefined>
  /** Whom this very request let in: the audit names them. */
  becomes: (officer: OfficerRecord) => void
  /** Whom it let in. */
  became: () => OfficerRecord | undefined
}

interface Looking {
  officers: Officers
  sessions: Sessions
  lawyers: Pick<Directory, 'byOpenid'>
  now: Date
}

export function callerOf(
  { door, openid, session, unattended, origin }: Asked,
  { officers, sessions, lawyers, now }: Looking,
): Caller {
  let known: Promise<ActingOfficer | undefined> | undefined
  let entered: OfficerRecord | undefined
  let counsel: Promise<LawyerRecord | undefined> | undefined
  const look = async () => {
    const found = openid
      ? await officers.byOpenid(openid)
      : session && (await sessions.officerOf(session, now, unattended))
    return found ? officers.acting(found, now) : undefined
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
    lawyer: () => (counsel ??= openid ? lawyers.byOpenid(openid) : Promise.resolve(undefined)),
    becomes: (officer) => {
      entered = officer
      known = officers.acting(officer, now)
    },
    became: () => entered,
  }
}

/** The officer who asks. @throws DENIED when it is none: for actions that the role table opens to officers only. */
export async function officerAsking(caller: Caller): Promise<ActingOfficer> {
  const officer = await caller.officer()
  if (!officer) throw new Refusal('DENIED')
  return officer
}
