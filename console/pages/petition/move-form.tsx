import { App, Button, Form } from 'antd'
import { useState } from 'react'
import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { petitionMoves, toldOf, type Move, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { FieldControl } from '../../components/field-control'

import type { Asked, Moving } from './use-move'

interface Filling {
  petition: PetitionCase
  name: PetitionMove
  moving: Moving
  onCancel: () => void
}

/** What a move asks, each problem at its field, and the warning before it is done. */
export function MoveForm({ petition, name, moving, onCancel }: Filling) {
  const [asked, setAsked] = useState<Asked>({})
  const { modal } = App.useApp()
  const { label, asks, warns }: Move = petitionMoves[name]
  const submit = () => {
    if (!moving.check(name, asked)) return
    if (!warns) {
      void moving.move(name, asked)
      return
    }
    modal.confirm({
      title: `确定${label}？`,
      content: <Warning warns={warns} words={toldOf(name, petition.number, asked)} />,
      okText: `确定${label}`,
      cancelText: '再想想',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => moving.move(name, asked),
    })
  }
  return (
    <Form layout="vertical" onFinish={submit} requiredMark={false} disabled={moving.sending !== undefined}>
      {Object.entries(asks).map(([field, ask]) => (
        <Form.Item
          key={field}
          label={ask.label}
          htmlFor={field}
          extra={ask.hint}
          validateStatus={moving.problems[field] ? 'error' : ''}
          help={moving.problems[field]}
        >
          <FieldControl
            id={field}
            field={ask}
            value={asked[field] ?? ''}
            wrong={Boolean(moving.problems[field])}
            onChange={(value) => setAsked({ ...asked, [field]: value })}
          />
        </Form.Item>
      ))}
      <div className="moves-end">
        <Button size="large" onClick={onCancel}>
          取消
        </Button>
        <Button size="large" type="primary" htmlType="submit" loading={moving.sending === name}>
          {label}
        </Button>
      </div>
    </Form>
  )
}

function Warning({ warns, words }: { warns: string; words: string }) {
  return (
    <>
      <p>{warns}</p>
      <p className="faint told-before">来件人将看到：</p>
      <blockquote className="told">{words}</blockquote>
    </>
  )
}
