import type { PaperPage } from '../../../../miniprogram/contract/case/answers'
import './sheet.css'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** An official document's page: red head, number, title, body, the place of the seal. */
export function SheetPage({ page }: { page: PaperPage }) {
  const { organ, number, title, addressee, opening, sections, closing, date, copies } = page
  return (
    <div className="sheet" role="document" aria-label={title} tabIndex={0}>
      <p className="sheet-organ">{organ}</p>
      <p className="sheet-number">{number ?? '（文号于签发时编定）'}</p>
      <h3>{title}</h3>
      <p className="sheet-to">{addressee}：</p>
      <Paragraphs lines={opening} />
      {sections.map(({ head, paragraphs }, index) => (
        <section key={head}>
          <h4>
            {numerals[index] ?? index + 1}、{head}
          </h4>
          <Paragraphs lines={paragraphs} />
        </section>
      ))}
      {closing && <p>{closing}</p>}
      <p className="sheet-sign">
        {organ}
        <br />
        {date ?? '　　年　月　日'}
      </p>
      {copies.length > 0 && <p className="sheet-copies">抄送：{copies.join('，')}。</p>}
    </div>
  )
}

const Paragraphs = ({ lines }: { lines: readonly string[] }) => lines.map((line, index) => <p key={index}>{line}</p>)
