import { conditions } from '../../conditions'
import { fileStore } from '../../files/file-store'
import { measureFilm, measurePicture } from '../../files/measure'
import { chooseFiles, chooseFromAlbum } from '../../frame/sheets/choose-files'
import { showActionSheet } from '../../frame/sheets/dialogs'
import { api, ApiFailure } from '../call'
import { refuseIfRefused } from '../open/scopes'

type MediaType = 'image' | 'video' | 'mix'
type SourceType = 'album' | 'camera'

interface ChooseMedia {
  count?: number
  mediaType?: MediaType[]
  sourceType?: SourceType[]
  camera?: 'back' | 'front'
  maxDuration?: number
  sizeType?: string[]
}

const accepted: Record<MediaType, string[]> = { image: ['image/*'], video: ['video/*'], mix: ['image/*', 'video/*'] }

/** Lets the holder choose pictures and films, and measures each as WeChat does. */
async function chooseMedia(options: ChooseMedia) {
  const { count = 9, mediaType = ['image', 'video'], sourceType = ['album', 'camera'], camera = 'back' } = options
  const source = await chooseSource(sourceType)
  await refuseIfRefused(source)
  const kinds = [...new Set(mediaType.flatMap((type) => accepted[type]))]
  const files = await filesFrom(source, kinds, count, camera)
  if (!files?.length) throw new ApiFailure('cancel')
  const tempFiles = await Promise.all(files.slice(0, count).map(described))
  const types = new Set(tempFiles.map(({ fileType }) => fileType))
  return { tempFiles, type: types.size > 1 ? 'mix' : [...types][0] }
}

async function chooseSource(sourceType: SourceType[]): Promise<SourceType> {
  const [first = 'album', second] = sourceType
  if (!second) return first
  const chosen = (['camera', 'album'] as const)[(await showActionSheet(['拍摄', '从手机相册选择'])) ?? -1]
  if (!chosen) throw new ApiFailure('cancel')
  return chosen
}

function filesFrom(source: SourceType, kinds: string[], count: number, camera: 'back' | 'front') {
  const wanted = conditions.album.filter(({ type }) => kinds.some((kind) => type.startsWith(kind.slice(0, -1))))
  // What the camera of a supplied phone takes is the album's first picture.
  if (conditions.album.length && source === 'camera') return Promise.resolve(wanted.slice(0, 1))
  if (conditions.album.length) return chooseFromAlbum(wanted, count)
  const capture = source === 'camera' ? ({ capture: camera === 'front' ? 'user' : 'environment' } as const) : {}
  return chooseFiles({ accept: kinds.join(','), multiple: count > 1 && source === 'album', ...capture })
}

async function described(file: File) {
  const tempFilePath = fileStore.addTemporary(file)
  const common = { tempFilePath, size: file.size }
  if (!file.type.startsWith('video/')) {
    const facts = await measurePicture(file).catch(() => ({ width: 0, height: 0 }))
    return { ...common, ...facts, fileType: 'image' as const }
  }
  const unknown = { width: 0, height: 0, duration: 0, thumb: undefined }
  const { thumb, ...facts } = await measureFilm(file).catch(() => unknown)
  const thumbTempFilePath = thumb ? fileStore.addTemporary(thumb, '.jpg') : ''
  return { ...common, ...facts, thumbTempFilePath, fileType: 'video' as const }
}

export const chooseApi = {
  chooseMedia: api('chooseMedia', chooseMedia),
  chooseImage: api('chooseImage', async ({ count, sourceType }: Pick<ChooseMedia, 'count' | 'sourceType'>) => {
    const { tempFiles } = await chooseMedia({
      mediaType: ['image'],
      ...(count && { count }),
      ...(sourceType && { sourceType }),
    })
    const files = tempFiles.map(({ tempFilePath: path, size }) => ({ path, size }))
    return { tempFilePaths: files.map(({ path }) => path), tempFiles: files }
  }),
}
