/** Whatever a test prints unasked is a finding: the suite fails on it. */
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const
const said: string[] = []

for (const method of methods) {
  console[method] = (...parts: unknown[]) => said.push(`console.${method}: ${parts.map(String).join(' ')}`)
}

afterEach(() => {
  const unexpected = said.splice(0)
  if (unexpected.length) throw new Error(`unexpected console output\n${unexpected.join('\n')}`)
})
