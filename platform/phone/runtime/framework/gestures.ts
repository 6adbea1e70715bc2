import * as glassEasel from 'glass-easel'
import { pagePoint } from './measure/coordinates'
import { duringTap } from './tap'

const longPressAfter = 350
const tapTolerance = 10

type Located = { identifier: number; clientX: number; clientY: number }

/** One finger's way, or the mouse's while its button is down. */
interface Press extends Located {
  target: Element
  moved: boolean
  timer: number
  longPressed: boolean
}

/**
 * Turns touches and the mouse into the events pages know. Taps follow the browser's own `click`, so that keyboards
 * and assistive technology tap too and no click is left over for what a tap has just opened.
 */
export function listenForGestures(screen: HTMLElement): void {
  let press: Press | undefined
  let lastTouch = -Infinity

  function start(target: Element, at: Located): void {
    if (press) clearTimeout(press.timer)
    const begun: Press = { ...at, target, moved: false, longPressed: false, timer: 0 }
    begun.timer = window.setTimeout(() => {
      begun.longPressed = dispatch(target, 'longpress', [at], detailOf(target, at)).handled
      dispatch(target, 'longtap', [at], detailOf(target, at))
    }, longPressAfter)
    press = begun
  }

  function move(at: Located): void {
    if (!press || Math.hypot(at.clientX - press.clientX, at.clientY - press.clientY) <= tapTolerance) return
    press.moved = true
    clearTimeout(press.timer)
  }

  function end(): void {
    if (press) clearTimeout(press.timer)
  }

  const hand = { start, move, end }
  listenToTouches(screen, { ...hand, touched: () => (lastTouch = performance.now()) })
  listenToMouse(screen, { ...hand, pressed: () => press, afterTouch: () => performance.now() - lastTouch < 1000 })

  screen.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return
    const { moved = false, longPressed = false } = press ?? {}
    press = undefined
    if (moved || longPressed || event.target.closest('wx-button[disabled]')) return
    const at = { identifier: 0, clientX: event.clientX, clientY: event.clientY }
    const { target } = event
    duringTap(() => void dispatch(target, 'tap', [at], detailOf(target, at), []))
  })

  listenToAnimations(screen)
}

function listenToAnimations(screen: HTMLElement): void {
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const) {
    screen.addEventListener(type, (event) => {
      if (event.target instanceof Element) dispatch(event.target, type, [], { elapsedTime: event.elapsedTime }, [])
    })
  }
}

/** What a finger and the mouse do alike. */
interface Hand {
  start: (target: Element, at: Located) => void
  move: (at: Located) => void
  end: () => void
}

function listenToTouches(screen: HTMLElement, { start, move, end, touched }: Hand & { touched: () => void }): void {
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    screen.addEventListener(
      type,
      (event) => {
        if (!(event.target instanceof Element)) return
        touched()
        const [changed] = event.changedTouches
        if (type === 'touchstart' && changed) start(event.target, changed)
        if (type === 'touchmove' && changed) move(changed)
        if (type === 'touchend' || type === 'touchcancel') end()
        const { prevented } = dispatch(event.target, type, [...event.changedTouches], {}, [...event.touches])
        // Catching a move is how pages keep what lies below from scrolling.
        if (prevented && type === 'touchmove' && event.cancelable) event.preventDefault()
      },
      { capture: true, passive: type !== 'touchmove' },
    )
  }
}

interface MouseParts extends Hand {
  pressed: () => Press | undefined
  /** A touch is followed by mouse events of the browser's making. */
  afterTouch: () => boolean
}

const located = ({ clientX, clientY }: MouseEvent): Located => ({ identifier: 0, clientX, clientY })

function listenToMouse(screen: HTMLElement, { start, move, end, pressed, afterTouch }: MouseParts): void {
  let down = false
  screen.addEventListener(
    'mousedown',
    (event) => {
      if (afterTouch() || event.button !== 0 || !(event.target instanceof Element)) return
      down = true
      start(event.target, located(event))
      dispatch(event.target, 'touchstart', [located(event)])
    },
    { capture: true },
  )
  window.addEventListener('mousemove', (event) => {
    const press = pressed()
    if (!down || !press) return
    move(located(event))
    dispatch(press.target, 'touchmove', [located(event)])
  })
  window.addEventListener('mouseup', (event) => {
    const press = pressed()
    if (!down || !press) return
    down = false
    end()
    dispatch(press.target, 'touchend', [located(event)], {}, [])
  })
}

function detailOf(target: Element, at: Located) {
  const { clientX, pageY } = pagePoint(target, at)
  return { x: clientX, y: pageY }
}

/** Sends an event to the innermost element of a page that holds the target. */
function dispatch(
  target: Element,
  type: string,
  changed: Located[],
  detail: object = {},
  touches: Located[] = changed,
) {
  const outcome = { handled: false, prevented: false }
  let element: (Element & { __wxElement?: glassEasel.Element }) | null = target
  while (element && !element.__wxElement) element = element.parentElement
  if (!element?.__wxElement) return outcome
  const seen = (points: Located[]) =>
    points.map((point) => ({ identifier: point.identifier, force: 1, ...pagePoint(target, point) }))
  const event = new glassEasel.Event(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields: { touches: seen(touches), changedTouches: seen(changed) },
    handleListenerReturn: (value) => {
      outcome.handled = true
      return value === false ? false : undefined
    },
  })
  glassEasel.Event.dispatchEvent(element.__wxElement, event)
  outcome.prevented = event.defaultPrevented()
  return outcome
}
