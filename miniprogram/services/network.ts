let offline = false

/** Whether the phone itself says that there is no network. */
export const isOffline = (): boolean => offline

/** Follows whether there is a network, and calls back whenever there is one again. To be called once, when the program starts. */
export function followNetwork(online: () => void): void {
  wx.getNetworkType({ success: ({ networkType }) => void (offline = networkType === 'none') })
  wx.onNetworkStatusChange(({ isConnected }) => {
    offline = !isConnected
    if (isConnected) online()
  })
}
