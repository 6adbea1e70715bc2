import { boxAlong, boxesIn, type Box } from './boxes'
import { sampleRanges } from './samples'

/** What plays, by the box it stands in; everything else becomes empty space, so that no offset moves. `true`: left whole. */
interface Layout {
  readonly [type: string]: Layout | true
}

const whole = (types: string): Layout => Object.fromEntries(types.split(' ').map((type) => [type, true]))

const media: Layout = {
  ...whole('mdhd hdlr'),
  minf: { ...whole('vmhd smhd nmhd gmhd hdlr dinf'), stbl: true },
}
const layout: Layout = {
  ...whole('ftyp mdat styp sidx ssix mfra'),
  moov: { ...whole('mvhd mvex iods'), trak: { ...whole('tkhd edts tref tapt'), mdia: media } },
  moof: { mfhd: true, traf: whole('tfhd tfdt trun sdtp saiz saio sbgp sgpd senc') },
}
const playing = new Set(['vide', 'soun'])
/** Boxes that begin with when the thing was made. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd'])

/** Whether there is a picture track (MP4 and QuickTime). */
export function hasPictures(bytes: Buffer): boolean {
  return tracksOf(bytes).some((track) => handlerOf(bytes, track) === 'vide')
}

/** A copy without places, dates, texts and the tracks that are neither picture nor sound. */
export function stripMovie(given: Buffer): Buffer {
  const bytes = Buffer.from(given)
  for (const track of tracksOf(bytes)) {
    if (playing.has(handlerOf(bytes, track))) continue
    // A track of positions keeps its values among the pictures.
    for (const { from, to } of sampleRanges(bytes, track)) bytes.fill(0, from, to)
    empty(bytes, track)
  }
  clean(bytes, boxesIn(bytes, 0, bytes.length), layout)
  return bytes
}

function tracksOf(bytes: Buffer): Box[] {
  const movie = boxesIn(bytes, 0, bytes.length).find(({ type }) => type === 'moov')
  if (!movie) throw new RangeError('a movie without a head')
  return boxesIn(bytes, movie.content, movie.end).filter(({ type }) => type === 'trak')
}

function handlerOf(bytes: Buffer, track: Box): string {
  const handler = boxAlong(bytes, track, 'mdia', 'hdlr')
  return handler ? bytes.toString('latin1', handler.content + 8, handler.content + 12) : ''
}

function clean(bytes: Buffer, boxes: Box[], allowed: Layout): void {
  for (const box of boxes) {
    const inside = Object.hasOwn(allowed, box.type) ? allowed[box.type] : undefined
    if (dated.has(box.type)) undate(bytes, box)
    if (inside === undefined) empty(bytes, box)
    else if (inside !== true) clean(bytes, boxesIn(bytes, box.content, box.end), inside)
  }
}

function empty(bytes: Buffer, { start, content, end }: Box): void {
  bytes.write('free', start + 4, 'latin1')
  bytes.fill(0, content, end)
}

function undate(bytes: Buffer, { content }: Box): void {
  const version = bytes.readUInt8(content)
  bytes.fill(0, content + 4, content + (version === 1 ? 20 : 12))
}
