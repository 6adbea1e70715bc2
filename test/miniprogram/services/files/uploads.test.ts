import type { DraftFile } from '../../../../miniprogram/services/drafts/draft'
import { createUploads, petitionFiles } from '../../support/phone-modules'
import { until } from '../../support/fake-page'
import { fakePhone, type FakePhone } from '../../support/fake-phone'

const draftFile = (key: string, changes: Partial<DraftFile> = {}): DraftFile => ({
  key,
  kind: 'image',
  name: `图片${key}`,
  path: `wxfile://usr/${key}.jpg`,
  thumb: '',
  bytes: 1000,
  state: 'waiting',
  progress: 0,
  ...changes,
})

let phone: FakePhone
let files: Map<string, DraftFile>
const open = () =>
  createUploads('draft1', petitionFiles, (key, change) => {
    files.set(key, { ...(files.get(key) ?? draftFile(key)), ...change })
  })
const state = (key: string) => files.get(key)?.state
const asked = (action: string) => phone.calls.filter((call) => call.action === action).length

beforeEach(() => {
  phone = fakePhone()
  files = new Map()
  let tickets = 0
  phone.answers['petition.evidence.ticket'] = () => ({
    ok: true,
    data: { id: `t${++tickets}`, cloudPath: `uploads/${tickets}` },
  })
  phone.answers['petition.evidence.attach'] = (input) => {
    const { ticket, name } = input as { ticket: string; name: string }
    return { ok: true, data: { id: `a-${ticket}`, kind: 'image', name, bytes: 1000, sm3: '' } }
  }
})

describe('carrying files into the cloud', () => {
  test('a file gets a ticket, is sent with progress, is checked and is done', async () => {
    open().send(draftFile('1'))
    await until(() => phone.uploads.length)
    expect(phone.uploads[0]).toMatchObject({ cloudPath: 'uploads/1', filePath: 'wxfile://usr/1.jpg' })
    phone.uploads[0]?.progress(40)
    expect(files.get('1')).toMatchObject({ state: 'uploading', progress: 40 })
    phone.uploads[0]?.succeed()
    await until(() => state('1') === 'done')
    expect(files.get('1')).toMatchObject({ attached: 'a-t1', problem: '' })
    expect(phone.calls.at(-1)?.input).toEqual({ draft: 'draft1', ticket: 't1', name: '图片1' })
  })

  test('three go at once, the fourth when there is room', async () => {
    const uploads = open()
    for (const key of ['1', '2', '3', '4']) uploads.send(draftFile(key))
    await until(() => phone.uploads.length === 3)
    expect(state('4')).toBe('waiting')
    phone.uploads[1]?.succeed()
    await until(() => phone.uploads.length === 4)
    expect(phone.uploads[3]?.filePath).toBe('wxfile://usr/4.jpg')
  })

  test('a failed file says so, and its retry brings it in', async () => {
    const uploads = open()
    uploads.send(draftFile('1'))
    await until(() => phone.uploads.length)
    phone.uploads[0]?.fail()
    await until(() => state('1') === 'failed')
    expect(files.get('1')?.problem).toBe('网络不通，没有传上去')
    uploads.send(files.get('1') ?? draftFile('1'))
    await until(() => phone.uploads.length === 2)
    phone.uploads[1]?.succeed()
    await until(() => state('1') === 'done')
  })

  test('when only the check got no answer, the retry does not send the bytes again', async () => {
    const uploads = open()
    uploads.send(draftFile('1'))
    await until(() => phone.uploads.length)
    phone.offline = true
    phone.uploads[0]?.succeed()
    await until(() => state('1') === 'failed')
    phone.offline = false
    uploads.send(files.get('1') ?? draftFile('1'))
    await until(() => state('1') === 'done')
    expect([phone.uploads.length, asked('petition.evidence.ticket'), asked('petition.evidence.attach')]).toEqual([
      1, 1, 2,
    ])
  })

  test('what the cloud refuses is told in its words', async () => {
    const message = '“图片1”的内容不是可以接收的图片格式，请重新选择'
    phone.answers['petition.evidence.attach'] = () => ({ ok: false, error: { code: 'INVALID', message } })
    open().send(draftFile('1'))
    await until(() => phone.uploads.length)
    phone.uploads[0]?.succeed()
    await until(() => state('1') === 'failed')
    expect(files.get('1')?.problem).toBe(message)
  })

  test('a dropped file is stopped and never heard of again', async () => {
    const uploads = open()
    uploads.send(draftFile('1'))
    await until(() => phone.uploads.length)
    files.clear()
    uploads.drop('1')
    expect(phone.uploads[0]?.stopped).toBe(true)
    uploads.send(draftFile('2'))
    await until(() => phone.uploads.length === 2)
    expect([...files.keys()]).toEqual(['2'])
  })
})
