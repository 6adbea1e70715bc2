import * as glassEasel from 'glass-easel'
import { type CodeSpace } from 'glass-easel-miniprogram-adapter'

let waiting: glassEasel.GeneralComponent[] = []

/** glass-easel knows no `ready`: every component gets it here, after it was attached and children before parents. */
export function readyWhenAttached(space: CodeSpace): void {
  const definition = {
    properties: { hidden: Boolean },
    lifetimes: {
      attached(this: glassEasel.GeneralComponent) {
        if (waiting.length === 0) setTimeout(flushReady)
        waiting.push(glassEasel.Component.isComponent(this) ? this : (this as { _$: glassEasel.GeneralComponent })._$)
      },
    },
  }
  space.setOverallBehavior(space.getComponentSpace().defineBehavior(definition as never))
}

/** Fires what is waiting now: a page is ready after all of its components. */
export function flushReady(): void {
  const due = waiting
  waiting = []
  const depths = new Map(due.map((component) => [component, depthOf(component)]))
  for (const component of due.toSorted((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0))) {
    component.triggerLifetime('ready', [])
  }
}

function depthOf(component: glassEasel.Element): number {
  let depth = 0
  let at: glassEasel.Element | null = component
  while (at) {
    depth += 1
    at = at.parentNode ?? at.ownerShadowRoot?.getHostNode() ?? null
    if (at && glassEasel.ShadowRoot.isShadowRoot(at)) at = at.getHostNode()
  }
  return depth
}
