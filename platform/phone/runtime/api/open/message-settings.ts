import type { SettingRow } from '../../frame/sheets/settings'
import { ask } from '../cloud'

export interface MessageSettings {
  mainSwitch: boolean
  /** By the template's id: what the holder keeps answering. */
  itemSettings: Record<string, 'accept' | 'reject'>
  titles: Record<string, string>
}

const path = '/wx/message-settings'

export const readMessageSettings = () => ask<MessageSettings>('POST', path, {})

/** As `wx.getSetting` tells them: single ones only where the holder keeps an answer. */
export function subscriptionsSetting({ mainSwitch, itemSettings }: MessageSettings) {
  return { mainSwitch, ...(Object.keys(itemSettings).length && { itemSettings }) }
}

const mainKey = 'messages'
const itemKey = (id: string) => `messages/${id}`

/** The part about messages of the page where the holder changes their mind. */
export const rowsOf = ({ mainSwitch, itemSettings, titles }: MessageSettings): SettingRow[] => [
  { key: mainKey, label: '接收订阅消息', on: mainSwitch },
  ...Object.entries(itemSettings).map(([id, answer]) => ({
    key: itemKey(id),
    label: titles[id] ?? id,
    on: answer === 'accept',
  })),
]

/** Tells WeChat what was changed on that page. */
export function changeMessageSettings(before: MessageSettings, changed: Record<string, boolean>) {
  const items = Object.keys(before.itemSettings).flatMap((id) => {
    const on = changed[itemKey(id)]
    return on === undefined ? [] : [[id, on ? 'accept' : 'reject'] as const]
  })
  const body = { mainSwitch: changed[mainKey], itemSettings: Object.fromEntries(items) }
  return ask<MessageSettings>('POST', path, body)
}
