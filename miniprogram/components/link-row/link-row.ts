/** A row of a card that leads to another page. */
Component({
  properties: {
    icon: String,
    label: String,
    words: String,
    /** How many new things are there; nothing where it is empty. */
    count: String,
  },
  methods: {
    open() {
      this.triggerEvent('open')
    },
  },
})
