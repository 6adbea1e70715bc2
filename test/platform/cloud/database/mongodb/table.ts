import { aggregate } from '../../../../../platform/cloud/database/aggregating/aggregate'
import { Catalog } from '../../../../../platform/cloud/database/catalog'
import { toText, type Document } from '../../../../../platform/cloud/database/ejson'
import { Reader } from '../../../../../platform/cloud/database/reading/reader'
import { Rows } from '../../../../../platform/cloud/database/writing/rows'
import { openSqlite } from '../../../../../platform/cloud/database/sqlite'

class Refused {
  constructor(readonly words: string) {}
}

/** Instead of an answer: an error whose message has these words. */
export const refused = (words: string) => new Refused(words)

/** What an expression makes of a document; undefined is a missing value. */
export type ExpressionCase = [expression: unknown, answer: unknown, document?: Document]

export function expressionTable(about: string, cases: readonly ExpressionCase[]): void {
  const titled = cases.map(([expression, answer, document = {}]) => {
    return { title: titleOf(expression, document, answer), expression, document, answer }
  })
  describe(about, () => {
    test.each(titled)('$title', ({ expression, document, answer }) => {
      const ask = () => run([{ $replaceRoot: { newRoot: { answer: expression } } }], { things: [document] })
      if (answer instanceof Refused) expect(ask).toThrow(answer.words)
      // Texts, because they show the order of fields and tell a missing field from null.
      else expect(ask()).toEqual([toText({ answer })])
    })
  })
}

/** What a pipeline makes of documents, which have the ids 1, 2, 3, … unless they bring their own. */
export type PipelineCase = [
  pipeline: Document[],
  documents: Document[],
  answer: Document[] | Refused,
  others?: Record<string, Document[]>,
]

/** `index`: a field of the other collections that has an index, which must not change any answer. */
export function pipelineTable(about: string, cases: readonly PipelineCase[], index?: string): void {
  const titled = cases.map(([pipeline, documents, answer, others]) => {
    return { title: titleOf(pipeline, documents, answer), pipeline, documents, answer, others }
  })
  describe(about, () => {
    test.each(titled)('$title', ({ pipeline, documents, answer, others }) => {
      const ask = () => run(pipeline, { things: documents, ...others }, index)
      if (answer instanceof Refused) expect(ask).toThrow(answer.words)
      else expect(ask()).toEqual(answer.map(toText))
    })
  })
}

/** Through the wire's texts, the file's texts and the reader of the real database. */
function run(pipeline: Document[], collections: Record<string, Document[]>, index?: string): string[] {
  const sqlite = openSqlite(':memory:')
  try {
    Catalog.prepare(sqlite)
    const catalog = new Catalog(sqlite)
    const rows = new Rows(sqlite, catalog, 'env')
    for (const [name, documents] of Object.entries(collections)) {
      catalog.addCollection(name)
      if (index) catalog.openIndex(catalog.addIndex(catalog.get(name), index, [{ path: index, direction: 1 }], false))
      const collection = catalog.get(name)
      for (const [i, document] of documents.entries()) rows.insert(collection, { _id: i + 1, ...document })
    }
    const stages = pipeline.flatMap((stage) =>
      Object.entries(stage).map(([stageKey, spec]) => ({ stageKey, stageValue: wireText(spec) })),
    )
    return aggregate(new Reader(sqlite, catalog), 'things', stages).documents
  } finally {
    sqlite.close()
  }
}

/** A stage's value may be any value; the wire's text of a document has it as its only field. */
const wireText = (value: unknown): string => toText({ value }).slice('{"value":'.length, -1)

function titleOf(what: unknown, of: unknown, answer: unknown): string {
  const told =
    answer instanceof Refused ? `refused: ${answer.words}` : answer === undefined ? 'missing' : wireText(answer)
  return `${wireText(what)} of ${wireText(of)}: ${told}`
}
