import { conditions, onConditions } from '../conditions'
import { api } from './call'
import { Subscribers } from './subscribers'

const subscribers = new Subscribers<{ isConnected: boolean; networkType: string }>()
const types = { online: 'wifi', slow: '3g', offline: 'none' } as const

const networkType = () => (navigator.onLine ? types[conditions.network] : 'none')

function tell(): void {
  subscribers.tell({ isConnected: networkType() !== 'none', networkType: networkType() })
}

onConditions(({ network }) => network && tell())
addEventListener('online', tell)
addEventListener('offline', tell)

export const networkApi = {
  getNetworkType: api('getNetworkType', () => ({ networkType: networkType(), hasSystemProxy: false })),
  onNetworkStatusChange: subscribers.add,
  offNetworkStatusChange: subscribers.remove,
  onNetworkWeakChange: () => undefined,
  offNetworkWeakChange: () => undefined,
}
