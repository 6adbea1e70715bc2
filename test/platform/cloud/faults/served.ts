import type { Cloud } from '../../../../platform/cloud/cloud'
import { hashOf } from './contents'
import { movingIndex } from './declared'
import { fileIdOf, workers } from './work'

const idsAtOnce = 100

/** What the restarted cloud itself answers about some keys: a hash for each that is there. */
export async function readServed(cloud: Cloud, keys: Iterable<string>): Promise<Map<string, string>> {
  const served = new Map<string, string>()
  const ids = new Map<string, string[]>()
  for (const key of keys) {
    const slash = key.indexOf('/')
    const [service, id] = [key.slice(0, slash), key.slice(slash + 1)]
    if (service !== 'files') ids.set(service, [...(ids.get(service) ?? []), id])
    else {
      const asked = cloud.call('oReader', workers[0], { kind: 'file', fileID: fileIdOf(id) })
      // Damage is an answer like any other: it is not what was promised.
      const hash = await asked.catch(String)
      if (hash !== null) served.set(key, hash as string)
    }
  }
  for (const [collection, all] of ids) {
    for (let from = 0; from < all.length; from += idsAtOnce) {
      const event = { kind: 'documents', collection, ids: all.slice(from, from + idsAtOnce) }
      const pairs = (await cloud.call('oReader', workers[0], event)) as [string, string][]
      for (const [key, hash] of pairs) served.set(key, hash)
    }
  }
  return served
}

/** What was served against what lies in the file. */
export function servedProblems(keys: Iterable<string>, served: Map<string, string>, found: Map<string, unknown>) {
  return [...keys]
    .filter((key) => served.get(key) !== hashOfFound(key, found.get(key)))
    .map((key) => `served otherwise than stored: ${key}`)
}

function hashOfFound(key: string, value: unknown): string | undefined {
  if (value === undefined) return undefined
  return key.startsWith('files/') ? (value as { hash: string }).hash : hashOf(JSON.stringify(value))
}

const longestBuildMs = 30_000

/** Waits until queries use the index that this round changed, or for long enough; tells whether it had to be built further. */
export async function moveIndexed(cloud: Cloud, round: number): Promise<boolean> {
  const where = round % 2 ? { lane: 1, log: 'nothing' } : { group: 'base-1', n: 0 }
  const until = Date.now() + longestBuildMs
  for (let looks = 0; Date.now() < until; looks++) {
    await cloud.call('oReader', workers[0], { kind: 'count', where })
    if (cloud.queries.findLast(({ collection }) => collection === 'things')?.index === movingIndex) return looks > 0
  }
  return true
}
