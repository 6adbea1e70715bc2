import { Button } from 'antd'
import { useState } from 'react'
import type { Answer } from '../../../../miniprogram/contract/actions'
import type { PetitionCase } from '../../../../miniprogram/contract/petition/desk-answers'
import { Fact } from '../../case/fact'
import { RevealWindow } from './reveal-window'

type Identity = Answer<'petition.desk.reveal'>

/** Who sent it in: masked until somebody says why they must know, and forgotten when the page is left. */
export function Reporter({ petition: { id, signing, reporter } }: { petition: PetitionCase }) {
  const [known, setKnown] = useState<Identity>()
  const [asking, setAsking] = useState(false)
  if (signing === 'ANONYMOUS') return <Fact label="来件人">匿名。系统没有保存其姓名和电话</Fact>
  if (!reporter) return <Fact label="来件人">实名。身份不向承办单位公开</Fact>
  const { name, phone } = known ?? reporter
  return (
    <>
      <Fact label="来件人">
        <span className="reporter">
          <span>
            {name} <span className="number">{phone}</span>
          </span>
          {!known && (
            <Button size="small" onClick={() => setAsking(true)}>
              查看
            </Button>
          )}
        </span>
        {known && (
          <p className="revealed" role="status">
            已记录本次查看。离开这一页后不再显示。
          </p>
        )}
      </Fact>
      <RevealWindow id={id} open={asking} onClose={() => setAsking(false)} onKnown={setKnown} />
    </>
  )
}
