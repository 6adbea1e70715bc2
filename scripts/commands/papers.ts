// Writes an example of every official document into docs/samples/. With `npx tsx scripts/commands/papers.ts <folder>`, elsewhere.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { contentOf } from '../../cloudfunctions/petition/papers/content-of'
import { paperDocument } from '../../cloudfunctions/shared/case/papers/document'
import { rightsSamples } from '../papers/rights-samples'
import { proof, samplePapers } from '../papers/samples'

const folder = resolve(process.argv[2] ?? join(__dirname, '..', '..', 'docs', 'samples'))

async function write(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const petitions = Object.entries(samplePapers).map(
    ([name, { kind, input }]) => [name, contentOf(kind, input)] as const,
  )
  for (const [name, content] of [...petitions, ...Object.entries(rightsSamples(proof))]) {
    const bytes = await paperDocument(content)
    writeFileSync(join(folder, `${name}.docx`), bytes)
    console.log(`${name}.docx  ${bytes.length} bytes`)
  }
}

void write()
