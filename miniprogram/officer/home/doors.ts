interface Door {
  icon: string
  label: string
  words: string
  url: string
}

/** Where 民警e家 leads to, in this order. */
export const doors: readonly Door[] = [
  {
    icon: 'secured',
    label: '我要维权',
    words: '依法履职受到侵害，申请保护',
    url: '/officer/rights/mine/mine',
  },
  { icon: 'scan', label: '扫码登录', words: '在电脑上打开督察工作台', url: '/officer/signin/signin' },
  {
    icon: 'user-transmit',
    label: '委托',
    words: '休假、出差期间请同事代办',
    url: '/officer/delegation/delegation',
  },
  {
    icon: 'desktop',
    label: '我的登录',
    words: '在哪些电脑上登录着，可以下线',
    url: '/officer/sessions/sessions',
  },
]
