import { button, element, screen } from '../screen'
import { openSheet } from './sheet'

export interface FileWish {
  accept: string
  multiple: boolean
  /** Opens the device's own camera where it has one. */
  capture?: 'user' | 'environment'
}

/** The browser's own file dialog; undefined when it was left without choosing. */
export function chooseFiles({ accept, multiple, capture }: FileWish): Promise<File[] | undefined> {
  return new Promise((resolve) => {
    const input = element('input', 'file-input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    if (capture) input.setAttribute('capture', capture)
    input.addEventListener('change', () => {
      input.remove()
      resolve([...(input.files ?? [])])
    })
    input.addEventListener('cancel', () => {
      input.remove()
      resolve(undefined)
    })
    screen.layer.append(input)
    input.click()
  })
}

/** The phone's album as a grid to choose from. */
export function chooseFromAlbum(files: File[], count: number): Promise<File[] | undefined> {
  return new Promise((resolve) => {
    const chosen: File[] = []
    const addresses = files.map((file) => URL.createObjectURL(file))
    const finish = (answer: File[] | undefined) => {
      sheet.close()
      for (const address of addresses) URL.revokeObjectURL(address)
      resolve(answer)
    }
    const done = button('album-done', '完成', () => finish(chosen))
    done.disabled = true
    const cells = files.map((file, index) => {
      const cell = button('album-cell', '', () => {
        const at = chosen.indexOf(file)
        if (at >= 0) chosen.splice(at, 1)
        else if (chosen.length < count) chosen.push(file)
        for (const [other, made] of cells.entries()) mark(made, chosen.indexOf(files[other] ?? file))
        done.disabled = chosen.length === 0
        done.textContent = chosen.length ? `完成(${chosen.length}/${count})` : '完成'
      })
      cell.setAttribute('aria-label', file.name)
      const picture = element(file.type.startsWith('video/') ? 'video' : 'img')
      picture.src = addresses[index] ?? ''
      cell.append(picture, element('span', 'album-mark'))
      return cell
    })
    const head = element('div', 'full-head', [
      button('sheet-cancel', '取消', () => finish(undefined)),
      element('span', 'sheet-title', '最近项目'),
      done,
    ])
    const panel = element('div', 'full album', [head, element('div', 'album-grid', cells)])
    const sheet = openSheet(panel, { kind: 'cover-full', label: '相册', onCancel: () => finish(undefined) })
  })
}

function mark(cell: HTMLButtonElement, at: number): void {
  cell.setAttribute('aria-pressed', String(at >= 0))
  const label = cell.querySelector('.album-mark')
  if (label) label.textContent = at >= 0 ? String(at + 1) : ''
}
