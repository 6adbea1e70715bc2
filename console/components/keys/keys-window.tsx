import { Modal } from 'antd'
import { keys } from './keys'

const names: Partial<Record<string, string>> = { Escape: 'Esc' }

export function KeysWindow({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal title="键盘操作" open={open} onCancel={onClose} footer={null} width={420}>
      {Object.values(keys).map(({ title, does }) => (
        <section className="keys" key={title}>
          <h3>{title}</h3>
          <dl>
            {Object.entries(does).map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{names[key] ?? key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
