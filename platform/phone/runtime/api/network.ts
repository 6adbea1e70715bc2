import { conditions, onConditions } from '../conditions'
import { api } from './call'

type Listener = (state: { isConnected: boolean; networkType: string }) => void

const listeners = new Set<Listener>()
const types = { online: 'wifi', slow: '3g', offline: 'none' } as const

const networkType = () => (navigator.onLine ? types[conditions.network] : 'none')

function tell(): void {
  const state = { isConnected: networkType() !== 'none', networkType: networkType() }
  for (const listener of listeners) listener(state)
}

onConditions(({ network }) => network && tell())
addEventListener('online', tell)
addEventListener('offline', tell)

export const networkApi = {
  getNetworkType: api('getNetworkType', () => ({ networkType: networkType(), hasSystemProxy: false })),
  onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
  offNetworkStatusChange: (listener?: Listener) => {
    if (listener) listeners.delete(listener)
    else listeners.clear()
  },
  onNetworkWeakChange: () => undefined,
  offNetworkWeakChange: () => undefined,
}
