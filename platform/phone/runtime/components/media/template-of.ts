import * as glassEasel from 'glass-easel'
import { type BuiltIn } from '../built-in'

/** The file whose template wrote an element: relative paths count from there. */
export function templateOf(element: BuiltIn): string {
  const root = element.__wxElement?.ownerShadowRoot
  return root && glassEasel.ShadowRoot.isShadowRoot(root) ? root.getHostNode().is : ''
}
