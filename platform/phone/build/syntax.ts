import { transformSync, type TransformFailure } from 'esbuild'
import { type Report } from './problem'

interface Place {
  file: string
  report: Report
  /** Lines above the text in its file. */
  above?: number
}

/** Reports what cannot be read, with its line; answers whether all is well. */
export function checkSyntax(text: string, loader: 'json' | 'js', { file, report, above = 0 }: Place): boolean {
  try {
    transformSync(text, { loader, logLevel: 'silent' })
    return true
  } catch (error) {
    const { errors } = error as Partial<TransformFailure>
    if (!errors) throw error
    for (const { text: message, location } of errors) report({ file, line: above + (location?.line ?? 1), message })
    return false
  }
}
