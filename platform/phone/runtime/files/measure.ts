/** What a picture or film tells of itself once it is loaded. */
export interface PictureFacts {
  width: number
  height: number
}

export interface FilmFacts extends PictureFacts {
  duration: number
  /** Its first picture; none where the browser cannot show the film. */
  thumb: Blob | undefined
}

export async function measurePicture(content: Blob): Promise<PictureFacts> {
  const bitmap = await createImageBitmap(content)
  const { width, height } = bitmap
  bitmap.close()
  return { width, height }
}

export async function measureFilm(content: Blob): Promise<FilmFacts> {
  const address = URL.createObjectURL(content)
  const film = document.createElement('video')
  film.muted = true
  film.preload = 'auto'
  try {
    await new Promise<void>((resolve, reject) => {
      film.addEventListener('loadeddata', () => resolve())
      film.addEventListener('error', () => reject(new Error('this film cannot be played')))
      film.src = address
    })
    const { videoWidth: width, videoHeight: height, duration } = film
    return {
      width,
      height,
      duration: Number.isFinite(duration) ? duration : 0,
      thumb: await drawn(film, width, height, 'image/jpeg'),
    }
  } finally {
    film.removeAttribute('src')
    URL.revokeObjectURL(address)
  }
}

/** Draws a picture or a film's moment at a size, as a file of its own. */
export async function drawn(
  source: CanvasImageSource,
  width: number,
  height: number,
  type: string,
  quality = 0.8,
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  canvas.getContext('2d')?.drawImage(source, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture cannot be drawn'))), type, quality)
  })
}
