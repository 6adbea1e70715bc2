import { randomKey } from '../../../services/drafts/drafts'
import { nextName, whyNot } from '../../../services/files/evidence'
import { keep, type LocalFile } from '../../../services/files/files'
import { outbox } from '../../../services/outbox/phone-outbox'

/** Keeps files for a claim and hands them to the outbox; answers why some were not taken. */
export async function capture(claim: string, files: readonly LocalFile[]): Promise<string[]> {
  const refusals: string[] = []
  for (const local of files) {
    const taken = capturedFor(claim)
    const name = nextName(taken, local.kind)
    const refusal = whyNot(taken, name, local)
    if (refusal) refusals.push(refusal)
    else await keepOne(claim, name, local)
  }
  return refusals
}

/** Each is added by itself, under a key of its own: sent twice it is there once. */
async function keepOne(claim: string, name: string, { kind, path, thumb, bytes, seconds }: LocalFile): Promise<void> {
  const key = randomKey()
  const kept = await keep(path, key)
  const picture = thumb && kind === 'video' ? await keep(thumb, `${key}-thumb`) : ''
  outbox.put({
    key,
    group: claim,
    name,
    at: new Date().toISOString(),
    action: 'rights.add',
    input: { draft: key },
    file: {
      kind,
      path: kept,
      thumb: kind === 'image' ? kept : picture,
      bytes,
      ...(seconds && { seconds }),
      area: 'rights.evidence',
    },
    after: claim,
  })
}

const capturedFor = (claim: string) =>
  outbox.standing().flatMap(({ group, name, file }) => (file && group === claim ? [{ name, kind: file.kind }] : []))
