import { phoneOf, type Phone } from './support/phone'
import { startTrial, type Trial } from './support/trial-cloud'

let trial: Trial
let alice: Phone
let bob: Phone
beforeAll(async () => {
  trial = await startTrial()
  alice = await phoneOf(trial, 'oAlice')
  bob = await phoneOf(trial, 'oBob')
})
afterAll(() => trial.stop())

describe('a path outside the storage is refused', () => {
  it.each([
    '../escape.txt',
    'a/../../b',
    '/etc/passwd',
    'a//b',
    'a/./b',
    'a\\..\\b',
    '%2e%2e/x',
    'a\0b',
    'a?b',
    'x'.repeat(851),
    '',
  ])('%j', async (cloudPath) => {
    expect(await alice.put(cloudPath, 'x')).toMatchObject({ status: 400, answer: { errCode: -503004 } })
    const code = `return cloud.uploadFile({ cloudPath: event.cloudPath, fileContent: Buffer.from('x') }).then(() => 'kept', (error) => error.message)`
    expect(await trial.run(code, { cloudPath })).not.toBe('kept')
  })

  test('by a link as well', async () => {
    const { url } = await alice.kept('near.txt', 'near')
    for (const other of ['..%2f..%2fdatabase.sqlite', '../../database.sqlite', '%00', '%E0%A4%A']) {
      const response = await fetch(url.replace('near.txt', other))
      expect([403, 404]).toContain(response.status)
    }
  })
})

describe('a link', () => {
  it.each([
    ['the whole', undefined, 200, '0123456789', null],
    ['the beginning', 'bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['the rest', 'bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['the end', 'bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['more than there is', 'bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['what is not there', 'bytes=10-', 416, '', 'bytes */10'],
  ])('gives %s', async (_, range, status, text, contentRange) => {
    const { url } = await alice.kept('digits.txt', '0123456789')
    const response = await fetch(url, range ? { headers: { range } } : {})
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ])
    expect(response.headers.get('cache-control')).toContain('private')
  })

  it.each([
    ['photo.JPG', 'image/jpeg', null],
    ['voice.wav', 'audio/wav', null],
    ['page.html', 'application/octet-stream', 'attachment'],
    ['drawing.svg', 'application/octet-stream', 'attachment'],
  ])('to %s has the type %s', async (name, type, disposition) => {
    const { headers } = await fetch((await alice.kept(name, '<script>')).url)
    expect([
      headers.get('content-type'),
      headers.get('content-disposition'),
      headers.get('x-content-type-options'),
    ]).toEqual([type, disposition, 'nosniff'])
  })

  test('does not work for another path, another expiry, or after its time', async () => {
    const { url, fileID } = await alice.kept('mine.txt', 'mine')
    await alice.kept('other.txt', 'other')
    expect((await fetch(url.replace('mine.txt', 'other.txt'))).status).toBe(403)
    expect((await fetch(url.replace(/files\/\d+/, 'files/99999999999'))).status).toBe(403)
    const short = (await trial.run(
      `return (await cloud.getTempFileURL({ fileList: [{ fileID: event.fileID, maxAge: 1 }] })).fileList[0].tempFileURL`,
      { fileID },
    )) as string
    expect((await fetch(short)).status).toBe(200)
    let status = 200
    const until = Date.now() + 5000
    while (status === 200 && Date.now() < until) status = (await fetch(short)).status
    expect(status).toBe(403)
  })
})

test('only the one who uploaded a file replaces or deletes it', async () => {
  const { fileID, url } = await alice.kept('hers.txt', 'hers')
  expect(await bob.put('hers.txt', 'his')).toMatchObject({ status: 403, answer: { errCode: -503002 } })
  expect(await bob.remove([fileID])).toMatchObject({ fileList: [{ status: -503002 }] })
  expect(await (await fetch(url)).text()).toBe('hers')
  expect(await alice.put('hers.txt', 'new')).toMatchObject({ status: 200 })
  expect(await (await fetch(url)).text()).toBe('new')
  expect(await alice.remove([fileID])).toMatchObject({ fileList: [{ status: 0 }] })
  expect((await fetch(url)).status).toBe(404)
})
