import { component } from 'glass-easel-miniprogram-adapter'
import { IntersectionObserver } from './intersection-observer'
import { type QueryOwner, SelectorQuery } from './selector-query'

/** Gives `this.createSelectorQuery` and the like of pages and components the phone's own measure. */
export function measureFromPages(): void {
  Object.assign(component.ComponentCaller.prototype, {
    createSelectorQuery(this: QueryOwner) {
      return new SelectorQuery(this)
    },
    createIntersectionObserver(this: QueryOwner, options?: ConstructorParameters<typeof IntersectionObserver>[1]) {
      return new IntersectionObserver(this, options)
    },
  })
}
