/** Fills the place of what did not come: with a way to try again, or to be known as an officer first. */
Component({
  properties: {
    /** What did not come. */
    title: String,
    /** Why. */
    words: String,
    /** Whether it is that this phone is no officer's, or is one no longer. */
    denied: Boolean,
  },
  methods: {
    act() {
      this.triggerEvent(this.data.denied ? 'identify' : 'retry')
    },
  },
})
