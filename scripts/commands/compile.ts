import { compile, kilobytes } from '../pack/compile'

/** `npm run compile`: what WeChat's own compiler makes of the mini program, and what its packages weigh. */
async function main(): Promise<void> {
  const { packages, problems } = await compile()
  console.table(
    packages.map(({ name, files, bytes, most }) => ({ name, files, size: kilobytes(bytes), most: kilobytes(most) })),
  )
  for (const problem of problems) console.error(problem)
  // The compiler's helpers would keep the process alive.
  process.exit(problems.length ? 1 : 0)
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
