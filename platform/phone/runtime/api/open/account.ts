import { session } from '../../holder'
import { api } from '../call'

/** Who the holder is to the program: a code for its server, and what the program is. */
export const openApi = {
  login: api('login', () => ({ code: `code-${session}-${crypto.randomUUID()}` })),
  checkSession: api('checkSession', () => undefined),
  getAccountInfoSync: () => ({
    miniProgram: { appId: '', envVersion: 'develop', version: '' },
    plugin: {},
  }),
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {} }),
  // A build is always the newest one.
  getUpdateManager: () => ({
    onCheckForUpdate: (listener: (state: { hasUpdate: boolean }) => void) =>
      void setTimeout(() => listener({ hasUpdate: false })),
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }),
}
