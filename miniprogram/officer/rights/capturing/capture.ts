import { randomKey } from '../../../services/drafts/drafts'
import { nextName, whyNot } from '../../../services/files/evidence'
import { keep, type LocalFile } from '../../../services/files/files'
import { outbox } from '../../../services/outbox/phone-outbox'

/** What files are captured for: a claim of this phone that may still be on its way, or a record that is there. */
export type Captures = { claim: string } | { record: string }

/** The key under which what belongs together is kept. */
export const groupOf = (to: Captures): string => ('claim' in to ? to.claim : to.record)

/** Keeps files and hands them to the outbox; answers why some were not taken. */
export async function capture(to: Captures, files: readonly LocalFile[]): Promise<string[]> {
  const refusals: string[] = []
  for (const local of files) {
    const taken = capturedFor(groupOf(to))
    const name = nextName(taken, local.kind)
    const refusal = whyNot(taken, name, local)
    if (refusal) refusals.push(refusal)
    else await keepOne(to, name, local)
  }
  return refusals
}

/** Each is added by itself, under a key of its own: sent twice it is there once. */
async function keepOne(to: Captures, name: string, local: LocalFile): Promise<void> {
  const { kind, path, thumb, bytes, seconds } = local
  const key = randomKey()
  const kept = await keep(path, key)
  const picture = thumb && kind === 'video' ? await keep(thumb, `${key}-thumb`) : ''
  outbox.put({
    key,
    group: groupOf(to),
    name,
    at: new Date().toISOString(),
    action: 'rights.add',
    input: { draft: key, ...('record' in to && { id: to.record }) },
    file: {
      kind,
      path: kept,
      thumb: kind === 'image' ? kept : picture,
      bytes,
      ...(seconds && { seconds }),
      area: 'rights.evidence',
    },
    ...('claim' in to && { after: to.claim }),
  })
}

const capturedFor = (key: string) =>
  outbox.standing().flatMap(({ group, name, file }) => (file && group === key ? [{ name, kind: file.kind }] : []))
