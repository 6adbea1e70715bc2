import type { Answers, TimerRun } from '../answers'

async function answered<Answer>(response: Response): Promise<Answer> {
  const answer: unknown = await response.json()
  if (response.ok) return answer as Answer
  throw new Error((answer as { errMsg?: string }).errMsg ?? `HTTP ${response.status}`)
}

export async function ask<Name extends keyof Answers>(
  name: Name,
  asked: Record<string, string> = {},
): Promise<Answers[Name]> {
  return answered(await fetch(`api/${name}?${new URLSearchParams(asked).toString()}`))
}

export async function runTimer(name: string, timer: string): Promise<TimerRun> {
  const body = JSON.stringify({ function: name, timer })
  return answered(
    await fetch('api/timers/run', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
  )
}
