import { dateAndTimeOf, momentAt } from '../../contract/moments'

const noon = '12:00'

/** Asks for a day and a time of day, which is often only roughly known. */
Component({
  properties: { label: String, value: String },
  data: { date: '', time: '', today: '' },
  observers: {
    value(value: string) {
      const parts = value ? dateAndTimeOf(value) : { date: '', time: '' }
      this.setData({ ...parts, today: dateAndTimeOf(new Date()).date })
    },
  },
  methods: {
    chooseDate({ detail }: { detail: { value: string } }) {
      this.answer(detail.value, this.data.time)
    },
    chooseTime({ detail }: { detail: { value: string } }) {
      this.answer(this.data.date || this.data.today, detail.value)
    },
    clear() {
      this.triggerEvent('change', { value: undefined })
    },
    answer(date: string, time: string) {
      const now = dateAndTimeOf(new Date())
      // Noon stands for a time not told; today it may not have come yet.
      const roughly = date === now.date && now.time < noon ? now.time : noon
      this.triggerEvent('change', { value: momentAt(date, time || roughly) })
    },
  },
})
