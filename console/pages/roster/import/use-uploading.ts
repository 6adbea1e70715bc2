import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Refused } from '../../../../miniprogram/contract/replies'
import type { RosterMode } from '../../../../miniprogram/contract/people/roster/imports'
import { call, keyOf } from '../../../services/cloud'
import { persistently } from '../../../services/uploads/persistently'
import type { RosterFile } from '../../../services/sheets/roster-file'

export interface Uploading {
  /** The file is being read. */
  reading: boolean
  /** The share that has arrived, 0 to 1; absent while nothing is sent. */
  share?: number
  /** Why it was not read or not sent. */
  problem?: string
  start: (chosen: File, mode: RosterMode) => Promise<void>
}

/** A file on its way: read here, sent piece by piece. What has arrived is not sent again. */
export function useUploading(): Uploading {
  const [reading, setReading] = useState(false)
  const [share, setShare] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const cache = useQueryClient()
  const start = async (chosen: File, mode: RosterMode) => {
    setProblem(undefined)
    setReading(true)
    // Few ever need it.
    const { readRosterFile } = await import('../../../services/sheets/roster-file')
    const { file, problem: unread } = await readRosterFile(chosen)
    setReading(false)
    if (!file) return setProblem(unread)
    setShare(0)
    const refused = await send(file, mode, setShare)
    await cache.invalidateQueries({ queryKey: keyOf('people.roster.current') })
    setShare(undefined)
    setProblem(refused && sentence(refused))
  }
  return { reading, share, problem, start }
}

async function send(
  { digest, lines, pieces }: RosterFile,
  mode: RosterMode,
  onShare: (share: number) => void,
): Promise<Refused | undefined> {
  const begun = await call('people.roster.begin', { mode, digest, lines, pieces: pieces.length })
  if (!begun.ok) return begun.error
  const { id, have } = begun.data
  let there = have.length
  for (const [place, piece] of pieces.entries()) {
    if (have.includes(place)) continue
    const body = new Blob([JSON.stringify(piece)])
    const reply = await persistently(() => call('people.roster.piece', { id, place }, body))
    if (!reply.ok) return reply.error
    there += 1
    onShare(there / pieces.length)
  }
  return undefined
}

/** After the network nothing is lost: the same file goes on. */
const sentence = ({ code, message }: Refused): string =>
  code === 'NETWORK' ? '网络断了，已经传到的都在。再选一次同一个文件，接着上传' : message
