import { createHash, randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { partBytes, phoneOf, type Phone } from '../support/phone'
import { startTrial, type Trial } from '../support/trial-cloud'

let trial: Trial
let alice: Phone
beforeAll(async () => {
  trial = await startTrial()
  alice = await phoneOf(trial, 'oAlice')
})
afterAll(() => trial.stop())

const maxBytes = 50 * 1024 * 1024

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
  const status = await alice.stream('big.mp4', maxBytes / partBytes, () => {
    const part = randomBytes(partBytes)
    sent.update(part)
    return part
  })
  expect(status).toBe(200)
  const { fileList } = await alice.links(['cloud://local-env.local-env-files/big.mp4'])
  const response = await fetch(String(fileList[0]?.tempFileURL))
  const got = createHash('sha256')
  for await (const part of response.body ?? []) got.update(part)
  clearInterval(watch)
  expect(got.digest('hex')).toBe(sent.digest('hex'))
  expect(highest).toBeLessThan(maxBytes)
}, 60_000)

test('one byte more than 50 MB is refused, said or unsaid, and leaves nothing', async () => {
  const before = blobs().length
  expect(await alice.put('bigger.mp4', Buffer.alloc(maxBytes + 1))).toMatchObject({
    status: 413,
    answer: { errCode: -403001 },
  })
  const chunked = await alice.stream('bigger.mp4', maxBytes / partBytes + 1, () => Buffer.alloc(partBytes))
  expect(chunked).toBe(413)
  expect(blobs()).toHaveLength(before)
  await become(() => arriving().length === 0)
}, 60_000)

test('an upload that breaks off leaves nothing', async () => {
  const before = blobs().length
  const url = `${trial.cloud.address}/wx/files?path=half.mp4`
  const sending = request(url, {
    method: 'PUT',
    headers: { authorization: `Bearer ${await trial.cloud.sessionFor('oAlice')}`, 'content-length': 5_000_000 },
  })
  sending.on('error', () => undefined).write(Buffer.alloc(1_000_000))
  // What has come is on disk already, not in memory.
  await become(() => (arriving()[0] ?? 0) >= 900_000)
  sending.destroy()
  await become(() => arriving().length === 0)
  expect(blobs()).toHaveLength(before)
  const { fileList } = await alice.links(['cloud://local-env.local-env-files/half.mp4'])
  expect(fileList).toMatchObject([{ status: -503003 }])
})

test('files outlive a restart; who uploaded them is not in the application database', async () => {
  const { fileID } = await alice.kept('lasting.txt', 'lasting')
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
