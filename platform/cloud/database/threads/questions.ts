import { aggregate, type WireStage } from '../aggregating/aggregate'
import { alter, type Work } from '../writing/altering'
import { choose } from '../reading/choosing'
import type { Document } from '../ejson'
import { project } from '../matching/projection'
import type { Reader, Scan, Search } from '../reading/reader'

interface Finding {
  name: string
  search: Search
}

/** What can be asked of a reader, in this thread or in another: questions and answers are plain data. */
export const answers = {
  find: (reader: Reader, { name, search }: Finding) => reader.find(name, search),

  count: (reader: Reader, { name, query }: { name: string; query: Document }) => reader.count(name, query),

  aggregate: (reader: Reader, { name, stages }: { name: string; stages: readonly WireStage[] }) =>
    aggregate(reader, name, stages),

  /** What a transaction has in hand: its snapshot is of its own connection, and no thread can look into it. */
  choose: (_: Reader, { texts, search }: { texts: readonly string[]; search: Search }) => choose(texts, search),

  alter: (_: Reader, { texts, work }: { texts: readonly string[]; work: Work }) => alter(texts, work),

  /** What an answer shows of documents. */
  project: (_: Reader, { texts, fields }: { texts: readonly string[]; fields: Document }) => project(texts, fields),

  /** The row numbers only, for a change that is made in steps. */
  numbers(reader: Reader, { name, search }: Finding): { numbers: number[]; scan: Scan } {
    const { rows, scan } = reader.find(name, search)
    return { numbers: rows.map(({ n }) => n), scan }
  },
}

export type Kind = keyof typeof answers
export type Question<K extends Kind> = Parameters<(typeof answers)[K]>[1]
export type Answer<K extends Kind> = ReturnType<(typeof answers)[K]>

export const answer = <K extends Kind>(kind: K, reader: Reader, question: Question<K>): Answer<K> =>
  // The table's line fits its own kind; the compiler cannot see that across the union.
  (answers[kind] as (reader: Reader, question: Question<K>) => Answer<K>)(reader, question)

/** What a thread says. */
export type ThreadMessage =
  | { kind: 'ready' }
  | { kind: 'answer'; value: unknown }
  | { kind: 'fault'; code: string; message: string }
  | { kind: 'failed'; message: string; stack: string }
