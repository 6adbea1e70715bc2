import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { OwnProcessTask, OwnProcessTold } from './own-process'

/** A cloud whose files cannot grow beyond a limit: the operating system itself fails the write that would pass it. */
export class SmallDisk {
  readonly log: string[] = []
  private address = ''
  private session = ''
  private child: ChildProcess | undefined

  constructor(private readonly task: OwnProcessTask) {}

  /** `kilobytes`: the largest file; nothing means no limit. No right is needed to set it, and none to lift it. */
  async start(kilobytes?: number): Promise<void> {
    const limit = kilobytes ? `ulimit -S -f ${kilobytes * 2} && ` : ''
    const command = [
      process.execPath,
      '--import',
      'tsx',
      path.join(__dirname, 'own-process.ts'),
      JSON.stringify(this.task),
    ]
    const child = spawn('sh', ['-c', `${limit} exec "$0" "$@"`, ...command], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // The compiler's cache would meet the limit as well.
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    })
    this.child = child
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)))
      linesOf(child.stdout, (line) => {
        const told = JSON.parse(line) as OwnProcessTold
        if ('log' in told) return void this.log.push(told.log)
        if ('failed' in told) return reject(new Error(told.failed))
        ;({ address: this.address, session: this.session } = told)
        resolve()
      })
    })
  }

  /** Lifts the limit of the running process where the system has a word for that; elsewhere by a restart. */
  async giveRoom(): Promise<void> {
    const lifted = spawnSync('prlimit', ['--pid', String(this.child?.pid), '--fsize=unlimited'])
    if (lifted.status === 0) return
    await this.stop()
    await this.start()
  }

  async stop(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null) return
    const ended = new Promise((end) => child.once('exit', end))
    child.stdin?.end()
    await ended
  }

  /** As a phone, runs code within a function, with the SDK as `db`, `_` and `cloud`. */
  async run(code: string, more: Record<string, unknown> = {}): Promise<unknown> {
    const body = JSON.stringify({ name: 'anything', data: { code, ...more } })
    const response = await fetch(`${this.address}/wx/call`, { method: 'POST', headers: this.headers, body })
    const answer = (await response.json()) as { result?: unknown; errMsg?: string }
    if (answer.errMsg !== undefined) throw new Error(answer.errMsg)
    return answer.result
  }

  /** As a phone, uploads; answers the status. */
  async put(cloudPath: string, bytes: number): Promise<number> {
    const route = `${this.address}/wx/files?path=${encodeURIComponent(cloudPath)}`
    const body = new Uint8Array(bytes)
    return (await fetch(route, { method: 'PUT', headers: this.headers, body })).status
  }

  private get headers() {
    return { authorization: `Bearer ${this.session}` }
  }
}

function linesOf(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line)
  })
}
