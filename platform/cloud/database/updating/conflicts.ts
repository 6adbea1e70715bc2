import { faults } from '../../fault'

/** What the paths of an update share: the steps from one place on. */
interface Branch {
  /** A path ends here. */
  taken: boolean
  next: Map<string, Branch>
}

const branch = (): Branch => ({ taken: false, next: new Map() })

/** @throws when two paths of an update lead to the same place, or one through the other's. */
export function assertApart(paths: Iterable<string>): void {
  const root = branch()
  for (const path of paths) claim(root, path)
}

function claim(root: Branch, path: string): void {
  const steps = path.split('.')
  let place = root
  for (const [i, step] of steps.entries()) {
    if (place.taken || !mayStandBeside(place, step)) throw conflict(path, steps.slice(0, i).join('.'))
    const next = place.next.get(step) ?? branch()
    place.next.set(step, next)
    place = next
  }
  if (place.taken || place.next.size) throw conflict(path, path)
  place.taken = true
}

/** Beside `$[]`, which is every element, there is no other. */
const mayStandBeside = ({ next }: Branch, step: string): boolean =>
  next.has(step) || !next.size || (step !== '$[]' && !next.has('$[]'))

const conflict = (path: string, place: string) =>
  faults.badRequest(`Updating the path '${path}' would create a conflict at '${place}'`)
