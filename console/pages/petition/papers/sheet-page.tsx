import type { Sheet } from './sheet'
import './sheet.css'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** An official document's page: red head, number, title, body, the place of the seal. */
export function SheetPage({
  sheet: { organ, number, title, addressee, opening, parts, closing, date },
}: {
  sheet: Sheet
}) {
  return (
    <div className="sheet" role="document" aria-label={title} tabIndex={0}>
      <p className="sheet-organ">{organ}</p>
      <p className="sheet-number">{number ?? '（文号于签发时编定）'}</p>
      <h3>{title}</h3>
      <p className="sheet-to">{addressee}：</p>
      {opening && <Paragraphs words={opening} />}
      {parts.map(({ label, words }, index) => (
        <section key={label}>
          <h4>
            {numerals[index] ?? index + 1}、{label}
          </h4>
          {words ? <Paragraphs words={words} /> : <p className="sheet-blank">（尚未填写）</p>}
        </section>
      ))}
      {closing && <p>{closing}</p>}
      <p className="sheet-sign">
        {organ}
        <br />
        {date ?? '　　年　月　日'}
      </p>
    </div>
  )
}

function Paragraphs({ words }: { words: string }) {
  const lines = words.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => <p key={index}>{line}</p>)
}
