import { open, phone, setUpStand, stand } from './each-phone'
import type { HostWindow } from './stand'

setUpStand()

beforeEach(async () => {
  stand.door.asked.length = 0
  stand.door.answers = {}
  await open({ path: '/pages/api/api' })
})

const call = { name: 'petition', data: { action: 'mine' } }

test('a function is called with the session that the address gave', async () => {
  stand.door.answers['POST /wx/call'] = { requestID: 'r1', result: { ok: true } }
  expect(await phone.ask('cloud.callFunction', call)).toEqual({
    errMsg: 'cloud.callFunction:ok',
    requestID: 'r1',
    result: { ok: true },
  })
  expect(stand.door.asked).toEqual([
    { method: 'POST', path: '/wx/call', authorization: 'Bearer secret', body: JSON.stringify(call) },
  ])
})

test('a failing function fails as in WeChat', async () => {
  stand.door.answers['POST /wx/call'] = { requestID: 'r1', errCode: -504002, errMsg: 'functions execute fail' }
  const failure = { fail: 'cloud.callFunction:fail functions execute fail', errCode: -504002 }
  expect(await phone.ask('cloud.callFunction', call)).toEqual(failure)
  expect(await phone.ask('cloud.callFunction', call, 'callbacks')).toEqual(failure)
})

test('nothing leaves a phone without a network, and the program is told', async () => {
  await phone.set({ network: 'offline' })
  expect(await phone.ask('getNetworkType')).toMatchObject({ networkType: 'none' })
  expect(await phone.ask('cloud.callFunction', call)).toEqual({
    fail: 'cloud.callFunction:fail request:fail net::ERR_INTERNET_DISCONNECTED',
    errCode: -1,
  })
  expect(stand.door.asked).toEqual([])
})

test('a slow line takes its time', async () => {
  stand.door.answers['POST /wx/call'] = { requestID: 'r1', result: 1 }
  await phone.page.clock.install()
  await phone.set({ network: 'slow' })
  const { outcome } = await phone.begin('cloud.callFunction', call)
  await phone.page.clock.runFor(500)
  expect(stand.door.asked).toEqual([])
  await phone.page.clock.runFor(200)
  await phone.page.clock.resume()
  expect(await outcome()).toMatchObject({ result: 1 })
})

describe('a file', () => {
  const filePath = 'wxfile://usr/a.txt'

  beforeEach(() => phone.ask('files', { name: 'writeFile', filePath, data: 'abc' }, 'own'))

  it('is uploaded, with or without telling how far it is', async () => {
    stand.door.answers['PUT /wx/files'] = { fileID: 'cloud://env/a.txt' }
    const upload = { filePath, cloudPath: 'inbox/a b.txt' }
    expect(await phone.ask('cloud.uploadFile', upload)).toMatchObject({ fileID: 'cloud://env/a.txt', statusCode: 204 })
    expect(await phone.ask('upload', upload, 'own')).toEqual({ fileID: 'cloud://env/a.txt', steps: [100] })
    const [asked] = stand.door.asked
    expect(asked).toEqual({
      method: 'PUT',
      path: '/wx/files?path=inbox%2Fa%20b.txt',
      authorization: 'Bearer secret',
      body: 'abc',
    })
  })

  it('that is not there, or not wanted, is told', async () => {
    expect(await phone.ask('upload', { filePath: 'wxfile://usr/none', cloudPath: 'a' }, 'own')).toEqual({
      errMsg: 'cloud.uploadFile:fail no such file wxfile://usr/none',
    })
    stand.door.answers['PUT /wx/files'] = { errCode: -403001, errMsg: 'file is too large' }
    expect(await phone.ask('cloud.uploadFile', { filePath, cloudPath: 'a' })).toEqual({
      fail: 'cloud.uploadFile:fail file is too large',
      errCode: -403001,
    })
  })

  it('is linked, fetched and deleted', async () => {
    const fileID = 'cloud://env/a.txt'
    stand.door.answers['POST /wx/file-links'] = {
      fileList: [{ fileID, tempFileURL: '/phone/version.txt', status: 0, errMsg: 'ok' }],
    }
    stand.door.answers['DELETE /wx/files'] = { fileList: [{ fileID, status: 0 }] }
    expect(await phone.ask('cloud.getTempFileURL', { fileList: [fileID] })).toMatchObject({
      fileList: [{ tempFileURL: '/phone/version.txt' }],
    })
    const { tempFilePath } = await phone.ask('cloud.downloadFile', { fileID })
    expect(
      await phone.ask('files', { name: 'readFile', filePath: tempFilePath, encoding: 'utf8' }, 'own'),
    ).toMatchObject({
      data: expect.stringMatching(/^[0-9a-f]{12}$/),
    })
    expect(await phone.ask('cloud.deleteFile', { fileList: [fileID] })).toMatchObject({
      fileList: [{ fileID, status: 0 }],
    })
  })
})

test('with ?live=1 the page comes anew when the build changed', async () => {
  const { page } = phone
  let asked = 0
  await page.route('**/version.txt', (route) => {
    asked += 1
    return asked === 1 ? route.fulfill({ body: 'another' }) : route.continue()
  })
  const twice = new Promise<void>((resolve) => {
    let loads = 0
    page.on('domcontentloaded', () => {
      loads += 1
      if (loads === 2) resolve()
    })
  })
  await page.goto(`${page.url()}&live=1`, { waitUntil: 'commit' })
  await twice
  await page.evaluate(() => (globalThis as HostWindow).phone.ready)
  expect(asked).toBeGreaterThan(0)
})
