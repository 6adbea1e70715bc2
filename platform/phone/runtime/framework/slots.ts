import * as glassEasel from 'glass-easel'

/**
 * glass-easel 0.12 inserts a batch of children before it knows their slots, so that those of an early slot may land
 * behind a later one. In components with several slots they go in one by one, each at a place that is named.
 */
export function insertIntoSlotsInOrder(): void {
  const { prototype } = glassEasel.Element
  const insertBatch = Reflect.get<glassEasel.Element, 'insertChildren'>(prototype, 'insertChildren')
  prototype.insertChildren = function (children, index) {
    const several = glassEasel.Component.isComponent(this) && this.getComponentOptions().multipleSlots
    if (!several || children.length < 2) return insertBatch.call(this, children, index)
    const first = index < 0 ? this.childNodes.length : index
    for (const [offset, child] of children.entries()) this.insertChildAt(child, first + offset)
  }
}
