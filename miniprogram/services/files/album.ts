import { permissionFor } from '../permissions'

/** Puts a picture into the album; `refused` by its holder, who was told the way into the settings. */
export async function saveToAlbum(filePath: string): Promise<'saved' | 'refused' | 'failed'> {
  if ((await permissionFor('scope.writePhotosAlbum')) === 'refused') return 'refused'
  return new Promise((resolve) => {
    wx.saveImageToPhotosAlbum({
      filePath,
      success: () => resolve('saved'),
      fail: ({ errMsg }) => resolve(errMsg.includes('cancel') ? 'refused' : 'failed'),
    })
  })
}
