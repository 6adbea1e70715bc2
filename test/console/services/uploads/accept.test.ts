import { accepted } from '../../../../console/services/uploads/accept'

const photo = { name: '照片.jpg', type: 'image/jpeg', size: 1000 }

describe('a chosen file', () => {
  it.each([
    ['image', 'image/png'],
    ['audio', 'audio/mpeg'],
    ['video', 'video/mp4'],
  ])('is told as %s by its type', (kind, type) => {
    expect(accepted({ ...photo, type }, [])).toEqual({ kind })
  })

  it.each([
    ['too large', { ...photo, size: 50 * 1024 * 1024 + 1 }, '“照片.jpg”超过 50 MB，请选择“压缩”后再上传'],
    ['empty', { ...photo, size: 0 }, '“照片.jpg”是空文件，请重新选择'],
    ['of another type', { ...photo, type: '' }, '“照片.jpg”不是图片、语音或视频'],
  ])('is refused when %s', (_, file, problem) => {
    expect(accepted(file, [])).toEqual({ problem })
  })

  test('is one too many after nine pictures, which leaves room for a voice note', () => {
    const nine = Array.from({ length: 9 }, () => 'image' as const)
    expect(accepted(photo, nine)).toEqual({ problem: '图片最多 9 个，“照片.jpg”没有添加' })
    expect(accepted({ ...photo, type: 'audio/mp4' }, nine)).toEqual({ kind: 'audio' })
  })
})
