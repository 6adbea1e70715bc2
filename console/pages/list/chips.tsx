import { Button } from 'antd'

interface Chipping {
  /** Every filter that is on, in words. */
  active: readonly { name: string; words: string }[]
  onTake: (name: string) => void
  onClear: () => void
}

/** Every filter that is on, each to be taken away, and all of them at once. */
export function Chips({ active, onTake, onClear }: Chipping) {
  if (active.length === 0) return null
  return (
    <ul className="chips" aria-label="已选条件">
      {active.map(({ name, words }) => (
        <li key={name}>
          <button type="button" className="chip" aria-label={`去掉“${words}”`} onClick={() => onTake(name)}>
            {words} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <Button type="link" size="small" onClick={onClear}>
          清除全部
        </Button>
      </li>
    </ul>
  )
}
