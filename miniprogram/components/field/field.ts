import { lengthOf } from '../../contract/fields'
import type { AskedField } from './asked'

/** Asks one field of a form with the control that the contract names; `answer` carries its name and value. */
Component({
  properties: {
    name: String,
    asked: { type: Object, value: {} as AskedField },
    value: null,
    problem: String,
    /** The unit tree, for a field that asks for a unit. */
    units: Array,
  },
  data: { length: 0 },
  observers: {
    value(value: unknown) {
      if (typeof value === 'string') this.setData({ length: lengthOf(value) })
      else if (this.data.length) this.setData({ length: 0 })
    },
  },
  methods: {
    reload() {
      this.triggerEvent('reload')
    },
    answer({ detail }: { detail: { value: unknown } }) {
      this.triggerEvent('answer', { name: this.data.name, value: detail.value })
    },
  },
})
