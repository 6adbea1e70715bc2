import type { Tone } from '../../contract/look'

export interface StageStep {
  stage: string
  label: string
  state: keyof typeof spoken
  /** Read aloud, since the shapes cannot be. */
  spoken: string
}

/** Where a case is on its way. */
interface Standing {
  stage: string
  tone: Tone
  /** All of the way is behind it. */
  ended: boolean
}

const spoken = { done: '已完成', now: '正在进行', later: '还没有开始', stopped: '到此为止' } as const

/** A status that a case was in. */
export interface Passed {
  label: string
  stage: string
  tone: Tone
  /** It looks once more at what was settled. */
  again?: true
}

/** How far along the way of these stages a case is; nothing of one that left the way before its end. */
export function stepsOf(stages: Readonly<Record<string, string>>, { stage, tone, ended }: Standing): StageStep[] {
  if (tone === 'stopped') return []
  const names = Object.keys(stages)
  const at = names.indexOf(stage)
  return Object.entries(stages).map(([name, label], index) =>
    stepAt(name, label, ended || index < at ? 'done' : index === at ? 'now' : 'later'),
  )
}

/**
 * The same by what happened: a way that was stopped ends there, with what looks at it once more, until it goes on.
 * @param passed every status it was in, the present one last
 */
export function stepsAlong(
  stages: Readonly<Record<string, string>>,
  passed: readonly Passed[],
  ended: boolean,
): StageStep[] {
  const present = passed[passed.length - 1]
  if (!present) return []
  const stopped = passed.map(({ tone }) => tone).lastIndexOf('stopped')
  const stop = passed[stopped]
  const since = passed.slice(stopped + 1)
  if (!stop || since.some(({ tone, again }) => tone === 'active' && !again))
    return stepsOf(stages, { ...present, ended })
  const names = Object.keys(stages)
  const before = names.slice(0, names.indexOf(stop.stage)).map((name) => stepAt(name, stages[name] ?? '', 'done'))
  const now = present.again ? [stepAt('again', present.label, 'now')] : []
  // Whoever took it back at once has gone no way.
  return before.length ? [...before, stepAt(stop.stage, stop.label, 'stopped'), ...now] : []
}

const stepAt = (stage: string, label: string, state: StageStep['state']): StageStep => ({
  stage,
  label,
  state,
  spoken: `${label}，${spoken[state]}`,
})
