/** Where pages count from: the corner of their viewport, below the navigation bar. */
export function pageOrigin(element: Element): { left: number; top: number } {
  return element.closest('.viewport')?.getBoundingClientRect() ?? { left: 0, top: 0 }
}

export interface PagePoint {
  clientX: number
  clientY: number
  pageX: number
  pageY: number
}

/** A point of the window as the page that holds the element counts it. */
export function pagePoint(element: Element, { clientX, clientY }: { clientX: number; clientY: number }): PagePoint {
  const { left, top } = pageOrigin(element)
  const scrolled = element.closest('.scroller')?.scrollTop ?? 0
  return { clientX: clientX - left, clientY: clientY - top, pageX: clientX - left, pageY: clientY - top + scrolled }
}
