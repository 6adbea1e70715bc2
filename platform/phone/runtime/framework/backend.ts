import * as glassEasel from 'glass-easel'
import { BuiltIn, WxElement } from '../components/built-in'

/** glass-easel's nodes as DOM elements: `<view>` is `<wx-view>`, and so for every component. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor(private readonly viewport: () => { width: number; height: number }) {
    super()
    this.document = {
      createElement: (tag: string) => asNode(createElement(tag)),
      createTextNode: (text: string) => asNode(document.createTextNode(text)),
      createDocumentFragment: () => asNode(document.createDocumentFragment()),
    }
  }

  override getWindowWidth(): number {
    return this.viewport().width
  }

  override getWindowHeight(): number {
    return this.viewport().height
  }

  override associateValue(element: BackendElement, node: glassEasel.Element): void {
    element.__wxElement = node
    const own: unknown = element
    if (own instanceof BuiltIn) own.join(node)
  }

  /** Touches come from gestures.ts, and everything else from the components: there is nothing to listen to here. */
  override setListenerStats(): void {}

  override setModelBindingStat(
    element: BackendElement,
    name: string,
    listener: ((value: unknown) => void) | null,
  ): void {
    const own: unknown = element
    if (own instanceof BuiltIn) own.bindModel(name, listener)
  }
}

type BackendElement = Parameters<glassEasel.CurrentWindowBackendContext['associateValue']>[0]

// glass-easel describes a DOM of its own, which the browser's satisfies in all that it uses.
function asNode(node: Node): BackendElement {
  return node as unknown as BackendElement
}

function createElement(tag: string): HTMLElement {
  const name = tag.startsWith('wx-') ? tag : `wx-${tag.toLowerCase()}`
  if (!customElements.get(name)) customElements.define(name, class extends WxElement {})
  return document.createElement(name)
}

/** Attributes reach built-in components as values; the original would make text of arrays and objects. */
export function passAttributesAsValues(): void {
  glassEasel.NativeNode.prototype.updateAttribute = function (name: string, value: unknown) {
    const element: unknown = this.getBackendElement()
    if (element instanceof BuiltIn) element.put(camelCase(name), value)
    else this.setAttribute(name, value)
  }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
