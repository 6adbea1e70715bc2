import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { dateAndTimeOf, dateOf } from '../../../miniprogram/contract/moments'
import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import { petitionKinds } from '../../../miniprogram/contract/petition/kinds'
import { promisedWords } from '../../../miniprogram/contract/case/due'
import { promiseOf } from '../../../miniprogram/contract/petition/promises'
import { useLeaveGuard } from '../../services/leave-guard'
import { Fact } from '../case/fact'

/** What the visitor takes along: the number, the promise, the proof, and the code of an anonymous petition. */
export function ReceiptPage({ receipt, onNext }: { receipt: Receipt; onNext: () => void }) {
  const { id, code } = receipt
  const [given, setGiven] = useState(!code)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useLeaveGuard({
    on: !given,
    title: '查询码交给来件人了吗？',
    content: '查询码只显示这一次，离开后任何人都找不回来。',
  })
  return (
    <>
      <div className="list-head no-print">
        <h1 ref={heading} tabIndex={-1}>
          已登记
        </h1>
        <div className="receipt-buttons">
          <Link to={`/petitions/${id}`}>查看这件来件</Link>
          {code && !given ? (
            <Button onClick={() => setGiven(true)}>查询码已交给来件人</Button>
          ) : (
            <Button onClick={onNext}>再登记一件</Button>
          )}
          <Button type="primary" onClick={() => window.print()}>
            打印回执
          </Button>
        </div>
      </div>
      <ReceiptSheet receipt={receipt} />
    </>
  )
}

function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const { number, kind, submittedAt, picture, code, dueAt, dueProvisional, organ, telephone } = receipt
  const promise = promiseOf(kind, 'SUBMITTED')
  return (
    <section className="card receipt" aria-label="来件回执">
      <header>
        <div>
          <p>{organ}</p>
          <h2>来件回执</h2>
        </div>
        <p className="receipt-number number">{number}</p>
      </header>
      <div className="receipt-body">
        <dl className="facts">
          <Fact label="类别">{petitionKinds[kind].label}</Fact>
          <Fact label="收到时间">{`${dateOf(submittedAt)} ${dateAndTimeOf(submittedAt).time}`}</Fact>
          {promise && dueAt && <Fact label="我们的承诺">{promisedWords(promise, { dueAt, dueProvisional })}</Fact>}
          {code && (
            <Fact label="查询码">
              <strong className="receipt-code number">{code.replace(/(\d{4})(?=\d)/g, '$1 ')}</strong>
              <p>凭查询码查询进度、补充情况和评价，请妥善保管。查询码只给这一次，遗失不能补办。</p>
            </Fact>
          )}
          <Fact label="联系电话">
            <span className="number">{telephone}</span>
          </Fact>
          <Fact label="怎样查询">
            {code ? '在微信小程序“掌上e督”凭查询码查询' : '受理部门按您留下的电话告知，也可以凭编号来电询问'}
          </Fact>
        </dl>
        <figure>
          <img src={picture} alt="核验二维码" width={180} height={180} />
          <figcaption>扫码核验这张回执</figcaption>
        </figure>
      </div>
    </section>
  )
}
