import type { ThemeConfig } from 'antd'
import { colours } from '../miniprogram/contract/look'

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
/** `var(--amber-light)` for `amberLight`. */
export const inkOf = (name: keyof typeof colours) => `var(--${kebab(name)})`

/** Makes the shared colours known to the style sheets. */
export function paint(page: HTMLElement) {
  for (const [name, colour] of Object.entries(colours)) page.style.setProperty(`--${kebab(name)}`, colour)
}

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.brand,
    colorLink: colours.brand,
    colorSuccess: colours.green,
    colorWarning: colours.amber,
    colorWarningBg: colours.amberLight,
    colorError: colours.red,
    colorErrorBg: colours.redLight,
    colorInfo: colours.brand,
    colorInfoBg: colours.brandLight,
    colorText: colours.ink,
    colorTextSecondary: colours.secondary,
    colorTextTertiary: colours.secondary,
    colorTextDescription: colours.secondary,
    colorTextPlaceholder: colours.secondary,
    colorBorderSecondary: colours.line,
    colorBgLayout: colours.ground,
    // Windows and lists are there at once: whoever works by keyboard does not wait for them.
    motion: false,
    borderRadius: 8,
    fontSize: 15,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif",
  },
  components: {
    Table: {
      cellPaddingInline: 14,
      headerBg: colours.card,
      headerColor: colours.secondary,
      headerSplitColor: 'transparent',
      rowSelectedBg: colours.brandLight,
      rowSelectedHoverBg: colours.brandLight,
      rowHoverBg: colours.ground,
    },
    Segmented: { itemSelectedColor: colours.brand, trackBg: colours.line, itemColor: colours.ink },
  },
}
