import { button, element, screen } from '../screen'

export interface Sheet {
  /** Takes the sheet away without calling `onCancel`. */
  close: () => void
}

/**
 * Lays a panel over the pages. A tap beside it or the Escape key cancels, if `onCancel` says what that means.
 * Keyboard focus goes into the panel and comes back afterwards.
 */
export function openSheet(
  panel: HTMLElement,
  options: { kind?: string; label?: string; onCancel?: () => void },
): Sheet {
  const before = document.activeElement
  const cover = element('div', `cover ${options.kind ?? 'cover-bottom'}`, [panel])
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-modal', 'true')
  if (options.label) panel.setAttribute('aria-label', options.label)
  panel.tabIndex = -1

  function close(): void {
    cover.remove()
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
  function cancel(): void {
    if (!options.onCancel) return
    close()
    options.onCancel()
  }
  cover.addEventListener('click', (event) => {
    if (event.target === cover) cancel()
  })
  cover.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancel()
  })
  ignoreEarlierPress(cover)
  screen.layer.append(cover)
  panel.focus({ preventScroll: true })
  return { close }
}

/** A finger that was down before the sheet was there lifts over it: that click was meant for the page. */
function ignoreEarlierPress(cover: HTMLElement): void {
  let pressed = false
  cover.addEventListener('pointerdown', () => (pressed = true), { capture: true })
  cover.addEventListener(
    'click',
    (event) => {
      // Keyboards and assistive technology click without a press and count none.
      if (!pressed && event.detail > 0) event.stopPropagation()
    },
    { capture: true },
  )
}

/** A sheet's head with its two buttons, as pickers have it. */
export function sheetHead(title: string, cancel: () => void, confirm: () => void): HTMLElement {
  return element('div', 'sheet-head', [
    button('sheet-cancel', '取消', cancel),
    element('span', 'sheet-title', title),
    button('sheet-confirm', '确定', confirm),
  ])
}
