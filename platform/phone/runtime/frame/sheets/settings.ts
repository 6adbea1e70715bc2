import { button, element } from '../screen'
import { openSheet } from './sheet'

export interface SettingRow {
  key: string
  label: string
  on: boolean
}

/** The page where the holder takes back or gives what a program may use; answers what changed. */
export function openSettings(rows: SettingRow[]): Promise<Record<string, boolean>> {
  return new Promise((resolve) => {
    const changed: Record<string, boolean> = {}
    const finish = () => {
      sheet.close()
      resolve(changed)
    }
    const lines = rows.map(({ key, label, on }) => {
      const box = element('input', 'setting-box')
      box.type = 'checkbox'
      box.checked = on
      box.addEventListener('change', () => {
        changed[key] = box.checked
      })
      return element('label', 'setting', [label, box])
    })
    const empty = element('p', 'setting-empty', '该小程序没有申请任何权限')
    const back = button('sheet-cancel', '返回', finish)
    const head = element('div', 'full-head', [back, element('span', 'sheet-title', '设置'), element('span')])
    const panel = element('div', 'full settings', [head, ...(lines.length ? lines : [empty])])
    const sheet = openSheet(panel, { kind: 'cover-full', label: '设置', onCancel: finish })
  })
}
