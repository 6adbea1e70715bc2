import { useState } from 'react'

/**
 * Each answer brings a new link to the same file. The first one is kept, so that what plays goes on playing,
 * until it fails: then the newest takes its place, once.
 */
export function useSteadyUrl(newest: string) {
  const [url, setUrl] = useState(newest)
  const [failed, setFailed] = useState<string>()
  const onError = () => {
    if (url === newest) setFailed(url)
    else setUrl(newest)
  }
  // A newer link than the one that failed deserves a try of its own.
  if (failed !== undefined && failed !== newest) {
    setFailed(undefined)
    setUrl(newest)
  }
  return { url, failed: failed !== undefined, onError }
}
