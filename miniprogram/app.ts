import { outbox, sendWhenever } from './services/outbox/phone-outbox'

App({
  onLaunch() {
    wx.cloud.init({ traceUser: false })
    sendWhenever()
  },
  onShow() {
    void outbox.run()
  },
})
