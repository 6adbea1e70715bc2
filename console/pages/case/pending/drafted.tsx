import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import { useArea } from '../area'
import { useChoices, withNames } from '../moves/use-choices'

/** What was drafted: every asked field by its label. */
export function Drafted({ name, asked }: { name: string; asked: AskedValues }) {
  const { moveOf, wordsOf } = useArea()
  const { asks } = moveOf(name)
  const named = withNames(asks, asked, useChoices(asks))
  const words = Object.entries(asks)
    .filter(([, { control }]) => control !== 'hidden')
    .map(([field, { label }]) => ({ label, given: wordsOf(name, field, named) }))
  return (
    <dl className="drafted">
      {words
        .filter(({ given }) => given !== '')
        .map(({ label, given }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{given}</dd>
          </div>
        ))}
    </dl>
  )
}
