import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { open, phone, setUpStand } from './each-phone'
import type { HostWindow, Outcome } from './stand'

setUpStand()

beforeEach(async () => {
  await open({ path: '/pages/api/api' })
})

const layer = (name: string) => phone.page.locator('.layer').getByText(name, { exact: true })

const clip = join(__dirname, '..', '..', 'support', 'files', 'clip.mp4')

/** Puts pictures of the given sizes, and a film if asked, into the phone's album. */
async function fillAlbum(sizes: [number, number][], film = ''): Promise<void> {
  await phone.page.evaluate(
    async ([pictures, clip]) => {
      const { document, phone } = globalThis as HostWindow
      const album: File[] = []
      for (const [index, [width, height]] of pictures.entries()) {
        const canvas = Object.assign(document.createElement('canvas'), { width, height })
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
        album.push(new File([blob ?? ''], `picture-${index}.jpg`, { type: 'image/jpeg' }))
      }
      if (clip) {
        const bytes = Uint8Array.from(atob(clip), (letter) => letter.charCodeAt(0))
        album.push(new File([bytes], 'film.mp4', { type: 'video/mp4' }))
      }
      phone.set({ album })
    },
    [sizes, film ? readFileSync(film, 'base64') : ''] as const,
  )
}

interface Chosen extends Outcome {
  tempFiles: {
    tempFilePath: string
    size: number
    width: number
    height: number
    fileType: string
    thumbTempFilePath?: string
  }[]
}

async function choose(...names: string[]): Promise<Chosen> {
  const { outcome } = await phone.begin('chooseMedia', { sourceType: ['album'], count: 9 })
  for (const name of names) await phone.page.getByLabel(name).tap()
  await phone.page.locator('.album-done').tap()
  return (await outcome()) as Chosen
}

test('photos and films are chosen from the album, with their measures', async () => {
  await fillAlbum(
    [
      [40, 30],
      [20, 60],
    ],
    clip,
  )
  const { tempFiles, type } = await choose('picture-1.jpg', 'film.mp4')
  expect(type).toBe('mix')
  expect(tempFiles).toEqual([
    {
      tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp_\w+\.jpg$/),
      size: expect.any(Number),
      width: 20,
      height: 60,
      fileType: 'image',
    },
    expect.objectContaining({
      fileType: 'video',
      thumbTempFilePath: expect.stringMatching(/\.jpg$/),
    }),
  ])
})

test('nothing is taken when the album is left, or refused', async () => {
  await fillAlbum([[4, 4]])
  const { outcome } = await phone.begin('chooseMedia', { sourceType: ['album'] })
  await layer('取消').tap()
  expect(await outcome()).toEqual({ fail: 'chooseMedia:fail cancel' })
  await phone.set({ refused: ['camera'] })
  expect(await phone.ask('chooseMedia', { sourceType: ['camera'] }, 'callbacks')).toEqual({
    fail: 'chooseMedia:fail auth deny',
    errno: 103,
  })
})

test('without an album a real file dialog opens', async () => {
  const opened = phone.page.waitForEvent('filechooser')
  const { outcome } = await phone.begin('chooseMedia', { sourceType: ['album'], mediaType: ['image'], count: 1 })
  await (await opened).setFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  expect(await outcome()).toMatchObject({ type: 'image', tempFiles: [{ size: 6 }] })
})

test('what was drawn becomes a file, whole or a part of it, and goes into the album', async () => {
  await fillAlbum([[400, 300]])
  const src = (await choose('picture-0.jpg')).tempFiles[0]?.tempFilePath
  const { tempFilePath } = await phone.ask('draw', { src }, 'own')
  expect(await phone.ask('getImageInfo', { src: tempFilePath })).toMatchObject({ width: 80, height: 60, type: 'png' })
  const part = { x: 20, y: 20, width: 10, height: 10, destWidth: 30, destHeight: 30, fileType: 'jpg' }
  const { tempFilePath: corner } = await phone.ask('draw', { src, ...part }, 'own')
  expect(await phone.ask('getImageInfo', { src: corner })).toMatchObject({ width: 30, height: 30, type: 'jpeg' })
  expect(await phone.ask('canvasToTempFilePath', {})).toEqual({ fail: 'canvasToTempFilePath:fail canvas is empty' })
  const { outcome } = await phone.begin('saveImageToPhotosAlbum', { filePath: tempFilePath })
  const saved = phone.page.waitForEvent('download')
  await layer('允许').tap()
  expect((await saved).suggestedFilename()).toMatch(/\.png$/)
  expect(await outcome()).toEqual({ errMsg: 'saveImageToPhotosAlbum:ok' })
})

test('a picture is shown, measured, made smaller and previewed', async () => {
  await fillAlbum([[400, 300]])
  const path = (await choose('picture-0.jpg')).tempFiles[0]?.tempFilePath
  await phone.ask('show', { path }, 'own')
  await phone.shows('#box', '400×300')
  expect(await phone.ask('getImageInfo', { src: path })).toMatchObject({ width: 400, height: 300, type: 'jpeg', path })
  const { tempFilePath } = await phone.ask('compressImage', { src: path, quality: 50, compressedWidth: 100 })
  expect(await phone.ask('getImageInfo', { src: tempFilePath })).toMatchObject({ width: 100, height: 75 })
  expect(await phone.ask('getImageInfo', { src: '/images/wide.svg' })).toEqual({
    fail: 'getImageInfo:fail image decode failed',
  })
  await phone.ask('previewImage', { urls: [path, tempFilePath], current: tempFilePath })
  expect(await phone.page.locator('.preview-count').innerText()).toBe('2/2')
  await phone.page.locator('.preview').tap()
  expect(await phone.page.locator('.preview').count()).toBe(0)
})

test('a saved file moves, outlives the visit, and can be read and deleted', async () => {
  await fillAlbum([[4, 4]])
  const { tempFilePath } = (await choose('picture-0.jpg')).tempFiles[0] ?? {}
  const { savedFilePath } = await phone.ask(
    'files',
    { name: 'saveFile', tempFilePath, filePath: 'wxfile://usr/drafts/a.jpg' },
    'own',
  )
  expect(savedFilePath).toBe('wxfile://usr/drafts/a.jpg')
  expect(await phone.ask('files', { name: 'access', path: tempFilePath }, 'own')).toMatchObject({
    fail: expect.stringContaining('no such file'),
  })
  await phone.page.reload()
  await phone.page.evaluate(() => (globalThis as HostWindow).phone.ready)
  expect(await phone.ask('files', { name: 'access', path: savedFilePath }, 'own')).toEqual({ errMsg: 'access:ok' })
  const { data } = await phone.ask(
    'files',
    { name: 'readFile', filePath: savedFilePath, encoding: 'hex', length: 3 },
    'own',
  )
  expect(data).toBe('ffd8ff')
  await phone.ask('files', { name: 'unlink', filePath: savedFilePath }, 'own')
  expect(await phone.ask('files', { name: 'readFile', filePath: savedFilePath }, 'own')).toMatchObject({
    fail: expect.stringContaining('no such file'),
  })
})

test("text is written only to the user's own folder, and its digest is right", async () => {
  const filePath = 'wxfile://usr/a.txt'
  expect(await phone.ask('files', { name: 'writeFile', filePath, data: '掌上' }, 'own')).toEqual({
    errMsg: 'writeFile:ok',
  })
  expect(await phone.ask('files', { name: 'getFileInfo', filePath, digestAlgorithm: 'sha256' }, 'own')).toMatchObject({
    size: 6,
    digest: createHash('sha256').update('掌上').digest('hex'),
  })
  expect(await phone.ask('files', { name: 'writeFile', filePath: 'wxfile://tmp_a', data: 'x' }, 'own')).toMatchObject({
    fail: expect.stringContaining('permission denied'),
  })
})

test('the recorder yields the sound the stage supplies, after asking', async () => {
  await phone.page.evaluate(() => {
    ;(globalThis as HostWindow).phone.set({ microphone: new File(['RIFF'], 'a.wav', { type: 'audio/wav' }) })
  })
  const { outcome } = await phone.begin('record', {}, 'own')
  await layer('允许').tap()
  expect(await outcome()).toMatchObject({ tempFilePath: expect.stringMatching(/\.wav$/), fileSize: 4 })
  await phone.set({ refused: ['microphone'] })
  expect(await phone.ask('record', {}, 'own')).toMatchObject({ errMsg: 'operateRecorder:fail auth deny', errno: 103 })
})

test('a code is read from what the camera sees, or typed in', async () => {
  const { outcome } = await phone.begin('scanCode')
  await layer('输入码的内容').tap()
  await phone.page.locator('.modal-input').fill('login:1')
  await layer('确定').tap()
  expect(await outcome()).toMatchObject({ result: 'login:1', scanType: 'QR_CODE' })
  await phone.page.evaluate(() => {
    ;(globalThis as HostWindow).phone.set({
      camera: () => Promise.resolve(new (globalThis as HostWindow).ImageData(40, 40)),
    })
  })
  expect(await phone.ask('scanCode')).toEqual({ fail: 'scanCode:fail no code was found' })
})
