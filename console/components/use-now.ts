import { useEffect, useState } from 'react'

/** The time, renewed every minute, so that a page left open does not promise yesterday's days. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(clock)
  }, [])
  return now
}
