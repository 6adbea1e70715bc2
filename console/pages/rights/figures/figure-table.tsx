import { Link } from 'react-router'
import type { FigureRow } from './rows'

/** Numbers with what they count. */
export function FigureTable({ title, rows }: { title: string; rows: FigureRow[] }) {
  return (
    <section className="card figure-card" aria-label={title}>
      <h2>{title}</h2>
      <table>
        <tbody>
          {rows.map(({ label, count, share, to }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {count > 0 ? (
                  <Link to={to} aria-label={`${label} ${count}`}>
                    {count}
                  </Link>
                ) : (
                  <span>{count}</span>
                )}
              </td>
              <td className="faint">{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
