import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import sdk from '@cloudbase/node-sdk'
import { startTrial, type Trial } from '../support/trial-cloud'

type App = ReturnType<typeof sdk.init>

let trial: Trial
let app: App
const before = { ...process.env }
beforeAll(async () => {
  trial = await startTrial()
  Object.assign(process.env, trial.cloud.sdkEnvironment)
  app = sdk.init({ env: 'local-env' })
})
afterAll(async () => {
  process.env = before
  await trial.stop()
})

const filesFolder = () => path.join(trial.dataFolder, 'files')
const blobs = () => readdirSync(filesFolder(), { withFileTypes: true }).filter((entry) => entry.isFile())
const arriving = () => readdirSync(path.join(filesFolder(), 'incoming'))

async function become(condition: () => boolean) {
  const until = Date.now() + 5000
  while (!condition() && Date.now() < until) await new Promise((soon) => setTimeout(soon, 10))
  expect(condition()).toBe(true)
}

/** Where SDK 2 would send the form for a path. */
async function formFor(cloudPath: string) {
  const metadata = (await app.getUploadMetadata({ cloudPath })) as unknown as { data: { url: string; token: string } }
  return metadata.data
}

const post = async (url: string, form: FormData) => {
  const response = await fetch(url, { method: 'POST', body: form })
  return response.text()
}

test.each([
  ['bytes', Buffer.from([0, 255, 13, 10, 45, 45])],
  ['a text', 'a text\r\n--'],
  ['nothing', Buffer.alloc(0)],
])('SDK 2 uploads %s by a form, downloads and deletes', async (_, content) => {
  const { fileID } = await app.uploadFile({ cloudPath: '证据/a|b.bin', fileContent: content as Buffer })
  expect(fileID).toBe('cloud://local-env.local-env-files/证据/a|b.bin')
  const { fileContent } = (await app.downloadFile({ fileID })) as { fileContent: Buffer }
  expect(Buffer.from(fileContent)).toEqual(Buffer.from(content))
  expect(await app.deleteFile({ fileList: [fileID] })).toMatchObject({ fileList: [{ fileID, code: 'SUCCESS' }] })
})

test('80 MB go through a form without being held in memory', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'form-'))
  const file = path.join(folder, 'big.mp4')
  const bytes = Buffer.alloc(80 * 1024 * 1024, 'abcdefg')
  writeFileSync(file, bytes)
  const before = process.memoryUsage().arrayBuffers
  let highest = 0
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().arrayBuffers - before)), 5)
  const { fileID } = await app.uploadFile({ cloudPath: 'big.mp4', fileContent: createReadStream(file) })
  clearInterval(watch)
  rmSync(folder, { recursive: true })
  expect(highest).toBeLessThan(60 * 1024 * 1024)
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  const got = createHash('sha256')
  for await (const part of (await fetch(String(fileList[0]?.tempFileURL))).body ?? []) got.update(part)
  expect(got.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
})

describe('a form is refused', () => {
  it.each([
    ['without a file', 'mine.txt', ['key'], 'the form has no file'],
    ['for another path than was asked for', 'other.txt', ['key', 'file'], 'the key of the form'],
  ])('%s', async (_, key, parts, words) => {
    const { url } = await formFor('mine.txt')
    const form = new FormData()
    if (parts.includes('key')) form.set('key', key)
    if (parts.includes('file')) form.set('file', new Blob(['x'.repeat(100_000)]))
    const before = blobs().length
    expect(await post(url, form)).toContain(words)
    expect(blobs()).toHaveLength(before)
    await become(() => arriving().length === 0)
  })

  test('that is none', async () => {
    const { url } = await formFor('mine.txt')
    const response = await fetch(url, { method: 'POST', body: 'x' })
    expect(await response.text()).toContain('an upload must be a form')
  })
})

test.each([
  ['breaks off', false],
  ['ends before its last boundary', true],
])('a form that %s leaves nothing', async (_, ends) => {
  const before = blobs().length
  const { url } = await formFor('half.mp4')
  const { hostname, port, pathname, search } = new URL(url)
  const head = '--b\r\ncontent-disposition: form-data; name="file"\r\n\r\n'
  const body = head + 'x'.repeat(1_000_000)
  const socket = connect(Number(port), hostname)
  const closed = new Promise((resolve) => socket.on('close', resolve))
  socket.on('error', () => undefined).resume()
  const length = ends ? body.length : body.length + 1
  socket.write(
    `POST ${pathname}${search} HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${length}\r\n\r\n${body}`,
  )
  if (ends) socket.end()
  else {
    await become(() => arriving().length === 1)
    socket.destroy()
  }
  await closed
  await become(() => arriving().length === 0)
  expect(blobs()).toHaveLength(before)
  expect(await app.getTempFileURL({ fileList: ['cloud://local-env.local-env-files/half.mp4'] })).toMatchObject({
    fileList: [{ code: 'STORAGE_FILE_NONEXIST' }],
  })
})

test('more than fifty ids at once are an invalid parameter', async () => {
  const fileList = Array.from({ length: 51 }, (_, i) => `cloud://x/${i}`)
  await expect(app.getTempFileURL({ fileList })).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  await expect(app.deleteFile({ fileList })).rejects.toMatchObject({ code: 'INVALID_PARAM' })
})

test('a file tells whether somebody may read it', async () => {
  const { fileID } = await app.uploadFile({ cloudPath: 'ours.txt', fileContent: Buffer.from('ours') })
  const ask = async (type: string) => {
    Object.assign(process.env, { TCB_CONTEXT_KEYS: 'TCB_UUID', TCB_UUID: 'somebody' })
    const fileList = [{ type, path: fileID }]
    return app.getFileAuthority({ fileList }) as unknown as Promise<{ data: unknown[] }>
  }
  const answer = await ask('READ')
  expect(answer.data).toEqual([{ path: fileID, cosFileId: expect.stringContaining('cloud://'), read: false }])
  await expect(ask('WRITE')).rejects.toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining('type WRITE'),
  })
})
