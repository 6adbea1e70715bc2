import { lengthOf } from '../../contract/fields'
import type { AskedField } from './asked'

const oneLine: ReadonlySet<string> = new Set(['text', 'phone'])
/** So many words of a hint are seen inside an input, also in 长辈版. */
const longestInside = 14

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
  data: {
    length: 0,
    /** Whether the hint stands above what is typed, which has no room for it. */
    explained: false,
  },
  observers: {
    asked({ control, hint = '' }: AskedField) {
      this.setData({ explained: oneLine.has(control) && lengthOf(hint) > longestInside })
    },
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
