/** A row of a card that leads to another page. */
Component({
  properties: { icon: String, label: String, words: String },
  methods: {
    open() {
      this.triggerEvent('open')
    },
  },
})
