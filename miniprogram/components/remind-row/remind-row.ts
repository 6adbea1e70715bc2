/** Offers to be told through WeChat, and says what that means; `ask` comes within the tap, as WeChat's own question must. */
Component({
  properties: { anonymous: Boolean },
  methods: {
    ask() {
      this.triggerEvent('ask')
    },
  },
})
