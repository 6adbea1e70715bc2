import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as soon } from 'node:timers/promises'
import type { ChildTask, Told } from './child'
import type { Dice } from './dice'
import type { Ledger } from './ledger'
import { Phones, type Line } from './phones'
import { lanes } from './plan'

/** When a process is killed: while it recovers, while it takes up work, or in the middle of it. */
export type Moment = 'recovering' | 'ready' | 'working'
const longestMs: Record<Moment, number> = { recovering: 80, ready: 1500, working: 2500 }

export interface Death {
  problems: string[]
  /** Made by the process that died. */
  session: string | undefined
}

/** Starts the process, writes into the ledger what it tells, and kills it at a random moment. */
export async function liveAndDie(task: ChildTask, moment: Moment, dice: Dice, ledger: Ledger): Promise<Death> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'child.ts'), JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const problems: string[] = []
  const awaited = new Arrivals(moment)
  let line: Line | undefined
  let phones: Promise<void> = Promise.resolve()
  const hear = (told: Told) => {
    note(told, ledger, problems)
    awaited.hear(told)
    if (told.told !== 'ready') return
    line = told
    if (moment !== 'recovering')
      phones = new Phones(ledger, task.seed, task.round)
        .talk(told)
        .catch((error: unknown) => void problems.push(String(error)))
  }
  linesOf(child.stdout, (text) => hear(JSON.parse(text) as Told))
  const ended = new Promise<string | null>((end) => child.once('close', (_, signal) => end(signal)))
  await Promise.race([awaited.here, ended])
  await Promise.race([soon(dice.roll() * longestMs[moment]), ended])
  child.kill('SIGKILL')
  if ((await ended) !== 'SIGKILL') problems.push('the process ended before it was killed')
  await phones
  return { problems, session: line?.session }
}

function note(told: Told, ledger: Ledger, problems: string[]): void {
  if (told.told === 'asked') ledger.ask(told.operation)
  else if (told.told === 'acknowledged') ledger.acknowledge(told.token)
  else if (told.told === 'refused') ledger.refuse(told.token)
  else if (told.told === 'failed') problems.push(`${told.token} failed: ${told.message}`)
}

/** Waits for the moment after which to kill. */
class Arrivals {
  readonly here: Promise<void>
  private arrive: () => void = () => undefined
  private readonly busy = new Set<string>()

  constructor(private readonly moment: Moment) {
    this.here = new Promise((resolve) => (this.arrive = resolve))
  }

  hear(told: Told): void {
    if (told.told === 'acknowledged') this.busy.add(told.token.split('-')[1] ?? '')
    const reached: Record<Moment, boolean> = {
      recovering: told.told === 'starting',
      ready: told.told === 'ready',
      working: this.busy.size === lanes,
    }
    if (reached[this.moment]) this.arrive()
  }
}

/** A line that the kill cut off was not told: what it would have announced was not begun. */
function linesOf(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
}
