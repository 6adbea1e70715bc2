import { inflateRawSync } from 'node:zlib'
import { contentOf } from '../../../../cloudfunctions/petition/papers/content-of'
import { paperDocument } from '../../../../cloudfunctions/shared/case/papers/document'
import type { PaperContent } from '../../../../cloudfunctions/shared/case/papers/content'
import type { PaperInput } from '../../../../cloudfunctions/petition/papers/words'
import type { PaperKind } from '../../../../miniprogram/contract/petition/papers'

/** What comes with each kind, as its move asks for it. */
const asked: Record<PaperKind, PaperInput['asked']> = {
  acceptance: {},
  rejection: { ground: 'NOT_COMPETENT', channel: '请向市城市管理局反映' },
  supervision: { team: 'south-inspection', days: '15', demand: '查清出警经过和延误的原因', identity: 'HIDDEN' },
  transfer: { receiver: '市信访局', reason: '不属于公安机关职权范围' },
  review: { organ: '省公安厅警务督察总队' },
  escalation: { receiver: '省公安厅警务督察总队' },
  extension: { days: '30', reason: '需要调取外地的通话记录' },
  reply: {
    finding: 'PARTLY',
    outcome: 'EXPLAINED',
    facts: '民警未及时到场',
    opinion: '已批评教育',
    basis: '《规定》第三条',
  },
}

export const input = (kind: PaperKind, changes: Partial<PaperInput> = {}): PaperInput => ({
  number: '湘公督函〔2026〕12号',
  petitionNumber: 'TS20261126-000012',
  petitionKind: 'COMPLAINT',
  subject: '报警后没有人来',
  details: '昨晚十点报警，等了两个小时没有人来。',
  submittedAt: '2026-11-26T01:00:00Z',
  reporterName: '王建国',
  unitName: '城南派出所',
  teamName: '城南分局督察大队',
  reviewReason: '对出警时间的认定不服',
  replied: '湘公督复〔2026〕7号',
  asked: asked[kind],
  dueAt: '2027-01-26T15:59:59.999Z',
  signedAt: '2026-11-27T01:00:00Z',
  ...changes,
})

export const contents = (kind: PaperKind, changes?: Partial<PaperInput>): PaperContent =>
  contentOf(kind, input(kind, changes))

/** Everything a paper says, in order. */
export const wordsOf = ({ title, addressee, opening, sections, closing }: PaperContent): string =>
  [title, addressee, ...opening, ...sections.flatMap(({ head, paragraphs }) => [head, ...paragraphs]), closing].join(
    '\n',
  )

export interface Opened {
  /** The package's parts by their names. */
  parts: Record<string, Buffer>
  xml: (part: string) => string
  /** What is read on the pages, a line for each paragraph. */
  lines: string[]
}

export async function opened(content: PaperContent): Promise<Opened> {
  const parts = unzipped(await paperDocument(content))
  const xml = (part: string) => parts[part]?.toString('utf8') ?? ''
  return { parts, xml, lines: paragraphsOf(xml('word/document.xml')) }
}

/** All that is read on the pages of a downloaded file. */
export const textOf = (bytes: string): string =>
  paragraphsOf(unzipped(Buffer.from(bytes, 'base64'))['word/document.xml']?.toString('utf8') ?? '').join('\n')

export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([run]) => unescaped(run.replace(/<[^>]*>/g, ''))).join(''),
  )
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** By the archive's directory at its end (APPNOTE 4.3.12). */
function unzipped(zip: Buffer): Record<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const parts: Record<string, Buffer> = {}
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, nameEnd)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    parts[name] = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}
