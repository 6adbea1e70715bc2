import { request } from 'node:http'
import { setTimeout as soon } from 'node:timers/promises'
import { bytesOf } from './contents'
import { Dice } from './dice'
import type { Ledger } from './ledger'
import type { Operation } from './operations'
import { sizeFor } from './plan'
import { fileIdOf } from './work'

const partBytes = 64 * 1024
const filesOfAPhone = 4

export interface Line {
  address: string
  session: string
}
type PhoneUpload = Extract<Operation, { kind: 'upload' }>

/** Two phones of one person: a quick one, and one on a slow line that is in the middle of a file nearly all the time. */
export class Phones {
  private readonly dice: Dice
  private count = 0

  constructor(
    private readonly ledger: Ledger,
    private readonly seed: number,
    private readonly round: number,
  ) {
    this.dice = new Dice(seed, round, 1000)
  }

  /** Until the other side is gone. */
  async talk(line: Line): Promise<void> {
    await Promise.all([this.upload(line, 'quick', 0), this.upload(line, 'slow', 8)])
  }

  private async upload(line: Line, name: string, pauseMs: number): Promise<void> {
    for (;;) {
      const token = `r${this.round}-${name}-${this.seed}-${this.count++}`
      const path = `phone-${name}/${this.dice.below(filesOfAPhone)}.bin`
      const discards = this.dice.below(6) === 0
      const operation: Operation = discards
        ? { token, kind: 'discard', path }
        : { token, kind: 'upload', path, size: sizeFor(this.dice), by: 'oPhone' }
      this.ledger.ask(operation)
      const asked = operation.kind === 'upload' ? put(line, operation, pauseMs) : discard(line, path)
      const status = await asked.catch(() => undefined)
      if (status === undefined) return
      if (status === 200) this.ledger.acknowledge(token)
      else throw new Error(`a phone was answered ${status}`)
    }
  }
}

function ask(line: Line, method: string, route: string) {
  const headers = { authorization: `Bearer ${line.session}`, 'transfer-encoding': 'chunked' }
  const asking = request(line.address + route, { method, headers })
  const status = new Promise<number>((resolve, reject) => {
    asking.on('response', (response) => {
      response
        .resume()
        .on('end', () => resolve(response.statusCode ?? 0))
        .on('error', reject)
      response.on('close', () => reject(new Error('the answer broke off')))
    })
    asking.on('error', reject)
  })
  // Somebody looks at it later: until then it is no unhandled rejection.
  status.catch(() => undefined)
  return { asking, status }
}

async function put(line: Line, { token, path, size }: PhoneUpload, pauseMs: number): Promise<number> {
  const { asking, status } = ask(line, 'PUT', `/wx/files?path=${encodeURIComponent(path)}`)
  const content = bytesOf(token, size)
  for (let from = 0; from < size && !asking.destroyed; from += partBytes) {
    asking.write(content.subarray(from, from + partBytes))
    if (pauseMs) await soon(pauseMs)
  }
  asking.end()
  return status
}

async function discard(line: Line, path: string): Promise<number> {
  const { asking, status } = ask(line, 'DELETE', '/wx/files')
  asking.end(JSON.stringify({ fileList: [fileIdOf(path)] }))
  return status
}
