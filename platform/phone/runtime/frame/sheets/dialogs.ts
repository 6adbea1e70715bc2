import { button, element, screen } from '../screen'
import { openSheet } from './sheet'

export interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  cancelColor?: string
  confirmText?: string
  confirmColor?: string
  editable?: boolean
  placeholderText?: string
}

export interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content: string | null
}

/** A dialog in the middle of the screen, with one or two buttons and perhaps a line to write in. */
export function showModal(options: ModalOptions): Promise<ModalAnswer> {
  const { title = '', content = '', showCancel = true, editable = false } = options
  return new Promise((resolve) => {
    const box = element('textarea', 'modal-input')
    box.value = editable ? content : ''
    box.placeholder = options.placeholderText ?? ''
    const body = editable ? box : element('div', 'modal-content', content)
    const answer = (confirm: boolean) => () => {
      sheet.close()
      resolve({ confirm, cancel: !confirm, content: confirm && editable ? box.value : null })
    }
    const cancel = button('modal-cancel', options.cancelText ?? '取消', answer(false))
    const confirm = button('modal-confirm', options.confirmText ?? '确定', answer(true))
    cancel.style.color = options.cancelColor ?? ''
    confirm.style.color = options.confirmColor ?? ''
    const panel = element('div', 'modal', [
      ...(title ? [element('div', 'modal-title', title)] : []),
      ...(content || editable ? [body] : []),
      element('div', 'modal-buttons', showCancel ? [cancel, confirm] : [confirm]),
    ])
    panel.classList.toggle('modal-untitled', !title)
    const sheet = openSheet(panel, { kind: 'cover-center', label: title || content })
    if (editable) box.focus()
    else confirm.focus({ preventScroll: true })
  })
}

/** A list of choices at the bottom of the screen; answers the chosen one, or undefined. */
export function showActionSheet(
  rows: string[],
  options: { title?: string; color?: string } = {},
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const answer = (index: number | undefined) => () => {
      sheet.close()
      resolve(index)
    }
    const buttons = rows.map((row, index) => button('action', row, answer(index)))
    for (const made of buttons) made.style.color = options.color ?? ''
    const panel = element('div', 'sheet actions', [
      ...(options.title ? [element('div', 'actions-title', options.title)] : []),
      ...buttons,
      button('action action-cancel', '取消', answer(undefined)),
    ])
    const sheet = openSheet(panel, { label: options.title ?? '请选择', onCancel: () => resolve(undefined) })
  })
}

export interface ToastOptions {
  title: string
  icon?: string
  image?: string
  duration?: number
  mask?: boolean
}

let toast: HTMLElement | undefined
let toastTimer = 0

/** A short notice; a loading notice stays until it is hidden. */
export function showToast(
  { title, icon = 'success', image, mask = false }: ToastOptions,
  duration: number | undefined,
): void {
  hideToast()
  const picture = element('span', `toast-icon toast-${icon}`)
  if (image) picture.style.backgroundImage = `url("${image}")`
  const hasPicture = icon !== 'none' || image
  const box = element('div', hasPicture ? 'toast' : 'toast toast-text', [
    ...(hasPicture ? [picture] : []),
    element('span', '', title),
  ])
  box.setAttribute('role', 'status')
  toast = element('div', mask ? 'toast-place toast-mask' : 'toast-place', [box])
  screen.layer.append(toast)
  if (duration !== undefined) toastTimer = window.setTimeout(hideToast, duration)
}

export function hideToast(): void {
  clearTimeout(toastTimer)
  toast?.remove()
  toast = undefined
}
