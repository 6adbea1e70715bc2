/** A twentieth of a point, which is what Word counts in. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const pt = (points: number): number => Math.round(points * 20)

/** GB/T 9704—2012, 5.1 and 5.2: A4 with a type area of 156 mm × 225 mm. */
export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) },
} as const
export const typeArea = { width: page.width - page.margin.left - page.margin.right } as const

/** 22 lines on 225 mm, rounded down: rounded up, the last would go over. */
export const line = Math.floor(mm(225) / 22)

/** 字号 in points. */
export const size = { number2: 22, number3: 16, number4: 14, small: 9 } as const

/** 28 characters of number 3 on 156 mm: each stands a quarter of a point closer. */
export const closer = pt(-0.25)
const pitch = pt(size.number3) + closer
export const chars = (count: number): number => Math.round(count * pitch)

/** How wide this is in whole characters: figures and Latin letters take half of one. */
export const widthOf = (words: string): number =>
  Array.from(words).reduce((width, character) => width + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0)
