import { Skeleton } from 'antd'

export function DeskLoading() {
  return (
    <div aria-busy="true" aria-label="正在读取" role="status">
      <div className="counts">
        {[1, 2, 3, 4].map((one) => (
          <div className="card count" key={one}>
            <Skeleton active title={{ width: 60 }} paragraph={{ rows: 1 }} />
          </div>
        ))}
      </div>
      <section className="card list-loading">
        <Skeleton active title={false} paragraph={{ rows: 6, width: '100%' }} />
      </section>
    </div>
  )
}
