/** Fills the place of content that is not there: a picture, a sentence, and one way on. */
Component({
  properties: { picture: String, title: String, words: String, action: String },
  methods: {
    act() {
      this.triggerEvent('act')
    },
  },
})
