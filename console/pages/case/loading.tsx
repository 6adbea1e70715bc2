import { Skeleton } from 'antd'

export function Loading() {
  return (
    <div aria-busy="true" aria-label="正在读取" role="status">
      <Skeleton active className="case-head" title={{ width: 320 }} paragraph={{ rows: 1, width: 240 }} />
      <div className="case">
        <section className="card case-facts">
          <Skeleton active paragraph={{ rows: 10 }} />
        </section>
        <section className="card case-story">
          <Skeleton active paragraph={{ rows: 4 }} />
        </section>
        <section className="card case-work">
          <Skeleton active paragraph={{ rows: 3 }} />
        </section>
      </div>
    </div>
  )
}
