import { Skeleton } from 'antd'

export const ListLoading = () => (
  <section className="card list-loading" aria-busy="true" aria-label="正在读取">
    <Skeleton active title={false} paragraph={{ rows: 8, width: '100%' }} />
  </section>
)
