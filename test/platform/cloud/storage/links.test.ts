import { phoneOf, type Phone } from '../support/phone'
import { startTrial, type Trial } from '../support/trial-cloud'

let trial: Trial
let alice: Phone
beforeAll(async () => {
  trial = await startTrial()
  alice = await phoneOf(trial, 'oAlice')
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

  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const wave = Buffer.from('524946460000000057415645666d7420', 'hex')
  const page = '<!doctype html><script>alert(1)</script>'
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
  const download = 'application/octet-stream'
  it.each([
    ['a picture', 'photo.png', picture, 'image/png', null],
    ['a picture under another name', 'photo.html', picture, 'image/png', null],
    ['a sound', 'voice.WAV', wave, 'audio/wav', null],
    ['a text', 'note.txt', '情况说明', 'text/plain; charset=utf-8', null],
    ['a text cut within a character', 'long.txt', '督'.repeat(2000), 'text/plain; charset=utf-8', null],
    ['bytes that are called a text', 'note.txt', Buffer.from([0, 159, 1]), download, 'note.txt'],
    ['a page', 'page.html', page, download, 'page.html'],
    ['a page that is called a picture', 'photo.jpg', page, download, 'photo.jpg'],
    ['a drawing', '图 (1).svg', drawing, download, '%E5%9B%BE%20%281%29.svg'],
    ['an archive', 'all.zip', Buffer.from('504b0304', 'hex'), download, 'all.zip'],
    ['nothing', 'empty', '', download, 'empty'],
  ])('to %s has the type of its bytes', async (_, name, bytes, type, saved) => {
    const { headers } = await fetch((await alice.kept(name, bytes)).url)
    expect([
      headers.get('content-type'),
      headers.get('content-disposition'),
      headers.get('x-content-type-options'),
    ]).toEqual([type, saved && `attachment; filename*=UTF-8''${saved}`, 'nosniff'])
  })

  test('gives a part only of the file that was read before', async () => {
    const { url } = await alice.kept('digits.txt', '0123456789')
    const etag = String((await fetch(url)).headers.get('etag'))
    const part = () => fetch(url, { headers: { range: 'bytes=5-', 'if-range': etag } })
    expect(await (await part()).text()).toBe('56789')
    await alice.put('digits.txt', 'abcdefghij')
    expect(await (await part()).text()).toBe('abcdefghij')
  })

  test('outlives a restart of the server', async () => {
    const { url } = await alice.kept('lasting.txt', 'lasting')
    const { port } = new URL(trial.cloud.address)
    await trial.restart()
    alice = await phoneOf(trial, 'oAlice')
    const moved = url.replace(`:${port}/`, `:${new URL(trial.cloud.address).port}/`)
    expect(await (await fetch(moved)).text()).toBe('lasting')
  })

  test('does not work for another path, another expiry, or after its time', async () => {
    const { url, fileID } = await alice.kept('mine.txt', 'mine')
    await alice.kept('other.txt', 'other')
    expect((await fetch(url.replace('mine.txt', 'other.txt'))).status).toBe(403)
    expect((await fetch(url.replace(/files\/\d+/, 'files/99999999999'))).status).toBe(403)
    const [long, short] = (await trial.run(
      `const fileList = [600, 1].map(maxAge => ({ fileID: event.fileID, maxAge }))
       return (await cloud.getTempFileURL({ fileList })).fileList.map(file => file.tempFileURL)`,
      { fileID },
    )) as [string, string]
    let status = 200
    const until = Date.now() + 5000
    while (status === 200 && Date.now() < until) status = (await fetch(short)).status
    expect([(await fetch(long)).status, status]).toEqual([200, 403])
  })
})
