import { type Router } from '../frame/router'
import { IntersectionObserver } from '../framework/measure/intersection-observer'
import { type QueryOwner, SelectorQuery } from '../framework/measure/selector-query'

/** Selector queries and observers that start from the open page. */
export function queryApi(router: () => Router) {
  const page = () => router().top.instance as unknown as QueryOwner
  return {
    createSelectorQuery: () => new SelectorQuery(page()),
    createIntersectionObserver: (owner?: QueryOwner, options?: ConstructorParameters<typeof IntersectionObserver>[1]) =>
      new IntersectionObserver(owner ?? page(), options),
  }
}
