import { openTestCloud, type TestCloud } from '../../support/cloud'
import { everyConsent } from '../../../miniprogram/contract/petition/consents'
import { attachFile, entry, named, submission } from '../../support/petitions'
import type { PetitionRecord } from '../../../cloudfunctions/petition/records/record'

let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(() => test?.end())

const petitions = () => test.database.collection<PetitionRecord>('petitions')

describe('submitting a petition', () => {
  it('gives a receipt with a number and the day by which the law asks for an answer', async () => {
    const receipt = await test.phone('citizen-wang').get('petition.submit', named())
    expect(receipt.number).toMatch(/^TS\d{8}-\d{6}$/)
    const days = (Date.parse(receipt.dueAt ?? '') - Date.parse(receipt.submittedAt)) / 86_400_000
    expect(days).toBeGreaterThan(15)
    // Fifteen days, and the longest holiday with its weekends.
    expect(days).toBeLessThanOrEqual(16 + 10)
  })

  it('makes one record of two presses at once and gives both the same receipt', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const receipts = await Promise.all([phone.get('petition.submit', draft), phone.get('petition.submit', draft)])
    expect(receipts[0]).toEqual(receipts[1])
    expect(await petitions().find({ _id: receipts[0].id })).toHaveLength(1)
  })

  it('gives the same receipt again when the answer was lost, also after its attachment records were swept', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
    const sent = { ...draft, evidence: [photo.id] }
    const first = await phone.get('petition.submit', sent)
    expect(await phone.get('petition.submit', sent)).toEqual(first)
    await test.database.collection('attachments').remove({ _id: photo.id })
    expect(await phone.get('petition.submit', sent)).toEqual(first)
    const { items } = await phone.get('petition.mine', {})
    expect(items.filter(({ number }) => number === first.number)).toHaveLength(1)
  })

  it('makes no second petition of a draft that was sent under a name and is sent again without one', async () => {
    const phone = test.phone('citizen-wang')
    const draft = named()
    const { number } = await phone.get('petition.submit', draft)
    const { name: _name, phone: _phone, ...unnamed } = draft
    const reply = await phone.ask('petition.submit', { ...unnamed, signing: 'ANONYMOUS' })
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: expect.stringContaining('实名提交成功') },
    })
    const { items } = await phone.get('petition.mine', {})
    expect(items.filter((item) => item.number === number)).toHaveLength(1)
  })

  it('says so when a draft was changed after it had been received, and keeps what was received', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const { id, number } = await phone.get('petition.submit', draft)
    const changed = { ...draft, subject: '后来改过的主题' }
    const reply = await phone.ask('petition.submit', changed)
    expect(reply).toMatchObject({ ok: false, error: { code: 'CONFLICT', message: expect.stringContaining(number) } })
    expect((await phone.get('petition.progress', { id })).subject).toBe(draft.subject)
  })

  it('makes two records when two people send under the same draft key', async () => {
    const draft = submission()
    const [wang, li] = await Promise.all(
      ['citizen-wang', 'citizen-li'].map((openid) => test.phone(openid).get('petition.submit', draft)),
    )
    expect(wang?.id).not.toEqual(li?.id)
  })

  it('takes another number when the number is taken', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const first = await phone.get('petition.submit', draft)
    const [record] = await petitions().find({ _id: first.id })
    // The same draft would get the same number again; a stranger's record now holds it.
    await petitions().remove({ _id: first.id })
    await petitions().add({ ...(record as PetitionRecord), _id: 'somebody-else', order: 'x' })
    const second = await phone.get('petition.submit', draft)
    expect(second.id).toBe(first.id)
    expect(second.number).not.toBe(first.number)
  })

  it.each([
    ['an empty subject', { subject: ' ' }, 'subject'],
    ['too short a story', { details: '太短' }, 'details'],
    ['a name where none was asked', { name: '王芳' }, 'name'],
    ['a unit that does not exist', { unit: 'nowhere' }, 'unit'],
    ['a unit that nobody here may handle', { unit: 'city' }, 'unit'],
    ['a status slipped in', { status: 'ACCEPTED' }, 'status'],
    ['a file that was never attached', { evidence: ['unknown'] }, 'evidence'],
  ])('refuses %s at its field', async (_, changes, field) => {
    const reply = await test.phone('citizen-wang').send('petition.submit', { ...submission(), ...changes })
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID', fields: { [field]: expect.any(String) } } })
  })

  it.each([
    ['a story', ['identity', 'media', 'place'], 'details', '您写的内容'],
    ['a name', ['story', 'media', 'place'], 'name', '姓名和电话'],
    ['files', ['story', 'identity', 'place'], 'evidence', '照片、语音和视频'],
    ['a place', ['story', 'identity', 'media'], 'place', '发生地点'],
  ] as const)('refuses %s that was not agreed to, at its field', async (_, agreed, field, label) => {
    const phone = test.phone('citizen-wang')
    const draft = named({ place: { name: '南湖路' }, agreed: [...agreed] })
    const photo = await attachFile(phone, { draft: draft.draft, kind: 'image', name: 'rotated.jpg' })
    const reply = await phone.ask('petition.submit', { ...draft, evidence: [photo.id] })
    expect(reply).toEqual({
      ok: false,
      error: {
        code: 'INVALID',
        message: '填写的内容有误',
        fields: { [field]: `您还没有同意使用“${label}”，请看过用途后勾选同意` },
      },
    })
  })

  it('keeps what was agreed to and when, once for all sendings, and asks it of no officer who enters a letter', async () => {
    const phone = test.phone('citizen-wang')
    const draft = named({ agreed: ['story', 'identity'] })
    const { id, submittedAt } = await phone.get('petition.submit', draft)
    expect(await phone.get('petition.submit', { ...draft, agreed: everyConsent })).toMatchObject({ id })
    const kept = { kinds: ['story', 'identity'], at: new Date(submittedAt) }
    expect(await petitions().first({ _id: id })).toMatchObject({ consents: kept })
    const clerk = await test.signIn('clerk-sun')
    const receipt = await clerk.get('petition.desk.enter', entry('LETTER', { place: { name: '南湖路' } }))
    expect(receipt).toMatchObject({ organ: '湘城市公安局警务督察支队', telephone: '12389' })
    const { id: entered } = receipt
    expect(await petitions().first({ _id: entered })).not.toHaveProperty('consents')
    expect(await clerk.send('petition.desk.enter', { ...entry('LETTER'), agreed: ['story'] })).toMatchObject({
      error: { fields: { agreed: '不需要填写这一项' } },
    })
  })

  it.each([
    ['another person', 'citizen-li', (draft: string) => draft],
    ['another draft of the same person', 'citizen-wang', (draft: string) => `${draft}-2`],
  ])('refuses a file that was attached by %s', async (_, openid, draftOf) => {
    const draft = submission()
    const photo = await attachFile(test.phone('citizen-wang'), {
      draft: draft.draft,
      kind: 'image',
      name: 'rotated.jpg',
    })
    const stolen = { ...draft, draft: draftOf(draft.draft), evidence: [photo.id] }
    const reply = await test.phone(openid).ask('petition.submit', stolen)
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID', fields: { evidence: expect.any(String) } } })
  })

  it('refuses more files of one kind than may be handed in, and says how many may', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const attach = () => attachFile(phone, { draft: draft.draft, kind: 'video', name: 'clip.mov' })
    const clips = await Promise.all([attach(), attach(), attach(), attach()])
    const reply = await phone.ask('petition.submit', { ...draft, evidence: clips.map(({ id }) => id) })
    expect(reply).toMatchObject({ ok: false, error: { fields: { evidence: '视频最多 3 个' } } })
  })

  it('keeps the files in the order in which they were chosen', async () => {
    const phone = test.phone('citizen-wang')
    const draft = submission()
    const names = ['rotated.jpg', 'photo.png', 'photo.webp']
    const files = await Promise.all(names.map((name) => attachFile(phone, { draft: draft.draft, kind: 'image', name })))
    const { id } = await phone.get('petition.submit', { ...draft, evidence: files.map(({ id }) => id).toReversed() })
    const { evidence } = await phone.get('petition.progress', { id })
    expect(evidence.map(({ name }) => name)).toEqual(names.toReversed())
  })
})
