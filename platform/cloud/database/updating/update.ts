import { Context } from 'mingo/core'
import { update as mutate, type Modifier } from 'mingo/updater'
import type { Criteria } from 'mingo/types'
import { asError, CloudFault, faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { assertElement, queryOptions } from '../matching/query'
import { assertUpdate } from './checks'
import { resolveArrays } from './arrays'

/** The updater adds the library's operators to the context it is given; the matcher's must stay ours. */
const options = { ...queryOptions, context: Context.from(queryOptions.context) }

/** Changes a document in place as MongoDB would; the query tells which element `a.$` means. */
export function applyUpdate(document: Document, update: Document, query: Document): void {
  assertUpdate(document, update)
  for (const condition of Object.values((update['$pull'] as Document | undefined) ?? {})) {
    if (isDocument(condition)) assertElement(condition)
  }
  const positional = Object.values(update).some((fields) => isDocument(fields) && Object.keys(fields).some(hasPosition))
  try {
    const resolved = resolveArrays(document, update) as Modifier<Document>
    mutate(document, resolved, [], positional ? (query as Criteria<Document>) : {}, {
      cloneMode: 'deep',
      queryOptions: options,
    })
  } catch (error) {
    if (error instanceof CloudFault) throw error
    throw faults.badRequest(asError(error).message)
  }
  fillHoles(document, update)
}

const hasPosition = (path: string) => path.split('.').includes('$')

/** Setting element 5 of a shorter array leaves nulls before it, not holes. */
function fillHoles(document: Document, update: Document): void {
  const paths = Object.values(update).flatMap((fields) => (isDocument(fields) ? Object.keys(fields) : []))
  for (const path of paths.filter((each) => /\.\d+/.test(each))) {
    let place: unknown = document
    for (const part of path.split('.')) {
      if (Array.isArray(place)) for (let i = 0; i < place.length; i++) place[i] ??= null
      place = (place as Document | null | undefined)?.[part]
    }
  }
}
