import path from 'node:path'

/** What of jest's report matters here. */
export interface Results {
  testResults: {
    name: string
    /** Why a file could not be run. */
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

export interface Verdict {
  passed: number
  skipped: number
  /** Fail, and are not on the list. */
  broken: { name: string; why: string }[]
  /** Are on the list, and do not fail as it says. */
  outdated: string[]
}

/** Compares how each test ended with the list of those that cannot pass. */
export function judge({ testResults }: Results, expected: Readonly<Record<string, string>>): Verdict {
  const ended = testResults.flatMap(endings)
  const failed = ended.filter(({ status }) => status === 'failed')
  const failing = new Set(failed.map(({ name }) => name))
  return {
    passed: ended.filter(({ status }) => status === 'passed').length,
    skipped: ended.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
    broken: failed.filter(({ name }) => !Object.hasOwn(expected, name)).map(({ name, why }) => ({ name, why })),
    outdated: Object.keys(expected).filter((name) => !failing.has(name)),
  }
}

interface Ending {
  name: string
  status: string
  why: string
}

function endings({ name, message, assertionResults }: Results['testResults'][number]): Ending[] {
  const file = `${path.basename(path.dirname(name))}/${path.basename(name, '.test.ts')}`
  // A file that does not even load has no tests to fail.
  if (!assertionResults.length) return [{ name: file, status: 'failed', why: message }]
  return assertionResults.map(({ fullName, status, failureMessages }) => ({
    name: `${file} › ${fullName.trim()}`,
    status,
    why: failureMessages.join('\n'),
  }))
}
