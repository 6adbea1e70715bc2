import { createOutbox, type Outbox } from '../../../../miniprogram/services/outbox/outbox'
import type { Captured, Parcel } from '../../../../miniprogram/services/outbox/parcel'
import type { Reply } from '../../../../miniprogram/contract/replies'

/** What may happen to one request: nothing, no network on the way there or back, the program ends on either side of it. */
export type Mishap = 'none' | 'lost on the way there' | 'lost on the way back' | 'killed before' | 'killed after'

const lost = { ok: false, error: { code: 'NETWORK', message: '' } } as const

/** A cloud that keeps its word as the real one does: the same key is the same record, the same ticket the same file. */
export class TrialCloud {
  records = new Map<string, { id: string; place?: unknown }>()
  uploaded = new Map<string, string>()
  /** Attached ids by ticket. */
  attached = new Map<string, string>()
  /** What each record holds, in the order in which it came. */
  added: string[] = []
  private tickets = 0

  claim({ draft, place }: { draft: string; place?: unknown }): Reply<unknown> {
    const record = this.records.get(draft) ?? { id: `r${this.records.size}`, ...(place !== undefined && { place }) }
    this.records.set(draft, record)
    return { ok: true, data: { id: record.id, number: 'WQ1' } }
  }
  ticket(): string {
    return `t${this.tickets++}`
  }
  attach(ticket: string): Reply<{ id: string }> {
    const bytes = this.uploaded.get(ticket)
    if (!bytes) return { ok: false, error: { code: 'NOT_FOUND', message: '没有找到' } }
    const id = this.attached.get(ticket) ?? `${bytes} by ${ticket}`
    this.attached.set(ticket, id)
    return { ok: true, data: { id } }
  }
  add({ id, evidence }: { id: string; evidence: string[] }): Reply<unknown> {
    if (![...this.records.values()].some((record) => record.id === id))
      return { ok: false, error: { code: 'NOT_FOUND', message: '没有找到' } }
    this.added.push(...evidence.filter((one) => !this.added.includes(one)))
    return { ok: true, data: { id } }
  }
}

/** A phone whose program ends and begins again, while its storage and the cloud stay. */
export class TrialPhone {
  stored = '[]'
  files = new Set<string>()
  cloud = new TrialCloud()
  /** Every request that was begun. */
  requests: string[] = []
  /** What becomes of the request of this place. */
  mishapAt: (place: number) => Mishap = () => 'none'
  /** Pauses that were asked for. */
  pauses: number[] = []
  wakes: (() => void) | undefined
  /** Programs that ended hear and say nothing more. */
  private alive = { is: true }
  /** Is called when the program ends. */
  killed: () => void = () => undefined

  begin(): Outbox {
    const alive = { is: true }
    this.alive = alive
    const write = (parcels: Parcel[]) => {
      if (alive.is) this.stored = JSON.stringify(parcels)
    }
    return createOutbox({
      read: () => JSON.parse(this.stored) as Parcel[],
      write,
      forget: (path) => alive.is && this.files.delete(path),
      now: Date.now,
      offline: () => false,
      later: (pause, callBack) => {
        this.pauses.push(pause)
        this.wakes = callBack
        return () => (this.wakes = undefined)
      },
      ask: (action, input) =>
        this.request(action, () => {
          if (action === 'rights.claim') return this.cloud.claim(input as { draft: string })
          return this.cloud.add(input as { id: string; evidence: string[] })
        }),
      handIn: async ({ file }, tell) => {
        const check = (ticket: string) => this.request('attach', () => this.cloud.attach(ticket))
        if (file.ticket) {
          const again = await check(file.ticket)
          if (again.ok || again.error.code === 'NETWORK') return again
        }
        const ticket = await this.request('ticket', () => ({ ok: true as const, data: this.cloud.ticket() }))
        if (!ticket.ok) return ticket
        const sent = await this.request('upload', () => {
          if (!this.files.has(file.path)) throw new Error(`no bytes at ${file.path}`)
          this.cloud.uploaded.set(ticket.data, file.path)
          return { ok: true as const, data: undefined }
        })
        if (!sent.ok) return sent
        tell({ ticket: ticket.data })
        return check(ticket.data)
      },
    })
  }

  /** Waits before a request of this name goes out. */
  hold: (name: string) => Promise<void> = () => Promise.resolve()

  private async request<Data>(name: string, effect: () => Reply<Data>): Promise<Reply<Data>> {
    const { alive } = this
    const mishap = this.mishapAt(this.requests.length)
    this.requests.push(name)
    await this.hold(name)
    if (mishap === 'lost on the way there') return lost
    if (mishap !== 'killed before') {
      const reply = effect()
      if (mishap === 'none') return reply
      if (mishap === 'lost on the way back') return lost
    }
    alive.is = false
    this.killed()
    // A program that has ended hears no answer.
    return new Promise(() => undefined)
  }
}

const at = '2026-11-26T02:20:00.000Z'

export const claimed = (key = 'c1'): Captured => ({
  key,
  group: key,
  name: '登记',
  at,
  action: 'rights.claim',
  input: { draft: key, at },
})

/** A photo, whose bytes are on the phone. */
export function photo(phone: TrialPhone, key: string, group = 'c1'): Captured {
  const path = `wxfile://usr/${key}.jpg`
  phone.files.add(path)
  return {
    key,
    group,
    name: `图片${key}`,
    at,
    action: 'rights.add',
    input: { draft: key },
    file: { kind: 'image', path, thumb: path, bytes: 1000, area: 'rights.evidence' },
    after: group,
  }
}
