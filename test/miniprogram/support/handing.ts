import type { Parcel } from '../../../miniprogram/services/outbox/parcel'
import type { Reply } from '../../../miniprogram/contract/replies'
import { closePages, pageIn, until, type OpenPage } from './fake-page'
import type { FakePhone } from './fake-phone'
import { officersPhone, rightsDetail } from './rights'

export const written = { subject: '处警时被殴打', details: '昨晚十点处警时被当事人用酒瓶划伤左臂。' }

type Opening = ReturnType<typeof pageIn>
type Refused = { code: 'INVALID' | 'CONFLICT' | 'DENIED'; message: string; fields?: Record<string, string> }

/** What the cloud says when it does not take something. */
export const refusing = (error: Refused) => (): Reply<never> => ({ ok: false, error })

/** The program, begun anew: what it only remembered is gone. */
export function begun(): { openApply: Opening; openClaim: Opening; openMine: Opening } {
  closePages()
  jest.resetModules()
  return {
    openApply: pageIn(() => require('../../../miniprogram/officer/rights/apply/apply') as unknown),
    openClaim: pageIn(() => require('../../../miniprogram/officer/rights/claim/claim') as unknown),
    openMine: pageIn(() => require('../../../miniprogram/officer/rights/mine/mine') as unknown),
  }
}

/** An officer's phone whose cloud takes whatever comes. */
export function takingPhone(): FakePhone {
  const phone = officersPhone()
  phone.answers['rights.apply'] = () => ({ ok: true, data: rightsDetail() })
  phone.answers['rights.progress'] = () => ({ ok: true, data: rightsDetail() })
  phone.answers['rights.mine'] = () => ({ ok: true, data: { items: [] } })
  return phone
}

/** There is network again; what was asked before is not looked at. */
export function online(phone: FakePhone): void {
  phone.calls = []
  phone.offline = false
}

export function fill(page: OpenPage): OpenPage {
  page.chooseKind?.({ currentTarget: { dataset: { value: 'VIOLENT_ATTACK' } } })
  const all = { ...written, happenedAt: '2026-11-25T14:00:00.000Z' }
  for (const [name, value] of Object.entries(all)) page.answer?.({ detail: { name, value } })
  return page
}

/** A form that was submitted without a network. */
export async function leftOffline(phone: FakePhone, page: OpenPage): Promise<OpenPage> {
  phone.offline = true
  await fill(page).submit?.()
  await until(() => (page.data.waiting as { words: string } | null)?.words.startsWith('没有网络'))
  return page
}

export const parcels = ({ storage }: FakePhone) => (storage.get('outbox') ?? []) as Parcel[]
/** The form that is on the phone. */
export const keptForm = (phone: FakePhone) => parcels(phone).find(({ action }) => action === 'rights.apply')
export const keptDrafts = ({ storage }: FakePhone) => [...storage.keys()].filter((key) => key.startsWith('draft:'))
