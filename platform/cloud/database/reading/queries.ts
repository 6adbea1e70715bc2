import { isDocument } from '../ejson'
import { OverBudget, type Budget, type Reader } from './reader'
import { answer, type Answer, type Kind, type Question } from '../threads/questions'
import type { ReaderThreads } from '../threads/reader-threads'

/** What one query may look at in the thread that also writes; more is left to a reader thread. */
export const quickBudget: Budget = { documents: 1000, bytes: 2_000_000, page: 50 }
/** A longer list is not looked through for every document. */
const mostListed = 200

/** Operators whose cost the number of documents does not tell. */
const slowOperators = new Set(['$regex', '$expr', '$jsonSchema'])

/** Whether a query costs about the same for every document: a regular expression may take for ever on one. */
export function isQuick(query: unknown): boolean {
  if (query instanceof RegExp) return false
  if (Array.isArray(query)) return query.length <= mostListed && query.every(isQuick)
  if (!isDocument(query)) return true
  return Object.entries(query).every(([name, value]) => !slowOperators.has(name) && isQuick(value))
}

/** Answers reads: at once what an index finds in a few steps, in a thread of their own the others. */
export class Queries {
  constructor(
    private readonly quick: Reader,
    private readonly threads: ReaderThreads,
  ) {}

  /** `conditions`: all that is looked at in every document. */
  async ask<K extends Kind>(kind: K, question: Question<K>, conditions: unknown): Promise<Answer<K>> {
    if (isQuick(conditions)) {
      try {
        return answer(kind, this.quick, question)
      } catch (error) {
        if (!(error instanceof OverBudget)) throw error
      }
    }
    return this.threads.ask(kind, question)
  }
}
