const inboxTab = 2

/** A dot on the tab of messages while something told was not looked at. A page that is no tab cannot set it, which is no harm. */
export function markUnread(unread: boolean): void {
  const options = { index: inboxTab, fail: () => undefined }
  if (unread) wx.showTabBarRedDot(options)
  else wx.hideTabBarRedDot(options)
}
