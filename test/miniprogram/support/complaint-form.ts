import type { ConsentKind } from '../../../miniprogram/contract/petition/consents'
import type { PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import type { Draft } from '../../../miniprogram/services/drafts/draft'
import { pageIn, type OpenPage } from './fake-page'
import { fakePhone, type FakePhone } from './fake-phone'

export const receipt = {
  id: 'p1',
  number: 'TS20261124-583921',
  kind: 'COMPLAINT',
  submittedAt: '2026-11-24T07:20:00.000Z',
  dueAt: '2026-12-09T15:59:59.999Z',
  organ: '湘城市公安局警务督察支队',
  telephone: '12389',
  link: 'https://e-du.example/verify/#1',
  picture: 'data:image/png;base64,',
} as const

export const story = '十一月二十日晚报警，两小时后仍无人到场。'
export const picture = { tempFilePath: 'http://tmp/1.jpg', size: 1000, fileType: 'image' }

const openPage = pageIn(() => require('../../../miniprogram/pages/petition/submit/submit') as unknown)

/** A phone whose cloud takes every file and every petition. */
export function obligingPhone(): FakePhone {
  const phone = fakePhone()
  phone.answers['people.units'] = () => ({ ok: true, data: [] })
  phone.answers['petition.submit'] = () => ({ ok: true, data: receipt })
  phone.answers['petition.evidence.ticket'] = () => ({ ok: true, data: { id: 't1', cloudPath: 'uploads/1' } })
  phone.answers['petition.evidence.attach'] = () => ({
    ok: true,
    data: { id: 'a1', kind: 'image', name: '图片1', bytes: 1000, sm3: '' },
  })
  return phone
}

export const openForm = (kind: PetitionKind = 'COMPLAINT'): OpenPage => openPage({ kind })

export function fill(page: OpenPage, values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) page.answer?.({ detail: { name, value } })
}

/** Ticks every kind of data that is asked about. */
export function agree(page: OpenPage): void {
  for (const { name } of page.data.consents as { name: ConsentKind }[]) turn(page, name)
}

/** Ticks one kind of data, or takes its tick away. */
export function turn(page: OpenPage, name: ConsentKind, agreed = true): void {
  page.agree?.({ detail: { name, agreed } })
}

/** What only a complaint must say. */
export const aboutComplaint = { happening: 'PAST', category: 'INACTION' } as const

/** An open complaint with all that must be filled in. */
export function filledForm(values: Record<string, unknown> = {}): OpenPage {
  const page = openForm()
  fill(page, {
    ...aboutComplaint,
    subject: '报警后无人到场',
    details: story,
    name: '王芳',
    phone: '13800000001',
    ...values,
  })
  agree(page)
  return page
}

export const submissionsFrom = ({ calls }: FakePhone) =>
  calls.filter(({ action }) => action === 'petition.submit').map(({ input }) => input)

export const storedOn = ({ storage }: FakePhone) => storage.get('draft:petition:COMPLAINT') as Draft | undefined
