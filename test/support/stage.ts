import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dist, root } from '../../scripts/build/stale'
import { openTestCloud, type TestCloud } from './cloud'

/** A cloud of this very process behind the phone and the console: a journey may change what lies in the database, and ask as anybody without a page. */
export async function openStage(): Promise<TestCloud> {
  // The builders are ES modules, which this test runner cannot load.
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/commands/build.ts'], { cwd: root })
  const sites = [
    { path: '/console', folder: join(dist, 'console'), fallback: 'index.html' },
    { path: '/phone', folder: join(dist, 'phone') },
    { path: '/', folder: join(dist, 'stage') },
  ]
  return openTestCloud({ sites, personSwitch: true, playWeChat: true })
}
