import { boxAlong, boxOf, type Box } from './boxes'

interface Range {
  from: number
  to: number
}

/** Where a track's values lie in the file, out of its sample tables (ISO/IEC 14496-12, 8.7). */
export function sampleRanges(bytes: Buffer, track: Box): Range[] {
  const table = boxAlong(bytes, track, 'mdia', 'minf', 'stbl')
  if (!table) return []
  const sizes = sizesIn(bytes, boxOf(bytes, table, 'stsz'))
  const perChunk = samplesPerChunk(bytes, boxOf(bytes, table, 'stsc'))
  const ranges: Range[] = []
  let sample = 0
  for (const [chunk, from] of chunkOffsets(bytes, table).entries()) {
    const count = perChunk(chunk + 1)
    let to = from
    // A chunk ends with the file, however many samples it claims.
    for (const end = sample + count; sample < end && to < bytes.length; sample++) to += sizes(sample)
    ranges.push({ from, to: Math.min(to, bytes.length) })
  }
  return ranges
}

function sizesIn(bytes: Buffer, box?: Box): (sample: number) => number {
  if (!box) return () => 0
  const each = bytes.readUInt32BE(box.content + 4)
  const count = bytes.readUInt32BE(box.content + 8)
  return (sample) => {
    if (sample >= count) throw new RangeError('a chunk with more samples than the track')
    return each || bytes.readUInt32BE(box.content + 12 + sample * 4)
  }
}

function samplesPerChunk(bytes: Buffer, box?: Box): (chunk: number) => number {
  if (!box) return () => 0
  const runs = Array.from({ length: entriesOf(bytes, box) }, (_, run) => {
    const at = box.content + 8 + run * 12
    return { first: bytes.readUInt32BE(at), samples: bytes.readUInt32BE(at + 4) }
  })
  return (chunk) => runs.findLast(({ first }) => first <= chunk)?.samples ?? 0
}

function chunkOffsets(bytes: Buffer, table: Box): number[] {
  const narrow = boxOf(bytes, table, 'stco')
  const wide = boxOf(bytes, table, 'co64')
  const box = narrow ?? wide
  if (!box) return []
  return Array.from({ length: entriesOf(bytes, box) }, (_, index) =>
    narrow
      ? bytes.readUInt32BE(box.content + 8 + index * 4)
      : Number(bytes.readBigUInt64BE(box.content + 8 + index * 8)),
  )
}

/** No more entries than the box has room for: the count is only a claim. */
function entriesOf(bytes: Buffer, { content, end }: Box): number {
  const count = bytes.readUInt32BE(content + 4)
  if (count > (end - content) / 4) throw new RangeError('a table with more entries than room')
  return count
}
