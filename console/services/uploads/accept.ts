import { evidenceKinds, howToShorten, type EvidenceKind } from '../../../miniprogram/contract/evidence'

const kinds = Object.keys(evidenceKinds) as EvidenceKind[]

/** What the browser's own choice of files is narrowed to. */
export const acceptedTypes = kinds.flatMap((kind) => [...evidenceKinds[kind].types]).join(',')

interface Chosen {
  name: string
  type: string
  size: number
}

type Accepted = { kind: EvidenceKind; problem?: undefined } | { kind?: undefined; problem: string }

/** Which kind a chosen file is, or why it cannot be handed in, before anything is sent. */
export function accepted({ name, type, size }: Chosen, already: readonly EvidenceKind[]): Accepted {
  const kind = kinds.find((one) => type.startsWith(`${one}/`))
  if (!kind) return { problem: `“${name}”不是图片、语音或视频` }
  const { label, max, bytes } = evidenceKinds[kind]
  if (size === 0) return { problem: `“${name}”是空文件，请重新选择` }
  if (size > bytes) return { problem: `“${name}”超过 ${bytes / 1024 / 1024} MB，${howToShorten[kind]}` }
  if (already.filter((one) => one === kind).length >= max)
    return { problem: `${label}最多 ${max} 个，“${name}”没有添加` }
  return { kind }
}
