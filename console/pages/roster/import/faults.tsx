import { Button, Table, type TableColumnsType } from 'antd'
import type { RosterFault } from '../../../../miniprogram/contract/people/roster/answers'
import { rosterColumns } from '../../../../miniprogram/contract/people/roster/columns'
import { Blank } from '../../../components/blank'
import { saveBlob } from '../../../services/save-file'

const whole = '整册'
const lineOf = ({ line }: RosterFault) => (line === undefined ? whole : String(line))
const columnOf = ({ column }: RosterFault) => (column ? rosterColumns[column].label : '')

const columns: TableColumnsType<RosterFault> = [
  { key: 'line', title: '行号', width: 96, className: 'number', render: (_, fault) => lineOf(fault) },
  { key: 'column', title: '列', width: 120, render: (_, fault) => columnOf(fault) },
  { key: 'words', title: '问题', className: 'words', render: (_, { words }) => words },
]

/** Every error with where it stands in the file, to be taken along. */
export function Faults({ faults, total }: { faults: readonly RosterFault[]; total: number }) {
  const save = async () => {
    const { csvFile } = await import('../../../services/sheets/csv')
    const rows = faults.map((fault) => [lineOf(fault), columnOf(fault), fault.words])
    saveBlob('花名册错误.csv', csvFile([['行号', '列', '问题'], ...rows]))
  }
  if (faults.length === 0)
    return (
      <section className="card" aria-label="错误">
        <Blank title="错误清单只保存几天，已经删除">
          <p>请在文件里改好，再上传一次</p>
        </Blank>
      </section>
    )
  return (
    <section className="card" aria-label="错误">
      <div className="list-tools">
        <h2>错误</h2>
        <p className="faint list-news">
          {total > faults.length ? `共 ${total} 处，只列出前 ${faults.length} 处` : `共 ${total} 处`}
        </p>
        <Button onClick={() => void save()}>下载错误清单</Button>
      </div>
      <div className="roster-table">
        <Table<RosterFault>
          rowKey={(fault) => `${lineOf(fault)} ${fault.column ?? ''} ${fault.words}`}

          columns={columns}
          dataSource={faults}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        />
      </div>
    </section>
  )
}
