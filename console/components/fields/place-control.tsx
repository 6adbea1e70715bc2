import { Input } from 'antd'
import type { Drawing } from './drawing'

/** A place by its name; a point on the map is chosen on the phone only. */
export function PlaceControl({ id, value, wrong, onChange }: Drawing) {
  const name = typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : ''
  const change = (words: string) => onChange(words === '' ? undefined : { name: words })
  return (
    <Input
      id={id}
      value={name}
      maxLength={100}
      autoComplete="off"
      aria-invalid={wrong}
      onChange={(event) => change(event.target.value)}
    />
  )
}
