import { fileStore } from '../../files/file-store'
import { drawn, measurePicture } from '../../files/measure'
import { addressOf, contentOf } from '../../files/source'
import { openPreview } from '../../frame/sheets/preview'
import { chooseFiles } from '../../frame/sheets/choose-files'
import { api, ApiFailure } from '../call'
import { needScope } from '../open/scopes'

interface Compress {
  src: string
  quality?: number
  compressedWidth?: number
  compressedHeight?: number
}

async function mustRead(path: string): Promise<Blob> {
  const content = await contentOf(path)
  if (!content) throw new ApiFailure(`file doesn't exist: ${path}`)
  return content
}

async function compressImage({ src, quality = 80, compressedWidth, compressedHeight }: Compress) {
  const bitmap = await createImageBitmap(await mustRead(src))
  const byWidth = compressedWidth ? compressedWidth / bitmap.width : undefined
  const byHeight = compressedHeight ? compressedHeight / bitmap.height : undefined
  const width = bitmap.width * (byWidth ?? byHeight ?? 1)
  const height = bitmap.height * (byHeight ?? byWidth ?? 1)
  return {
    tempFilePath: fileStore.addTemporary(await drawn(bitmap, width, height, 'image/jpeg', quality / 100), '.jpg'),
  }
}

async function getImageInfo({ src }: { src: string }) {
  const content = await mustRead(src)
  const facts = await measurePicture(content).catch(() => {
    throw new ApiFailure('image decode failed')
  })
  const path = src.startsWith('wxfile:') ? src : fileStore.addTemporary(content)
  return { ...facts, path, orientation: 'up', type: content.type.replace('image/', '') }
}

interface PreviewMedia {
  sources: { url: string; type?: 'image' | 'video'; poster?: string }[]
  current?: number
}

export const pictureApi = {
  getImageInfo: api('getImageInfo', getImageInfo),
  compressImage: api('compressImage', compressImage),
  previewImage: api('previewImage', ({ urls, current }: { urls: string[]; current?: string | number }) => {
    const index = typeof current === 'number' ? current : urls.indexOf(current ?? '')
    openPreview(
      urls.map((url) => ({ address: addressOf(url), film: false })),
      Math.max(0, index),
    )
  }),
  previewMedia: api('previewMedia', ({ sources, current = 0 }: PreviewMedia) =>
    openPreview(
      sources.map(({ url, type }) => ({ address: addressOf(url), film: type === 'video' })),
      current,
    ),
  ),
  saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', async ({ filePath }: { filePath: string }) => {
    await needScope('scope.writePhotosAlbum')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await mustRead(filePath))
    link.download = filePath.split('/').at(-1) ?? 'picture'
    link.click()
  }),
  chooseMessageFile: api(
    'chooseMessageFile',
    async ({ count = 1, extension }: { count?: number; extension?: string[] }) => {
      const accept = extension?.map((name) => `.${name.replace('.', '')}`).join(',') ?? ''
      const files = await chooseFiles({ accept, multiple: count > 1 })
      if (!files?.length) throw new ApiFailure('cancel')
      const tempFiles = files.slice(0, count).map((file) => {
        const path = fileStore.addTemporary(file)
        return { path, name: file.name, size: file.size, type: 'file', time: Math.floor(file.lastModified / 1000) }
      })
      return { tempFiles }
    },
  ),
}
