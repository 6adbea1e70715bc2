import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { listFiles } from './files'

const kinds = new Set('.png .jpg .jpeg .gif .svg .webp .mp3 .m4a .aac .wav .mp4 .mov .ttf .woff .woff2'.split(' '))

/** Copies pictures, sounds and films to `static/`, where the runtime looks for paths of the program. */
export function copyAssets(root: string, out: string): void {
  for (const file of listFiles(root)) {
    if (!kinds.has(extname(file).toLowerCase())) continue
    const target = join(out, 'static', file)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(join(root, file), target)
  }
}
