/** That 110 comes first where somebody is in danger, with the way to call it. */
Component({
  properties: { words: String },
  methods: {
    call() {
      this.triggerEvent('call')
    },
  },
})
