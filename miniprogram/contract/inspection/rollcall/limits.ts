import { naturalDays, type Period } from '../../periods'

/** What this organ has laid down for roll calls. */
export const rollcallLimits = {
  /** Positions and pictures are deleted so long after the time to answer was over, whatever became of the roll call. */
  keep: naturalDays(30),
  /** How long an officer may say that an answer, or its absence, has a reason. */
  appeal: naturalDays(5),
} as const satisfies Record<string, Period>

/** Minutes within which an answer is asked for. */
export const minuteChoices = { 5: '5 分钟', 10: '10 分钟', 15: '15 分钟', 30: '30 分钟', 60: '60 分钟' } as const

/** Metres around the post within which somebody is at it. */
export const radiusChoices = { 100: '100 米', 300: '300 米', 500: '500 米', 1000: '1 公里', 3000: '3 公里' } as const

/** No roll call asks more people. */
export const mostAsked = 10_000
