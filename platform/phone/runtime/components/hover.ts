import { type BuiltIn } from './built-in'

export interface HoverProps {
  hoverClass: string
  hoverStopPropagation: boolean
  hoverStartTime: number
  hoverStayTime: number
}

export const hoverProps = (hoverClass: string, startTime: number, stayTime: number): HoverProps => ({
  hoverClass,
  hoverStopPropagation: false,
  hoverStartTime: startTime,
  hoverStayTime: stayTime,
})

const taken = new WeakSet<object>()

/** Gives an element its hover class while a finger rests on it. */
export function hoverOn(
  element: BuiltIn<HoverProps>,
  listen: (type: string, listener: (event: object) => void) => void,
): void {
  let timer = 0
  const set = (on: boolean) => {
    const { hoverClass } = element.props
    if (hoverClass && hoverClass !== 'none') {
      for (const name of hoverClass.split(/\s+/)) element.__wxElement?.classList?.toggle(name, on)
      element.toggleAttribute('hovered', on)
    }
  }
  const leave = (delay: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => set(false), delay)
  }
  listen('touchstart', (event) => {
    const touch: object = Object.getPrototypeOf(event) as object
    if (taken.has(touch) || element.hasAttribute('disabled')) return
    if (element.props.hoverStopPropagation) taken.add(touch)
    clearTimeout(timer)
    timer = window.setTimeout(() => set(true), element.props.hoverStartTime)
  })
  listen('touchmove', () => leave(0))
  listen('touchend', () => {
    if (element.props.hoverClass === 'none') return
    // A quick tap shows its colour too.
    clearTimeout(timer)
    set(true)
    leave(element.props.hoverStayTime)
  })
  listen('touchcancel', () => leave(0))
}
