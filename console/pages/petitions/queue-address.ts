import type { Input } from '../../../miniprogram/contract/actions'
import { petitionStatuses, type PetitionStatus } from '../../../miniprogram/contract/petition/moves'

/** What the list shows, as it stands in the address bar. */
export interface QueueAddress {
  status?: PetitionStatus
  /** The cursors of the pages turned so far; the last one is the page shown, none is the first. */
  trail: readonly string[]
}

export function readAddress(search: URLSearchParams): QueueAddress {
  const status = search.get('status')
  return { status: isStatus(status) ? status : undefined, trail: search.getAll('after') }
}

export function writeAddress({ status, trail }: QueueAddress): URLSearchParams {
  const after = trail.map((cursor): [string, string] => ['after', cursor])
  return new URLSearchParams(status ? [['status', status], ...after] : after)
}

/** What to ask the cloud for that address. */
export function queueInput({ status, trail }: QueueAddress): Input<'petition.queue'> {
  return { status, after: trail.at(-1) }
}

function isStatus(given: string | null): given is PetitionStatus {
  return given !== null && Object.hasOwn(petitionStatuses, given)
}
