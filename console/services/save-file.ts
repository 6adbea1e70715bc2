import type { PaperFile } from '../../miniprogram/contract/case/answers'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Hands a document to the browser to be kept. */
export function saveFile({ name, bytes }: PaperFile): void {
  const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
  saveBlob(name, new Blob([content], { type }))
}

export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
