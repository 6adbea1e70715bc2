/** Something in the source that WeChat would refuse too. Lines count from 1; 0 means the file as a whole. */
export interface Problem {
  file: string
  line: number
  message: string
}

export type Report = (problem: Problem) => void

/** The line of a character offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split('\n').length
}

/** The line on which a word first stands, for messages about a name inside a file. */
export function lineOf(text: string, word: string): number {
  const offset = text.indexOf(word)
  return offset < 0 ? 0 : lineAt(text, offset)
}

export function describeProblem({ file, line, message }: Problem): string {
  return line ? `${file}:${line}: ${message}` : `${file}: ${message}`
}
