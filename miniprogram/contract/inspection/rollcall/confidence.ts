import type { Tone } from '../../look'

/**
 * What may be said against a position, each with what it was measured by. None of them proves anything, and none has a
 * consequence by itself: the officer reads the same card and may explain it.
 */
export const doubts = {
  COARSE: { label: '定位精度低', weight: 1, explains: '在室内、地下或隧道里常见' },
  STALE: { label: '定位不是当时的', weight: 1, explains: '手机给出的是稍早的定位' },
  CLOCK: { label: '手机时间不准', weight: 1, explains: '手机时钟与服务器相差较大' },
  LATE: { label: '超过时限', weight: 0, explains: '没有网络时保存，联网后送到' },
  AWAY: { label: '不在岗位范围内', weight: 0, explains: '定位点与岗位的距离超过范围' },
  FAST: { label: '移动速度不合常理', weight: 2, explains: '与上一次定位相比，距离和时间对不上' },
  FROZEN: { label: '坐标与上一次完全相同', weight: 2, explains: '两次定位的坐标一位不差' },
  DOUBLE: { label: '照片与以前的相同', weight: 3, explains: '同一张照片以前交过' },
} as const satisfies Record<string, Doubt>

interface Doubt {
  label: string
  /** How much it says against the position; 0 says nothing about whether the position is true. */
  weight: 0 | 1 | 2 | 3
  explains: string
}
export type DoubtName = keyof typeof doubts

/** How sure a position is, by the weights against it together. */
export const confidences = {
  HIGH: { label: '可信', tone: 'done', most: 0 },
  FAIR: { label: '基本可信', tone: 'active', most: 1 },
  LOW: { label: '需要核实', tone: 'waiting', most: Infinity },
} as const satisfies Record<string, { label: string; tone: Tone; most: number }>
export type Confidence = keyof typeof confidences

/** From when on something is said against a position. */
export const doubtfulFrom = {
  /** Radius of the phone's own estimate, in metres. */
  accuracy: 150,
  /** Age of the fix when the picture was taken, in seconds. */
  age: 60,
  /** Between the phone's clock and the server's, in seconds. */
  clock: 120,
  /** Metres a second between two positions: 200 km/h. */
  speed: 56,
} as const

export const confidenceFor = (against: readonly DoubtName[]): Confidence => {
  const weight = against.reduce((sum, name) => sum + doubts[name].weight, 0)
  const found = Object.entries(confidences).find(([, { most }]) => weight <= most)
  return (found?.[0] ?? 'LOW') as Confidence
}
