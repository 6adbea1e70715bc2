import { guarded } from '../guarded'
import { pageOrigin } from './coordinates'
import { elementOf, findNodes, type QueryOwner } from './selector-query'

interface Options {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

interface Margins {
  left?: number
  top?: number
  right?: number
  bottom?: number
}

type Listener = (seen: object) => void

/** Tells how much of a node is inside of another, or of the page's viewport. */
export class IntersectionObserver {
  private readonly observers: globalThis.IntersectionObserver[] = []
  private reference: { selector?: string; margins: Margins } = { margins: {} }

  constructor(
    private readonly owner: QueryOwner,
    private readonly options: Options = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.reference = { selector, margins }
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    this.reference = { margins }
    return this
  }

  observe(selector: string, listener: Listener): void {
    const found = findNodes(this.owner, selector)
    for (const node of this.options.observeAll ? found : found.slice(0, 1)) {
      const element = elementOf(node)
      if (element) this.watch(element, { id: node.id, dataset: node.dataset }, listener)
    }
  }

  disconnect(): void {
    for (const observer of this.observers.splice(0)) observer.disconnect()
  }

  private watch(element: Element, about: object, listener: Listener): void {
    const { selector, margins } = this.reference
    const node = selector ? findNodes(this.owner, selector)[0] : undefined
    const root = node ? elementOf(node) : element.closest('.viewport')
    const { thresholds = [0], initialRatio = 0 } = this.options
    let ratio = initialRatio
    const observer = new globalThis.IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const before = ratio
          ratio = entry.intersectionRatio
          if (thresholds.some((threshold) => crosses(threshold, before, entry)))
            guarded(() => listener({ ...about, ...seen(entry) }))
        }
      },
      { root: root ?? null, rootMargin: marginOf(margins), threshold: thresholds },
    )
    observer.observe(element)
    this.observers.push(observer)
  }
}

/** Touching at all counts as crossing zero, also for an element without a surface. */
function crosses(
  threshold: number,
  before: number,
  { intersectionRatio, isIntersecting }: IntersectionObserverEntry,
): boolean {
  if (threshold === 0) return before > 0 !== isIntersecting || (before === 0 && isIntersecting)
  return before < threshold !== intersectionRatio < threshold
}

function marginOf({ top = 0, right = 0, bottom = 0, left = 0 }: Margins): string {
  return [top, right, bottom, left].map((side) => `${side}px`).join(' ')
}

function seen(entry: IntersectionObserverEntry) {
  const origin = pageOrigin(entry.target)
  const place = ({ left, top, right, bottom, width, height }: DOMRectReadOnly) => ({
    left: left - origin.left,
    top: top - origin.top,
    right: right - origin.left,
    bottom: bottom - origin.top,
    width,
    height,
  })
  return {
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: place(entry.intersectionRect),
    boundingClientRect: place(entry.boundingClientRect),
    relativeRect: entry.rootBounds ? place(entry.rootBounds) : undefined,
    time: entry.time,
  }
}
