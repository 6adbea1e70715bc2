import { codeLength, groupsOf } from './groups'

/** Sixteen digits typed in groups of four. `change` carries the digits so far. */
Component({
  properties: {
    label: String,
    value: { type: String, value: '' },
    wrong: Boolean,
  },
  data: {
    groups: groupsOf(''),
    /** The group that the next digit belongs to, while typing. */
    at: -1,
    typing: false,
  },
  observers: {
    'value, typing'(value: string, typing: boolean) {
      this.setData({ groups: groupsOf(value), at: typing ? Math.min(3, Math.floor(value.length / 4)) : -1 })
    },
  },
  methods: {
    typed({ detail }: { detail: { value: string } }) {
      const value = detail.value.replace(/\D/g, '').slice(0, codeLength)
      this.triggerEvent('change', { value })
      return value
    },
    began() {
      this.setData({ typing: true })
    },
    ended() {
      this.setData({ typing: false })
    },
  },
})
