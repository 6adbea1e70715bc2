/** One 通告 as one quiet line that leads to it. */
Component({
  properties: { title: String },
  methods: {
    open() {
      this.triggerEvent('open')
    },
  },
})
