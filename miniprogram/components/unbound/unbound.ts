/** Fills an officer's page once this WeChat is no officer's any more, and offers the way to bind it again. */
Component({
  methods: {
    again() {
      this.triggerEvent('again')
    },
  },
})
