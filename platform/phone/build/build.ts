import { mkdirSync, watch, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyAssets } from './assets'
import { writePage } from './page'
import { type Problem } from './problem'
import { bundleApp, bundleHost } from './scripts'
import { readSource } from './source'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

export { describeProblem, type Problem } from './problem'

export interface PhoneBuild {
  /** Pages and components built. */
  components: number
  ms: number
  problems: Problem[]
}

export interface PhoneOptions {
  /** The folder with app.json. */
  source: string
  /** Where app.js, app.css, host.js, host.css, index.html, version.txt and static/ are written. */
  out: string
  onProblem?: (problem: Problem) => void
}

/** Builds a native mini program, as it stands, into a folder that any static server can serve. */
export async function buildPhone({ source, out, onProblem }: PhoneOptions): Promise<PhoneBuild> {
  const started = performance.now()
  const problems: Problem[] = []
  const report = (problem: Problem) => {
    problems.push(problem)
    onProblem?.(problem)
  }
  mkdirSync(out, { recursive: true })
  const root = resolve(source)
  const program = readSource(root, report)
  const host = bundleHost(out, report)
  writeFileSync(join(out, 'app.css'), compileStyles(program, report))
  await Promise.all([host, bundleApp(program, compileTemplates(program, report), out, report)])
  copyAssets(root, out)
  writePage(program, out)
  return { components: program.units.length, ms: Math.round(performance.now() - started), problems }
}

export interface WatchOptions {
  source: string
  out: string
  onBuilt: (build: PhoneBuild) => void
  /** The build itself broke; problems of the source are told in the build's result. */
  onFailed: (error: unknown) => void
}

/** Builds now and after every change of the source; `stop` ends it. */
export function watchPhone({ source, out, onBuilt, onFailed }: WatchOptions): { stop: () => void } {
  let waiting: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  function run(): void {
    running = running.then(() => buildPhone({ source, out })).then(onBuilt, onFailed)
  }

  // Editors save in several steps: one build answers them all.
  const watcher = watch(source, { recursive: true }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(run, 80)
  })
  run()
  return {
    stop() {
      clearTimeout(waiting)
      watcher.close()
    },
  }
}
