import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
  0

/** Chinese text needs a Chinese font; without one, pictures of pages show empty boxes. */
const debianPackages = ['chromium', 'fonts-noto-cjk']

/**
 * Path of a Chromium for the tests: `CHROMIUM`, an installed browser, Debian's package (as root), or Playwright's download.
 * @throws when none can be had; a test is never skipped for want of a browser.
 */
export function findChromium(): string {
  const wanted = process.env['CHROMIUM']
  if (wanted) {
    if (existsSync(wanted)) return wanted
    throw new Error(`CHROMIUM names ${wanted}, which does not exist.`)
  }
  return alreadyThere() ?? fromDebian() ?? fromPlaywright() ?? nowhere()
}

function alreadyThere(): string | undefined {
  return [...(installed[process.platform] ?? []), chromium.executablePath()].find((path) => existsSync(path))
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('No browser found: installing Debian’s Chromium for the tests …')
  const done =
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...debianPackages)
  return done ? alreadyThere() : undefined
}

function fromPlaywright(): string | undefined {
  console.log('No browser found: asking Playwright for a Chromium …')
  return run(process.execPath, require.resolve('playwright-core/cli.js'), 'install', 'chromium')
    ? alreadyThere()
    : undefined
}

function nowhere(): never {
  throw new Error(
    'The tests need a Chromium and none could be had. Install Chrome, Chromium or Edge, or set CHROMIUM to its path.',
  )
}
