/** A subscribe message's form as WeChat grants it: what kind of value a field takes is in its name. */
export interface MessageForm {
  /** From the account's own page 订阅消息, once the form is granted. */
  id: string
  title: string
  /** Granted for good with one acceptance; otherwise each acceptance is good for one message. */
  longTerm?: boolean
  /** Name to label, in the order in which they are shown. */
  fields: Record<string, string>
}

/** What somebody may be told through WeChat. Everyone who sees the phone's screen reads it: no names, no details. */
export const messageForms = {
  progress: {
    id: 'progress',
    title: '办理进度通知',
    fields: {
      character_string1: '编号',
      phrase2: '办理状态',
      time3: '更新时间',
      thing4: '说明',
    },
  },
  news: {
    id: 'news',
    title: '服务进展提醒',
    fields: {
      thing1: '提醒',
      time2: '时间',
    },
  },
  digest: {
    id: 'digest',
    title: '待办事项提醒',
    fields: {
      thing1: '事项',
      character_string2: '待我处理（件）',
      character_string3: '临近到期（件）',
      character_string4: '已超期（件）',
    },
  },
} as const satisfies Record<string, MessageForm>

export type MessageName = keyof typeof messageForms
