/** Offers to be told through WeChat, and says what that means; `ask` comes within the tap, as WeChat's own question must. */
Component({
  properties: {
    anonymous: Boolean,
    /** Where whoever declines reads of progress. */
    elsewhere: { type: String, value: '“消息”' },
  },
  methods: {
    ask() {
      this.triggerEvent('ask')
    },
  },
})
