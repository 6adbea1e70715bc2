import type { Attachment } from '../../contract/evidence'
import type { Reply } from '../../contract/replies'
import type { DraftFile } from '../drafts/draft'
import type { FileDoor } from './door'
import { upload, type Upload } from './files'

const atOnce = 3

type Change = (key: string, change: Partial<DraftFile>) => void

export interface Uploads {
  /** Sends a file as soon as there is room; also the retry. */
  send: (file: DraftFile) => void
  /** Stops one file, without a word. */
  drop: (key: string) => void
  /** Stops all, without a word. */
  stop: () => void
}

/** Carries the files of one draft through a door into the cloud, three at once; `changed` hears how each is doing. */
export function createUploads(draft: string, door: FileDoor, changed: Change): Uploads {
  const waiting: DraftFile[] = []
  const running = new Map<string, Upload['stop']>()

  function next(): void {
    while (running.size < atOnce) {
      const file = waiting.shift()
      if (!file) return
      running.set(file.key, () => undefined)
      void carry(file).then((outcome) => finish(file.key, outcome))
    }
  }

  function finish(key: string, outcome: Partial<DraftFile>): void {
    if (!running.delete(key)) return
    changed(key, outcome)
    next()
  }

  async function carry(file: DraftFile): Promise<Partial<DraftFile>> {
    // Only what belongs to a file that is still wanted is told.
    const tell = (change: Partial<DraftFile>) => running.has(file.key) && changed(file.key, change)
    const hold = (stop: Upload['stop']) => running.has(file.key) && running.set(file.key, stop)
    const reply = await handIn(draft, door, file, { tell, hold })
    if (reply.ok) return { state: 'done', attached: reply.data.id, progress: 100, problem: '', ticket: '' }
    const { code, message, fields } = reply.error
    const unreached = code === 'NETWORK'
    const problem = unreached ? '网络不通，没有传上去' : (Object.values(fields ?? {})[0] ?? message)
    return { state: 'failed', problem, unreached }
  }

  function drop(key: string): void {
    const place = waiting.findIndex((file) => file.key === key)
    if (place >= 0) waiting.splice(place, 1)
    const stop = running.get(key)
    running.delete(key)
    stop?.()
    next()
  }

  return {
    send(file) {
      changed(file.key, { state: 'waiting', progress: 0, problem: '' })
      waiting.push(file)
      next()
    },
    drop,
    stop() {
      waiting.length = 0
      for (const key of running.keys()) drop(key)
    },
  }
}

/** A file on its way into the cloud. */
type HandedFile = Pick<DraftFile, 'kind' | 'name' | 'path' | 'ticket'>

interface Steps {
  /** Hears how far it is; a ticket is told once its bytes are in the cloud. */
  tell: (change: Partial<DraftFile>) => void
  /** Is given the way to stop the bytes. */
  hold: (stop: Upload['stop']) => void
}

/** Ticket, bytes, check. What an earlier try has already brought into the cloud is not sent again. */
export async function handIn(
  draft: string,
  door: FileDoor,
  file: HandedFile,
  { tell, hold }: Steps,
): Promise<Reply<Attachment>> {
  const { kind, name, path } = file
  const attach = (ticket: string) => {
    tell({ state: 'checking', ticket })
    return door.attach({ draft, ticket, name })
  }
  if (file.ticket) {
    const again = await attach(file.ticket)
    if (again.ok || again.error.code === 'NETWORK') return again
  }
  const ticket = await door.ticket({ draft, kind })
  if (!ticket.ok) return ticket
  tell({ state: 'uploading', progress: 0, ticket: '' })
  const sending = upload(ticket.data.cloudPath, path, (progress) => tell({ progress }))
  hold(sending.stop)
  const sent = await sending.done
  return sent.ok ? attach(ticket.data.id) : sent
}
