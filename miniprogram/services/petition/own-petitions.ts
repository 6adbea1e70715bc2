import type { OwnSummary, PetitionDetail } from '../../contract/petition/answers'
import type { Reply } from '../../contract/replies'
import { call } from '../cloud'

interface Reader {
  /** Hears before each is read how many were, and of how many. */
  told: (read: number, all: number) => void
  /** Whether nobody waits for it any more. */
  stopped: () => boolean
}

/** Reads everything that this phone's holder handed in, newest first, without having looked at it. One that is deleted meanwhile is passed over. */
export async function readOwn({ told, stopped }: Reader): Promise<Reply<PetitionDetail[]>> {
  const listed = await listOwn(stopped)
  if (!listed.ok) return listed
  const read: PetitionDetail[] = []
  for (const [place, { id }] of listed.data.entries()) {
    if (stopped()) break
    told(place, listed.data.length)
    const reply = await call('petition.own.copy', { id })
    if (reply.ok) read.push(reply.data)
    else if (reply.error.code !== 'NOT_FOUND') return reply
  }
  return { ok: true, data: read }
}

async function listOwn(stopped: () => boolean): Promise<Reply<OwnSummary[]>> {
  const listed: OwnSummary[] = []
  let after: string | undefined
  do {
    const reply = await call('petition.mine', after ? { after } : {})
    if (!reply.ok) return reply
    listed.push(...reply.data.items)
    after = reply.data.next
  } while (after && !stopped())
  return { ok: true, data: listed }
}
