import { button, element } from '../screen'
import { openSheet } from './sheet'

export interface Offer {
  id: string
  title: string
}

/** Asks the holder which messages may be sent; answers the ids of those that may. */
export function askForMessages(offers: Offer[]): Promise<Set<string>> {
  return new Promise((resolve) => {
    const wanted = new Set(offers.map(({ id }) => id))
    const answer = (ids: Set<string>) => () => {
      sheet.close()
      resolve(ids)
    }
    const rows = offers.map(({ id, title }) => {
      const box = element('input', 'setting-box')
      box.type = 'checkbox'
      box.checked = true
      box.addEventListener('change', () => void (box.checked ? wanted.add(id) : wanted.delete(id)))
      return element('label', 'setting', [title, box])
    })
    const panel = element('div', 'modal', [
      element('div', 'modal-title', '申请发送以下通知'),
      ...rows,
      element('div', 'modal-buttons', [
        button('modal-cancel', '取消', answer(new Set())),
        button('modal-confirm', '允许', answer(wanted)),
      ]),
    ])
    const sheet = openSheet(panel, { kind: 'cover-center', label: '申请发送以下通知' })
  })
}
