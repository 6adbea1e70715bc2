import type { Unit } from '../../contract/people/answers'
import { rowsOf, type UnitRow } from './rows'

/** Asks for a unit of the tree: a sheet that is searched by name. */
Component({
  properties: { label: String, hint: String, units: { type: Array, value: [] as Unit[] }, value: String },
  data: { open: false, search: '', rows: [] as UnitRow[], chosen: '' },
  observers: {
    'units, value'(units: Unit[], value: string) {
      this.setData({ chosen: units.find(({ id }) => id === value)?.name ?? '' })
      if (this.data.open) this.setData({ rows: rowsOf(units, this.data.search) })
    },
  },
  methods: {
    open() {
      if (!this.data.units.length) this.triggerEvent('reload')
      this.setData({ open: true, search: '', rows: rowsOf(this.data.units, '') })
    },
    close() {
      this.setData({ open: false })
    },
    search({ detail }: { detail: { value: string } }) {
      this.setData({ search: detail.value, rows: rowsOf(this.data.units, detail.value) })
    },
    choose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.setData({ open: false })
      this.triggerEvent('change', { value: currentTarget.dataset.id || undefined })
    },
  },
})
