/** Opens the phone's own calling screen with 110. */
export function callPolice(): void {
  wx.makePhoneCall({ phoneNumber: '110', fail: () => undefined })
}
