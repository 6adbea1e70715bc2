import * as glassEasel from 'glass-easel'
import { guarded } from '../guarded'
import { pageOrigin } from './coordinates'

/** A page or component, as its own methods see it. */
export interface QueryOwner {
  _$: glassEasel.GeneralComponent
}

interface Fields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  context?: boolean
  node?: boolean
}

type Answer = Record<string, unknown> | null
type Listener = (answer: Answer | Answer[]) => void

interface Request {
  owner: QueryOwner
  selector: string | undefined
  all: boolean
  fields: Fields
  listener: Listener | undefined
}

/** Asks for places and properties of nodes, and answers all at once. */
export class SelectorQuery {
  private readonly requests: Request[] = []

  constructor(private owner: QueryOwner) {}

  in(owner: QueryOwner): this {
    this.owner = owner
    return this
  }

  select(selector: string): NodesRef {
    return this.nodes(selector, false)
  }

  selectAll(selector: string): NodesRef {
    return this.nodes(selector, true)
  }

  selectViewport(): NodesRef {
    return this.nodes(undefined, false)
  }

  exec(done?: (answers: (Answer | Answer[])[]) => void): this {
    // Answers come after the caller's own update, as from the other side of a bridge.
    setTimeout(() => {
      const answers = this.requests.map((request) => {
        const answer = answerTo(request)
        guarded(() => request.listener?.(answer))
        return answer
      })
      guarded(() => done?.(answers))
    })
    return this
  }

  private nodes(selector: string | undefined, all: boolean): NodesRef {
    const { owner } = this
    return new NodesRef((fields, listener) => {
      this.requests.push({ owner, selector, all, fields, listener })
      return this
    })
  }
}

class NodesRef {
  constructor(private readonly ask: (fields: Fields, listener: Listener | undefined) => SelectorQuery) {}

  fields(fields: Fields, listener?: Listener): SelectorQuery {
    return this.ask(fields, listener)
  }

  boundingClientRect(listener?: Listener): SelectorQuery {
    return this.ask({ id: true, dataset: true, rect: true, size: true }, listener)
  }

  scrollOffset(listener?: Listener): SelectorQuery {
    return this.ask({ id: true, dataset: true, scrollOffset: true }, listener)
  }

  node(listener?: Listener): SelectorQuery {
    return this.ask({ node: true }, listener)
  }

  context(listener?: Listener): SelectorQuery {
    return this.ask({ context: true }, listener)
  }
}

function answerTo({ owner, selector, all, fields }: Request): Answer | Answer[] {
  if (selector === undefined) return viewportOf(owner, fields)
  const found = findNodes(owner, selector)
  return all ? found.map((node) => describe(node, fields)) : found[0] ? describe(found[0], fields) : null
}

/** Nodes of the owner's own template; `>>>` goes on inside of a component. */
export function findNodes(owner: QueryOwner, selector: string): glassEasel.Element[] {
  return owner._$.getShadowRoot()?.querySelectorAll(selector) ?? []
}

/** The element that shows a node: a component without a host of its own is where its first element is. */
export function elementOf(node: glassEasel.Element): Element | undefined {
  const own: unknown = node.getBackendElement()
  if (own instanceof Element) return own
  let found: Element | undefined
  node.forEachComposedChild((child) => {
    if (!found && !glassEasel.TextNode.isTextNode(child)) found = elementOf(child)
    return found ? false : undefined
  })
  return found
}

function viewportOf(owner: QueryOwner, fields: Fields): Answer {
  const element = elementOf(owner._$)
  const scroller = element?.closest('.scroller')
  const { clientWidth = 0, clientHeight = 0 } = scroller ?? {}
  return {
    ...(fields.id && { id: '' }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left: 0, top: 0, right: clientWidth, bottom: clientHeight }),
    ...(fields.size && { width: clientWidth, height: clientHeight }),
    ...(fields.scrollOffset && scroller && scrollOf(scroller)),
  }
}

function describe(node: glassEasel.Element, fields: Fields): Answer {
  const element = elementOf(node)
  if (!element) return null
  const properties = fields.properties?.map((name) => [name, propertyOf(node, element, name)]) ?? []
  const style = fields.computedStyle ? getComputedStyle(element) : undefined
  const styles = fields.computedStyle?.map((name) => [name, style?.getPropertyValue(kebabCase(name))]) ?? []
  return {
    ...(fields.id && { id: node.id }),
    ...(fields.dataset && { dataset: node.dataset }),
    ...(fields.mark && { mark: node.collectMarks() }),
    ...(fields.rect && edgesOf(element)),
    ...(fields.size && sizeOf(element)),
    ...(fields.scrollOffset && scrollOf(element)),
    ...(fields.node && { node: element.querySelector('canvas') ?? element }),
    ...(fields.context && { context: element }),
    ...Object.fromEntries([...properties, ...styles]),
  }
}

function edgesOf(element: Element) {
  const origin = pageOrigin(element)
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top }
}

function sizeOf(element: Element) {
  const { width, height } = element.getBoundingClientRect()
  return { width, height }
}

function scrollOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element) {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}

function propertyOf(node: glassEasel.Element, element: Element, name: string): unknown {
  if (glassEasel.Component.isComponent(node)) return (node.data as Record<string, unknown>)[name]
  return (element as { props?: Record<string, unknown> }).props?.[name]
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
