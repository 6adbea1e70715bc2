import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { startTrial, type Trial } from './support/trial-cloud'

let trial: Trial
let alice: string
let bob: string
beforeAll(async () => {
  trial = await startTrial()
  alice = await trial.cloud.sessionFor('oAlice')
  bob = await trial.cloud.sessionFor('oBob')
})
afterAll(() => trial.stop())

const maxBytes = 50 * 1024 * 1024

async function put(cloudPath: string, body: string | Buffer, token = alice) {
  const url = `${trial.cloud.address}/wx/files?path=${encodeURIComponent(cloudPath)}`
  const response = await fetch(url, { method: 'PUT', headers: { authorization: `Bearer ${token}` }, body })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

const partBytes = 256 * 1024
/** Uploads so many parts, one after the other, without saying how many will come. */
function stream(cloudPath: string, parts: number, next: () => Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    const url = `${trial.cloud.address}/wx/files?path=${cloudPath}`
    const sending = request(url, { method: 'PUT', headers: { authorization: `Bearer ${alice}` } })
    sending.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject)
    let left = parts
    const more = () => (left-- > 0 ? sending.write(next(), more) : sending.end())
    more()
  })
}

async function ask(method: string, route: string, fileList: unknown, token = alice) {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(trial.cloud.address + route, { method, headers, body: JSON.stringify({ fileList }) })
  return (await response.json()) as { fileList: { tempFileURL: string; status: number }[] }
}

async function kept(cloudPath: string, body: string) {
  const { answer } = await put(cloudPath, body)
  const { fileList } = await ask('POST', '/wx/file-links', [answer['fileID']])
  return { fileID: String(answer['fileID']), url: String(fileList[0]?.tempFileURL) }
}

const blobs = () =>
  readdirSync(path.join(trial.dataFolder, 'files'), { withFileTypes: true }).filter((entry) => entry.isFile())
const incoming = () => path.join(trial.dataFolder, 'files', 'incoming')
const arriving = () => readdirSync(incoming()).map((name) => statSync(path.join(incoming(), name)).size)

async function become(condition: () => boolean) {
  const until = Date.now() + 5000
  while (!condition() && Date.now() < until) await new Promise((soon) => setTimeout(soon, 10))
  expect(condition()).toBe(true)
}

test('a function uploads, links, downloads and deletes with the real SDK', async () => {
  const code = `
    const fileContent = Buffer.from([0, 255, 1, 254])
    const { fileID } = await cloud.uploadFile({ cloudPath: '证据/a b.bin', fileContent })
    const { fileList: [link] } = await cloud.getTempFileURL({ fileList: [fileID] })
    const { fileContent: back } = await cloud.downloadFile({ fileID })
    const { fileList: [gone] } = await cloud.deleteFile({ fileList: [fileID] })
    const { fileList: [after] } = await cloud.getTempFileURL({ fileList: [fileID] })
    const missing = await cloud.downloadFile({ fileID }).catch((error) => error.message)
    return { fileID, url: link.tempFileURL, same: back.equals(fileContent), gone: gone.status, after: after.status, missing }`
  expect(await trial.run(code)).toEqual({
    fileID: 'cloud://local-env.local-env-files/证据/a b.bin',
    url: expect.stringContaining(trial.cloud.address),
    same: true,
    gone: 0,
    after: -503003,
    missing: expect.stringContaining('downloadFile:fail'),
  })
})

test('50 MB go up and come back without being held in memory', async () => {
  const before = process.memoryUsage().arrayBuffers
  let highest = 0
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().arrayBuffers - before)), 5)
  const sent = createHash('sha256')
  const status = await stream('big.mp4', maxBytes / partBytes, () => {
    const part = randomBytes(partBytes)
    sent.update(part)
    return part
  })
  expect(status).toBe(200)
  const { fileList } = await ask('POST', '/wx/file-links', ['cloud://local-env.local-env-files/big.mp4'])
  const response = await fetch(String(fileList[0]?.tempFileURL))
  const got = createHash('sha256')
  for await (const part of response.body ?? []) got.update(part)
  clearInterval(watch)
  expect(got.digest('hex')).toBe(sent.digest('hex'))
  expect(highest).toBeLessThan(maxBytes)
}, 60_000)

test('one byte more than 50 MB is refused, said or unsaid, and leaves nothing', async () => {
  const before = blobs().length
  expect(await put('bigger.mp4', Buffer.alloc(maxBytes + 1))).toMatchObject({
    status: 413,
    answer: { errCode: -403001 },
  })
  const chunked = await stream('bigger.mp4', maxBytes / partBytes + 1, () => Buffer.alloc(partBytes))
  expect(chunked).toBe(413)
  expect(blobs()).toHaveLength(before)
  await become(() => arriving().length === 0)
}, 60_000)

test('an upload that breaks off leaves nothing', async () => {
  const before = blobs().length
  const url = `${trial.cloud.address}/wx/files?path=half.mp4`
  const sending = request(url, {
    method: 'PUT',
    headers: { authorization: `Bearer ${alice}`, 'content-length': 5_000_000 },
  })
  sending.on('error', () => undefined).write(Buffer.alloc(1_000_000))
  // What has come is on disk already, not in memory.
  await become(() => (arriving()[0] ?? 0) >= 900_000)
  sending.destroy()
  await become(() => arriving().length === 0)
  expect(blobs()).toHaveLength(before)
  const { fileList } = await ask('POST', '/wx/file-links', ['cloud://local-env.local-env-files/half.mp4'])
  expect(fileList).toMatchObject([{ status: -503003 }])
})

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
    expect(await put(cloudPath, 'x')).toMatchObject({ status: 400, answer: { errCode: -503004 } })
    const code = `return cloud.uploadFile({ cloudPath: event.cloudPath, fileContent: Buffer.from('x') }).then(() => 'kept', (error) => error.message)`
    expect(await trial.run(code, { cloudPath })).not.toBe('kept')
  })

  test('by a link as well', async () => {
    const { url } = await kept('near.txt', 'near')
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
    const { url } = await kept('digits.txt', '0123456789')
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
    const { headers } = await fetch((await kept(name, '<script>')).url)
    expect([
      headers.get('content-type'),
      headers.get('content-disposition'),
      headers.get('x-content-type-options'),
    ]).toEqual([type, disposition, 'nosniff'])
  })

  test('does not work for another path, another expiry, or after its time', async () => {
    const { url, fileID } = await kept('mine.txt', 'mine')
    await kept('other.txt', 'other')
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
  const { fileID, url } = await kept('hers.txt', 'hers')
  expect(await put('hers.txt', 'his', bob)).toMatchObject({ status: 403, answer: { errCode: -503002 } })
  expect(await ask('DELETE', '/wx/files', [fileID], bob)).toMatchObject({ fileList: [{ status: -503002 }] })
  expect(await (await fetch(url)).text()).toBe('hers')
  expect(await put('hers.txt', 'new')).toMatchObject({ status: 200 })
  expect(await (await fetch(url)).text()).toBe('new')
  expect(await ask('DELETE', '/wx/files', [fileID])).toMatchObject({ fileList: [{ status: 0 }] })
  expect((await fetch(url)).status).toBe(404)
})

test('files outlive a restart; who uploaded them is not in the application database', async () => {
  const { fileID } = await kept('lasting.txt', 'lasting')
  await trial.restart()
  const text = await trial.run(`return (await cloud.downloadFile({ fileID: event.fileID })).fileContent.toString()`, {
    fileID,
  })
  expect(text).toBe('lasting')
  expect(readFileSync(path.join(trial.dataFolder, 'database.sqlite')).includes('oAlice')).toBe(false)
})

test('more than fifty ids at once are refused', async () => {
  const many = `Array.from({ length: 51 }, (_, i) => 'cloud://x/' + i)`
  const message = await trial.run(
    `return cloud.getTempFileURL({ fileList: ${many} }).then(() => 'done', (error) => error.message)`,
  )
  expect(message).toContain('at most 50 items')
})
