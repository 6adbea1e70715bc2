import type { PaperContent } from './content'

/** The paper as a .docx. The library that writes it is loaded here and not before: few calls want a document. */
export async function paperDocument(paper: PaperContent): Promise<Buffer> {
  const { write } = await import('./layout/document')
  return write(paper)
}
