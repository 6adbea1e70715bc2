// Writes an example of every official document into docs/samples/. With `npx tsx scripts/commands/papers.ts <folder>`, elsewhere.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { contentOf } from '../../cloudfunctions/petition/papers/content-of'
import { paperDocument } from '../../cloudfunctions/shared/case/papers/document'
import { samplePapers } from '../papers/samples'

const folder = resolve(process.argv[2] ?? join(__dirname, '..', '..', 'docs', 'samples'))

async function write(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const [name, { kind, input }] of Object.entries(samplePapers)) {
    const bytes = await paperDocument(contentOf(kind, input))
    writeFileSync(join(folder, `${name}.docx`), bytes)
    console.log(`${name}.docx  ${bytes.length} bytes`)
  }
}

void write()
