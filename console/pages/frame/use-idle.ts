import { useCallback, useEffect, useRef, useState } from 'react'
import { presencePlace, somebodyIsHere } from '../../services/presence'

const activities = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const everySecond = 1_000

interface Idling {
  /** Milliseconds after which nobody is there, … */
  after: number
  /** … and how long before that the person is asked. */
  asked: number
  onEnd: () => void
}

/** Watches whether somebody is there, in whichever of their tabs. `left`: seconds until nobody is; undefined while that is far. */
export function useIdle({ after, asked, onEnd }: Idling): { left?: number; goOn: () => void } {
  const last = useRef(Date.now())
  const [left, setLeft] = useState<number>()
  const end = useRef(onEnd)
  end.current = onEnd
  const goOn = useCallback(() => {
    last.current = Date.now()
    somebodyIsHere(last.current)
    setLeft(undefined)
  }, [])
  // Whoever is asked has to answer: a nudged table moves the pointer, too.
  const isAsked = left !== undefined
  useEffect(() => {
    const here = () => {
      if (isAsked || Date.now() - last.current < everySecond) return
      last.current = Date.now()
      somebodyIsHere(last.current)
    }
    const elsewhere = ({ key }: StorageEvent) => {
      if (key !== presencePlace) return
      last.current = Date.now()
      setLeft(undefined)
    }
    window.addEventListener('storage', elsewhere)
    for (const activity of activities) window.addEventListener(activity, here, { passive: true })
    return () => {
      window.removeEventListener('storage', elsewhere)
      for (const activity of activities) window.removeEventListener(activity, here)
    }
  }, [isAsked])

  useEffect(() => {
    // By the clock, not by counting: a computer that slept counts nothing.
    const look = () => {
      const rest = after - (Date.now() - last.current)
      if (rest <= 0) end.current()
      else setLeft(rest <= asked ? Math.ceil(rest / 1_000) : undefined)
    }
    const timer = setInterval(look, everySecond)
    return () => clearInterval(timer)
  }, [after, asked])
  return { left, goOn }
}
