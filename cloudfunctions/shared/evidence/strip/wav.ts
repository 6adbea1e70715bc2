import { chunksOf, riffOf } from './riff'

const sounding = new Set(['fmt ', 'fact', 'data'])

/** Drops LIST, bext, id3 and every other note. */
export function stripWav(bytes: Buffer): Buffer {
  const kept = chunksOf(bytes).filter(({ id }) => sounding.has(id))
  if (!kept.some(({ id }) => id === 'data')) throw new RangeError('a WAV file without sound')
  return riffOf('WAVE', kept)
}
