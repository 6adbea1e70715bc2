interface Door {
  icon: string
  label: string
  words: string
  url: string
  /** Its page is there. */
  open: boolean
}

/** Where 民警e家 leads to, in this order. */
const doors: readonly Door[] = [
  {
    icon: 'secured',
    label: '我要维权',
    words: '依法履职受到侵害，申请保护',
    url: '/officer/rights/claim/claim',
    open: false,
  },
  { icon: 'scan', label: '扫码登录', words: '在电脑上打开督察工作台', url: '/officer/signin/signin', open: true },
  {
    icon: 'user-transmit',
    label: '委托',
    words: '休假、出差期间请同事代办',
    url: '/officer/delegation/delegation',
    open: true,
  },
  {
    icon: 'desktop',
    label: '我的登录',
    words: '在哪些电脑上登录着，可以下线',
    url: '/officer/sessions/sessions',
    open: true,
  },
]

export const openDoors: readonly Door[] = doors.filter(({ open }) => open)
