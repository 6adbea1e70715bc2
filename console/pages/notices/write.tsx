import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { Link, Navigate } from 'react-router'
import { noticeForm } from '../../../miniprogram/contract/notice/notices'
import { AskedFields } from '../../components/fields/asked-fields'
import { Restored } from '../../components/restored'
import { useSure } from '../../components/use-sure'
import { answerTo } from '../../services/cloud'
import { Preview } from './preview'
import { usePublishing } from './use-publishing'
import './notices.css'

/** A notice is written, looked at as the phone will show it, and published. */
export function WriteNoticePage() {
  const list = useQuery(answerTo('notice.list', {}))
  // Whoever may not publish finds the list.
  if (list.data && !list.data.mayPublish) return <Navigate to="/notices" replace />
  return (
    <>
      <title>写通告 · 掌上e督</title>
      <div className="list-head">
        <h1>写通告</h1>
        <Link to="/notices">返回通告</Link>
      </div>
      <Editor />
    </>
  )
}

function Editor() {
  const { unsent, keep, ready, publish, sending, problems, said } = usePublishing()
  const sure = useSure()
  const ask = () => {
    const notice = ready()
    if (!notice) return
    sure({
      title: '发布这条通告？',
      content: `“${notice.title}”发布后，所有人马上能在手机上看到。发布后不能修改，写错了可以撤回重发。`,
      yes: '发布',
      act: () => publish(notice),
    })
  }
  return (
    <div className="notices writing">
      <Form layout="vertical" className="card notice-form" requiredMark={false} disabled={sending} onFinish={ask}>
        <Restored unsent={unsent} />
        <AskedFields
          form="notice"
          fields={noticeForm.fields}
          values={unsent.values}
          problems={problems}
          onChange={keep}
        />
        {said && <Alert type="warning" showIcon role="alert" title={said} />}
        <Button type="primary" size="large" htmlType="submit" loading={sending}>
          发布
        </Button>
      </Form>
      <Preview values={unsent.values} />
    </div>
  )
}
