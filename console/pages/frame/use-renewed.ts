import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answerTo } from '../../services/cloud'
import { session, type Session } from '../../services/session'

const minute = 60_000

/** Keeps what is known of who is signed in: duties are lent and taken back while the console stays open. */
export function useRenewed({ token, officer }: Session): void {
  const { data } = useQuery({ ...answerTo('people.me', {}), staleTime: minute })
  const now = data?.officer
  useEffect(() => {
    if (now && JSON.stringify(now) !== JSON.stringify(officer)) session.renew(token, now)
  }, [now, officer, token])
}
