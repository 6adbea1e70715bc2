/** One box of an MP4 or QuickTime file. */
export interface Box {
  type: string
  start: number
  /** Where its content begins. */
  content: number
  end: number
}

/** The boxes between two offsets. @throws RangeError when one ends beyond. */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to;) {
    const box = boxAt(bytes, at, to)
    if (box.end > to || box.end < box.content) throw new RangeError('a box ends beyond its parent')
    boxes.push(box)
    at = box.end
  }
  return boxes
}

function boxAt(bytes: Buffer, start: number, to: number): Box {
  const size = bytes.readUInt32BE(start)
  const type = bytes.toString('latin1', start + 4, start + 8)
  if (size === 1) return { type, start, content: start + 16, end: start + Number(bytes.readBigUInt64BE(start + 8)) }
  return { type, start, content: start + 8, end: size === 0 ? to : start + size }
}

export function boxOf(bytes: Buffer, { content, end }: Box, type: string): Box | undefined {
  return boxesIn(bytes, content, end).find((box) => box.type === type)
}

/** Follows a path of types downwards. */
export function boxAlong(bytes: Buffer, box: Box, ...types: string[]): Box | undefined {
  return types.reduce<Box | undefined>((at, type) => at && boxOf(bytes, at, type), box)
}
