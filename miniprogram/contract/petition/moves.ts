import { choice, identifier, paragraph, wholeNumber } from '../fields'
import { form, type Fields, type FormValue } from '../form'
import type { Duty } from '../duties'
import type { Tone } from '../look'

export const petitionStatuses = { SUBMITTED: '待受理', ACCEPTED: '已受理', REJECTED: '不予受理' } as const
export type PetitionStatus = keyof typeof petitionStatuses

export const petitionTones = {
  SUBMITTED: 'waiting',
  ACCEPTED: 'active',
  REJECTED: 'stopped',
} as const satisfies Record<PetitionStatus, Tone>

/** Statutory grounds for not accepting, with the channel to turn to (信访工作条例 第十九、二十三、三十一、三十六条). */
export const refusalGrounds = {
  ACCEPTED_ELSEWHERE: '同一事项已由其他机关受理',
  NOT_COMPETENT: '不属于本机关职权范围',
  OTHER_PROCEDURE: '应当通过诉讼、仲裁、行政复议等途径解决',
  REVIEW_FINISHED: '复核意见已经作出，同一事实和理由再次提出',
  NOT_SUPERVISION: '不属于警务督察事项',
  NO_SUBSTANCE: '没有具体内容，无法核查',
} as const

/** What the citizen reads first in the timeline. */
export const submissionTells = '您的来件 {number} 已收到，等待受理'

/** One permitted change of state. The phone and the console draw it, the cloud enforces it. */
export interface Move {
  label: string
  from: readonly PetitionStatus[]
  to: PetitionStatus
  by: readonly Duty[]
  /** What the officer must say with it. */
  asks: Fields
  /** What the citizen reads in the timeline; `{number}` and the asked fields are filled in. */
  tells: string
  /** Asked again before it is done, because it cannot be undone. */
  warns?: string
}

export const petitionMoves = {
  accept: {
    label: '受理',
    from: ['SUBMITTED'],
    to: 'ACCEPTED',
    by: ['inspector'],
    asks: {},
    tells: '您的来件 {number} 已受理，正在核查',
  },
  reject: {
    label: '不予受理',
    from: ['SUBMITTED'],
    to: 'REJECTED',
    by: ['inspector'],
    asks: {
      ground: choice('不予受理理由', refusalGrounds),
      channel: paragraph('告知的途径', { min: 5, max: 500, hint: '请告诉来件人可以向哪里反映' }),
    },
    tells: '您的来件 {number} 不予受理：{ground}。{channel}',
    warns: '不予受理后不能撤回，来件人会立即看到理由和途径。',
  },
} as const satisfies Record<string, Move>

export type PetitionMove = keyof typeof petitionMoves
export const petitionMoveLabels = labelsOf(petitionMoves)

/** A move as it is asked for. `version` is the one the officer was looking at. */
export const moveForm = form({
  id: identifier('来件'),
  version: wholeNumber('版本'),
  move: choice('操作', petitionMoveLabels),
  ...everyAsk(),
})
export type MoveRequest = FormValue<typeof moveForm>

/** The moves that these duties permit in this status, in the table's order. */
export function movesFor(status: PetitionStatus, held: readonly Duty[]): PetitionMove[] {
  const names = Object.keys(petitionMoves) as PetitionMove[]
  return names.filter((name) => {
    const { from, by }: Move = petitionMoves[name]
    return from.includes(status) && by.some((duty) => held.includes(duty))
  })
}

/** What the citizen reads of a move: the number and what was asked filled in, choices by their words. */
export function toldOf(
  name: PetitionMove,
  number: string,
  asked: Readonly<Record<string, string | number | undefined>>,
): string {
  const { asks, tells }: Move = petitionMoves[name]
  return tells.replace(/\{(\w+)\}/g, (_, key: string) => {
    const given = key === 'number' ? number : String(asked[key] ?? '')
    return asks[key]?.options?.[given] ?? given
  })
}

type Asked = {
  [Name in PetitionMove]: {
    [Field in keyof (typeof petitionMoves)[Name]['asks']]: Omit<(typeof petitionMoves)[Name]['asks'][Field], 'when'> & {
      when: { move: Name }
    }
  }
}[PetitionMove]
type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Whole) => void
  ? Whole
  : never

/** What every move asks for, each field asked with its own move only. */
function everyAsk(): All<Asked> {
  const asked = Object.entries<Move>(petitionMoves).flatMap(([move, { asks }]) =>
    Object.entries(asks).map(([field, ask]) => [field, { ...ask, when: { move } }]),
  )
  return Object.fromEntries(asked) as All<Asked>
}

function labelsOf<Names extends string>(moves: Record<Names, Move>): Record<Names, string> {
  const entries = Object.entries<Move>(moves).map(([name, { label }]) => [name, label])
  return Object.fromEntries(entries) as Record<Names, string>
}
