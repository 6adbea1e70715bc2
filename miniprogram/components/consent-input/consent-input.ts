interface Consent {
  name: string
  title: string
  words: string
}

/** Says in plain words what personal data is used for, and asks to agree; `more` leads to the whole of it. */
Component({
  properties: { consents: { type: Array, value: [] as Consent[] }, value: Boolean, problem: String },
  methods: {
    turn() {
      this.triggerEvent('change', { value: !this.data.value })
    },
    more() {
      this.triggerEvent('more')
    },
  },
})
