import type { Cloud } from '../../../../platform/cloud/cloud'
import { workplace, type Workplace } from '../support/trial-cloud'
import { startIn } from './declared'
import { Dice } from './dice'
import { inspect } from './inspection'
import { accounts, Ledger, openingBalance } from './ledger'
import { liveAndDie, type Moment } from './mortal'
import { foundation } from './plan'
import { moveIndexed, readServed, servedProblems } from './served'
import { work, workers } from './work'

export interface FaultOptions {
  seed: number
  /** Under load; some more happen while the service recovers. */
  kills: number
  foundationSize: number
  /** Told after each round. */
  say?: (line: string) => void
}

export type Figures = Ledger['figures'] & {
  kills: number
  killsWhileRecovering: number
  /** Indexes whose building was cut off and taken up again. */
  indexesTakenUp: number
}

export interface FaultReport {
  seed: number
  figures: Figures
  /** Whatever was lost, half done or out of step; the first round with any is the last. */
  problems: string[]
  /** Kept when there are problems. */
  folder: string
}

/** Kills a service over one data folder again and again, and looks each time whether it kept its word. */
export async function runFaults(options: FaultOptions): Promise<FaultReport> {
  const trial = new FaultTrial(options)
  await trial.prepare()
  for (let round = 1; round <= options.kills && !trial.problems.length; round++) await trial.round(round)
  return trial.end()
}

class FaultTrial {
  readonly problems: string[] = []
  private readonly place: Workplace = workplace()
  private readonly ledger = new Ledger()
  private readonly dice: Dice
  private readonly counted = { kills: 0, killsWhileRecovering: 0, indexesTakenUp: 0 }
  private readonly sessions: string[] = []

  constructor(private readonly options: FaultOptions) {
    this.dice = new Dice(options.seed)
  }

  async prepare(): Promise<void> {
    for (const name of workers) this.place.write(name, work)
    const cloud = await startIn({ ...this.place, round: 0 })
    const things = foundation(this.options.foundationSize)
    for (let from = 0; from < things.length; from += 100) {
      const operation = { token: `foundation-${from}`, kind: 'add' as const, things: things.slice(from, from + 100) }
      this.ledger.ask(operation)
      await cloud.call('oMaker', workers[0], operation)
      this.ledger.acknowledge(operation.token)
    }
    await cloud.call('oMaker', workers[0], { kind: 'open', accounts, balance: openingBalance })
    await cloud.close()
  }

  async round(round: number): Promise<void> {
    await this.die(round, this.dice.below(4) ? 'working' : 'ready')
    // Recovery itself is cut off now and then, sometimes more than once.
    while (!this.dice.below(3)) await this.die(round, 'recovering')
    await this.look(round)
    const { acknowledged, inDoubt } = this.ledger.figures
    this.options.say?.(`round ${round}: ${acknowledged} acknowledged so far, ${inDoubt} were in doubt`)
  }

  end(): FaultReport {
    if (!this.problems.length) this.place.remove()
    const figures = { ...this.ledger.figures, ...this.counted }
    return { seed: this.options.seed, figures, problems: this.problems, folder: this.place.folder }
  }

  private async die(round: number, moment: Moment): Promise<void> {
    const { dataFolder, functionsFolder } = this.place
    const { seed, foundationSize } = this.options
    const task = { dataFolder, functionsFolder, seed, round, foundationSize }
    const { problems, session } = await liveAndDie(task, moment, this.dice, this.ledger)
    this.problems.push(...problems)
    this.counted[moment === 'recovering' ? 'killsWhileRecovering' : 'kills']++
    if (session) this.sessions.push(session)
  }

  /** Starts the service as anybody would, asks it, and reads its files once it is stopped. */
  private async look(round: number): Promise<void> {
    const { problems, ledger, place } = this
    const touched = [...ledger.touched]
    const cloud = await startIn({ ...place, round }, ({ level, text }) => {
      if (level === 'warn' || level === 'error') problems.push(`the log says: ${text}`)
    })
    const served = await this.ask(cloud, round, touched)
    const inspected = inspect(place.dataFolder)
    problems.push(...inspected.problems, ...servedProblems(touched, served, inspected.found))
    problems.push(...ledger.compare(inspected.found))
    ledger.touched.clear()
  }

  /** What the cloud answers about these keys; it is stopped afterwards. */
  private async ask(cloud: Cloud, round: number, keys: string[]): Promise<Map<string, string>> {
    try {
      if (await moveIndexed(cloud, round)) this.counted.indexesTakenUp++
      this.problems.push(...(await sessionProblems(cloud.address, this.sessions)))
      return await readServed(cloud, keys)
    } finally {
      await cloud.close()
    }
  }
}

/** Whoever was signed in stays signed in. */
async function sessionProblems(address: string, sessions: string[]): Promise<string[]> {
  const statuses = await Promise.all(
    sessions.map(async (session) => {
      const headers = { authorization: `Bearer ${session}` }
      const body = JSON.stringify({ fileList: ['nothing'] })
      return (await fetch(`${address}/wx/file-links`, { method: 'POST', headers, body })).status
    }),
  )
  return statuses.flatMap((status, n) => (status === 200 ? [] : [`session ${n} was answered ${status}`]))
}
