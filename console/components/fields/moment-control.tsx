import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { dateAndTimeOf, momentAt } from '../../../miniprogram/contract/moments'
import type { Drawing } from './drawing'

const format = 'YYYY-MM-DD HH:mm'

/** A moment that has passed, read and written as China's time whatever the computer's clock is set to. */
export function MomentControl({ id, field, value, wrong, onChange }: Drawing) {
  const shown = typeof value === 'string' ? dateAndTimeOf(value) : undefined
  const today = dateAndTimeOf(new Date()).date
  return (
    <DatePicker
      id={id}
      className="moment-control"
      value={shown && dayjs(`${shown.date}T${shown.time}`)}
      showTime={{ format: 'HH:mm' }}
      format={format}
      disabledDate={(day) => day.format('YYYY-MM-DD') > today}
      placeholder="选择日期和时间"
      aria-label={field.label}
      aria-invalid={wrong}
      onChange={(chosen) =>
        onChange(chosen ? momentAt(chosen.format('YYYY-MM-DD'), chosen.format('HH:mm')) : undefined)
      }
    />
  )
}
