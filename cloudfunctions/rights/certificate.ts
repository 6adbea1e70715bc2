import { paperOf } from '../../miniprogram/contract/papers'
import type { Certificate } from '../../miniprogram/contract/rights/answers'
import { issuedContent } from '../shared/case/papers/issue'
import { qrPicture } from '../shared/receipts/picture'
import type { RightsContext } from './context'
import { notFound } from './records/not-found'
import { issuedPaperOf } from './views/own'

/** A document that is made to be shown, with the code by which anyone checks it. */
export async function certificate(
  { id, paper: wanted }: { id: string; paper: string },
  { own, keys }: RightsContext,
): Promise<Certificate> {
  const { record } = await own(id)
  const paper = record.papers.find((one) => one.id === wanted)
  if (!paper || !paperOf(paper.kind).shown) throw notFound()
  const link = keys.signer().linkTo(paper.claim)
  const issued = issuedPaperOf(record, paper, keys.seal)
  const { addressee } = issuedContent(record, paper, keys.seal)
  const parts = [{ label: '致送单位', words: addressee }, ...issued.parts]
  return { paper: { ...issued, parts }, link, picture: qrPicture(link) }
}
