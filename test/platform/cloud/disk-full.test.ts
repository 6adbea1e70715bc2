import { readdirSync } from 'node:fs'
import path from 'node:path'
import { inspect } from './faults/inspection'
import { SmallDisk } from './support/small-disk'
import { anything, workplace } from './support/trial-cloud'

const collections = [{ name: 'things', indexes: [{ name: 'n', fields: [['n', 'asc']] as const }] }]
const secret = 'MARK-9921-SECRET'

// Each starts processes of its own.
jest.setTimeout(60_000)

// Where there is no `sh` no limit can be set without rights.
const onPosix = process.platform === 'win32' ? describe.skip : describe

async function onSmallDisk(kilobytes: number, trial: (disk: SmallDisk, dataFolder: string) => Promise<void>) {
  const place = workplace()
  place.write('anything', anything)
  const disk = new SmallDisk({ ...place, collections })
  try {
    await disk.start(kilobytes)
    await trial(disk, place.dataFolder)
  } finally {
    await disk.stop()
    place.remove()
  }
}

const blobs = (dataFolder: string) =>
  readdirSync(path.join(dataFolder, 'files'), { recursive: true }).filter((name) => name !== 'incoming')

/** Adds a document of some size; `why` is there when that was refused. */
const add = (disk: SmallDisk, n: number, kilobytes: number) =>
  disk
    .run(
      `await db.collection('things').add({ data: { _id: 'd' + event.n, n: event.n, text: event.secret.repeat(event.kilobytes * 64) } })`,
      { n, secret, kilobytes },
    )
    .then(
      () => ({ n, why: undefined }),
      (error: Error) => ({ n, why: error.message }),
    )

onPosix('when database.sqlite has no room', () => {
  test('a write is refused in words, what was written stays, and writes go on once there is room', async () => {
    await onSmallDisk(1024, async (disk, dataFolder) => {
      const kept: number[] = []
      let refusal: string | undefined
      while (refusal === undefined) {
        const { n, why } = await add(disk, kept.length, 50)
        if (why === undefined) kept.push(n)
        refusal = why
      }
      expect(refusal).toMatch(/database\.sqlite cannot be written, the disk may be full: .*SQLITE_(FULL|IOERR_WRITE)/)
      expect(refusal + disk.log.join()).not.toContain(secret)
      // Even a small batch of which only the last document does not fit leaves nothing.
      const batch = `return db.collection('things').add({ data: [{ _id: 'x', n: 1 }, { _id: 'y', text: 'y'.repeat(2e6) }] })`
      await expect(disk.run(batch)).rejects.toThrow('database.sqlite cannot be written')
      const read = `return { count: (await db.collection('things').count()).total, last: (await db.collection('things').where({ n: event.n }).get()).data.length }`
      expect(await disk.run(read, { n: kept.at(-1) })).toEqual({ count: kept.length, last: 1 })

      await disk.giveRoom()
      expect(await add(disk, kept.length, 50)).toEqual({ n: kept.length, why: undefined })
      expect(await disk.run(`return db.collection('things').doc('x').get().catch(() => 'none')`)).toBe('none')
      await disk.stop()
      const { found, problems } = inspect(dataFolder)
      expect(problems).toEqual([])
      expect([...found.keys()]).toEqual([...kept, kept.length].map((n) => `things/d${n}`))
    })
  })

  test('a transaction is done wholly or not at all', async () => {
    await onSmallDisk(1024, async (disk, dataFolder) => {
      const code = `return db.runTransaction(async (t) => {
        for (const each of ['a', 'b', 'c']) await t.collection('things').add({ data: { _id: each, text: event.secret.repeat(30000) } })
      })`
      await expect(disk.run(code, { secret })).rejects.toThrow(
        'database.sqlite cannot be written, the disk may be full',
      )
      expect(await disk.run(`return (await db.collection('things').count()).total`)).toBe(0)
      expect(await add(disk, 1, 1)).toEqual({ n: 1, why: undefined })
      await disk.stop()
      expect(inspect(dataFolder).problems).toEqual([])
    })
  })
})

onPosix('when there is no room even to start', () => {
  test('the start is refused in words, and goes well once there is room', async () => {
    await onSmallDisk(1024, async (disk, dataFolder) => {
      const kept = await add(disk, 1, 1)
      await disk.stop()
      await expect(disk.start(8)).rejects.toThrow(/\w+\.sqlite cannot be (written|used)/)
      await disk.start()
      expect(await disk.run(`return (await db.collection('things').count()).total`)).toBe(kept.n)
      await disk.stop()
      expect(inspect(dataFolder).problems).toEqual([])
    })
  })
})

onPosix('when there is no room for a file', () => {
  const upload = `await cloud.uploadFile({ cloudPath: event.path, fileContent: Buffer.alloc(event.size, 7) })`

  test('an upload is refused in words, leaves nothing, and what was there stays', async () => {
    await onSmallDisk(512, async (disk, dataFolder) => {
      await disk.run(upload, { path: 'kept.bin', size: 1000 })
      for (const path of ['kept.bin', 'new.bin'])
        await expect(disk.run(upload, { path, size: 1_000_000 })).rejects.toThrow('the disk may be full')
      expect(await disk.put('phone.bin', 1_000_000)).toBe(500)
      expect(disk.log.at(-1)).toMatch(/files\/incoming\/\S+ cannot be written, the disk may be full \(EFBIG\)/)
      expect(disk.log.join()).not.toMatch(/kept|new|phone\.bin/)
      expect(blobs(dataFolder)).toHaveLength(1)
      const read = `return (await cloud.downloadFile({ fileID: 'cloud://local-env.local-env-files/kept.bin' })).fileContent.length`
      expect(await disk.run(read)).toBe(1000)

      await disk.giveRoom()
      await disk.run(upload, { path: 'new.bin', size: 1_000_000 })
      await disk.stop()
      const { found, problems } = inspect(dataFolder)
      expect([problems, [...found.keys()]]).toEqual([[], ['files/kept.bin', 'files/new.bin']])
    })
  })

  test('a file whose row finds no room in wechat.sqlite leaves nothing either', async () => {
    await onSmallDisk(200, async (disk, dataFolder) => {
      const many = `
        const made = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => cloud.uploadFile({ cloudPath: 'f' + n, fileContent: Buffer.alloc(n) })))
        return made.map(({ reason }) => reason ? String(reason.message) : '')`
      const answers = (await disk.run(many)) as string[]
      const refusals = answers.filter(Boolean)
      expect(refusals.length).toBeGreaterThan(0)
      for (const each of refusals) expect(each).toMatch(/wechat\.sqlite cannot be written, the disk may be full/)
      expect(blobs(dataFolder)).toHaveLength(answers.length - refusals.length)

      await disk.giveRoom()
      await disk.run(upload, { path: 'later.bin', size: 10 })
      await disk.stop()
      await disk.start()
      await disk.stop()
      const { found, problems } = inspect(dataFolder)
      const kept = answers.flatMap((refusal, n) => (refusal ? [] : [`files/f${n}`]))
      expect([problems, [...found.keys()].toSorted()]).toEqual([[], [...kept, 'files/later.bin'].toSorted()])
    })
  })

  test('whoever was not here lately is served all the same', async () => {
    const nothing = 33
    await onSmallDisk(1024, async (disk) => {
      await disk.stop()
      await disk.start(nothing)
      // Until not even the list of what arrives takes another line.
      for (let refused = 0, n = 0; refused < 2; n++) refused = (await disk.put(`f${n}`, 1)) === 200 ? 0 : refused + 1
      expect(await disk.run(`return 'served'`)).toBe('served')
    })
  })
})
