import { useSyncExternalStore } from 'react'
import { session, type Session } from './session'

export const useSession = (): Session | undefined => useSyncExternalStore(session.listen, session.now)
