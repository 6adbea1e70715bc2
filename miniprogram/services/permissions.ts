/** What a permission is for, in words for the person who is asked. */
const reasons = {
  'scope.record': {
    title: '需要使用麦克风',
    content: '录音只用于您这次提交的语音。请在设置中打开“麦克风”，然后再试一次。',
  },
  'scope.camera': {
    title: '需要使用相机',
    content: '拍摄的照片和视频只作为您这次提交的材料。请在设置中打开“相机”，然后再试一次。',
  },
  'scope.writePhotosAlbum': {
    title: '需要保存到相册',
    content: '只把您要保存的这张图片放进相册，不看相册里的其他内容。请在设置中打开“添加到相册”，然后再试一次。',
  },
} as const

export type Scope = keyof typeof reasons
/** `asked` means that WeChat has just asked and was answered yes: the touch that led there is long over. */
export type Permission = 'granted' | 'asked' | 'refused'

/** Makes sure of a permission; a refusal of old is explained, with the way into the settings. */
export async function permissionFor(scope: Scope): Promise<Permission> {
  const { authSetting } = await wx.getSetting()
  if (authSetting[scope]) return 'granted'
  if (authSetting[scope] === undefined && (await agrees(scope))) return 'asked'
  return (await explain(scope)) ? 'asked' : 'refused'
}

/** Says why a permission is needed and offers the settings; answers whether it was granted there. */
export async function explain(scope: Scope): Promise<boolean> {
  const { confirm } = await wx.showModal({ ...reasons[scope], confirmText: '去设置', cancelText: '暂不' })
  if (!confirm) return false
  const { authSetting } = await wx.openSetting()
  return authSetting[scope] === true
}

function agrees(scope: Scope): Promise<boolean> {
  return new Promise((resolve) => {
    wx.authorize({ scope, success: () => resolve(true), fail: () => resolve(false) })
  })
}
