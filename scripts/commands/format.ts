import { spawnSync } from 'node:child_process'

/** `npm run format`: lays every file out and mends what lint can mend. */
for (const args of [
  ['prettier', '--write', '--log-level', 'warn', '.'],
  ['oxlint', '--type-aware', '--fix'],
]) {
  const { status } = spawnSync('npx', ['--no-install', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exitCode ||= status ?? 1
}
