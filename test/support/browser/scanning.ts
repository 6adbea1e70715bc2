import jsQR from 'jsqr'
import type { Tab } from './browser'
import type { Hosted, PhoneTab } from './phone-tab'

/** The phone's camera sees this picture from now on. */
export async function lookAt(phone: PhoneTab, png: string): Promise<void> {
  await phone.page.evaluate(async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const seen = context?.getImageData(0, 0, bitmap.width, bitmap.height)
    const host = (globalThis as unknown as Hosted).phone
    host.set({ camera: async () => seen })
  }, png)
}

/** What any scanner reads off this picture, seen in black and white. Any tab can open pictures. */
export async function read({ page }: Tab, png: string): Promise<string> {
  const { bits, width, height } = await page.evaluate(async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {}
    let bits = ''
    for (let at = 0; at < data.length; at += 4) bits += (data[at] ?? 0) > 127 ? '1' : '0'
    return { bits, width: bitmap.width, height: bitmap.height }
  }, png)
  const pixels = Uint8ClampedArray.from(
    Array.from(bits).flatMap((bit) => [Number(bit) * 255, Number(bit) * 255, Number(bit) * 255, 255]),
  )
  return jsQR(pixels, width, height)?.data ?? ''
}
