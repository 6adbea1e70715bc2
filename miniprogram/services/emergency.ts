/** Opens the phone's own calling screen with 110; where that does not open, says what to do. */
export function callPolice(): void {
  wx.makePhoneCall({
    phoneNumber: '110',
    fail: ({ errMsg }) => {
      if (!errMsg.includes('cancel')) void wx.showToast({ title: '打不开拨号，请直接拨打 110', icon: 'none' })
    },
  })
}
