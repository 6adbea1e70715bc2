import { questions } from './questions'

const unfolded: Record<number, boolean> = { 0: true }

Page({
  data: {
    questions,
    /** Which answers are unfolded, by place. */
    open: unfolded,
  },
  turn({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
    const { index } = currentTarget.dataset
    this.setData({ [`open.${index}`]: !this.data.open[index] })
  },
})
