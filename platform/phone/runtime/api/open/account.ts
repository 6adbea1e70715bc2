import { session } from '../../holder'
import { type LaunchOptions } from '../../framework/address'
import { api } from '../call'

/** Who the holder is to the program: a code for its server, and what the program is. */
export const openApi = (launched: () => LaunchOptions) => ({
  login: api('login', () => ({ code: `code-${session}-${crypto.randomUUID()}` })),
  checkSession: api('checkSession', () => undefined),
  getAccountInfoSync: () => ({
    miniProgram: { appId: '', envVersion: 'develop', version: '' },
    plugin: {},
  }),
  getLaunchOptionsSync: launched,
  getEnterOptionsSync: launched,
  // A build is always the newest one.
  getUpdateManager: () => ({
    onCheckForUpdate: (listener: (state: { hasUpdate: boolean }) => void) =>
      void setTimeout(() => listener({ hasUpdate: false })),
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }),
})
