import { Button } from 'antd'
import { Blank } from '../../components/blank'

/** In a page's place when its part of the console could not be had: the network, or a release since it was opened. */
export function Broken() {
  return (
    <section className="card" role="alert">
      <Blank title="这一页没能打开">
        <p>可能是网络不通，或者控制台刚刚更新。刷新后再试，已经保存的内容没有丢失。</p>
        <Button type="primary" onClick={() => location.reload()}>
          刷新
        </Button>
      </Blank>
    </section>
  )
}
