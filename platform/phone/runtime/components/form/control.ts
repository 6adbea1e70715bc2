import * as glassEasel from 'glass-easel'
import { BuiltIn } from '../built-in'

/** A component whose value a form collects under its name. */
export abstract class FormControl<P extends object = object> extends BuiltIn<P & { name: string }> {
  abstract get value(): unknown

  /** Back to what the page last set, as a form's reset button asks. */
  abstract reset(): void

  /** What a tap on a label around this control does. */
  abstract activate(): void
}

/** All controls below an element, also those inside of components. */
export function controlsIn(element: BuiltIn): FormControl[] {
  const found: FormControl[] = []
  if (!element.__wxElement) return found
  walk(element.__wxElement, (node) => {
    const own: unknown = glassEasel.NativeNode.isNativeNode(node) ? node.getBackendElement() : undefined
    if (own instanceof FormControl) found.push(own)
  })
  return found
}

/** Visits everything below a node as it is composed on the screen. */
export function walk(node: glassEasel.Element, visit: (node: glassEasel.Element) => void): void {
  node.forEachComposedChild((child) => {
    if (glassEasel.TextNode.isTextNode(child)) return
    visit(child)
    walk(child, visit)
  })
}
