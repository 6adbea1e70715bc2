import { Alert, Button, Form, Modal } from 'antd'
import { exportHours } from '../../../../miniprogram/contract/petition/exports'
import { AskedFields } from '../../../components/fields/asked-fields'
import { useUnits } from '../../../services/units'
import { activeFilters } from '../filters/filter-words'
import type { Filters } from '../filters/queue-address'
import { mostWords } from './most-words'
import { asks, useExporting } from './use-exporting'

interface Exporting {
  filters: Filters
  open: boolean
  onClose: () => void
  onMine: () => void
}

/** Says what will be in the file and what becomes of it, and asks why it is needed. */
export function ExportWindow({ filters, open, onClose, onMine }: Exporting) {
  const { values, change, problems, said, sending, submit, reset } = useExporting(filters, onMine)
  return (
    <Modal
      title="导出 Excel"
      open={open}
      onCancel={onClose}
      onOk={() => void submit()}
      okText="导出"
      cancelText="取消"
      confirmLoading={sending}
      destroyOnHidden
      afterClose={reset}
    >
      {said && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className="export-said"
          title={said.words}
          action={
            said.waits && (
              <Button size="small" onClick={onMine}>
                查看我的导出
              </Button>
            )
          }
        />
      )}
      <Terms filters={filters} />
      <Form layout="vertical" onFinish={() => void submit()}>
        <AskedFields form="export" fields={asks} values={values} problems={problems} onChange={change} />
      </Form>
    </Modal>
  )
}

function Terms({ filters }: { filters: Filters }) {
  const active = activeFilters(filters, useUnits())
  return (
    <dl className="export-terms">
      <dt>范围</dt>
      <dd>{active.length > 0 ? active.map(({ words }) => words).join('；') : '全部来件'}</dd>
      <dt>件数</dt>
      <dd>一次最多{mostWords}</dd>
      <dt>内容</dt>
      <dd>编号、类别、状态、主题、涉及单位、期限、承办等列表信息，不含来件人姓名和电话</dd>
      <dt>记录</dt>
      <dd>导出人、时间和理由记入审计日志，不能删除</dd>
      <dt>保存</dt>
      <dd>文件 {exportHours} 小时后自动删除，下载后请按规定保管</dd>
    </dl>
  )
}
