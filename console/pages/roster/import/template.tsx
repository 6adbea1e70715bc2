import { Button } from 'antd'
import { useState } from 'react'
import { rosterColumnNames, rosterColumns } from '../../../../miniprogram/contract/people/roster/columns'
import { saveBlob } from '../../../services/save-file'

const name = '花名册模板'

async function saveText() {
  const [{ csvFile }, { templateRows }] = await Promise.all([
    import('../../../services/sheets/csv'),
    import('../../../services/sheets/roster-file'),
  ])
  saveBlob(`${name}.csv`, csvFile(templateRows))
}

/** The template to be filled in, and what goes into its columns. */
export function Template() {
  const [fetching, setFetching] = useState(false)
  const saveBook = async () => {
    setFetching(true)
    const { templateBook } = await import('../../../services/sheets/template')
    saveBlob(`${name}.xlsx`, await templateBook())
    setFetching(false)
  }
  return (
    <>
      <dl className="roster-hints">
        {rosterColumnNames
          .filter((column) => rosterColumns[column].hint)
          .map((column) => (
            <div key={column}>
              <dt>{rosterColumns[column].label}</dt>
              <dd>{rosterColumns[column].hint}</dd>
            </div>
          ))}
      </dl>
      <div className="roster-templates">
        <Button loading={fetching} onClick={() => void saveBook()}>
          下载 Excel 模板
        </Button>
        <Button type="text" onClick={() => void saveText()}>
          下载 CSV 模板
        </Button>
      </div>
    </>
  )
}
