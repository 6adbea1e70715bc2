import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { contentOf } from '../../../miniprogram/contract/replies'
import { answerTo, keyOf } from '../../services/cloud'
import { useArea, type Matter } from './area'

const everyMinute = 60_000

/** Says that the case is not what is shown any more; what stands here changes only when somebody wants it to. */
export function Newer({ matter, shownAt }: { matter: Matter; shownAt: number }) {
  const { name } = useArea()
  const cache = useQueryClient()
  const { id } = matter
  const detail = `${name}.detail` as const
  const key = keyOf(detail, { id })
  const news = useQuery({
    ...answerTo<typeof detail>(detail, { id }),
    queryKey: ['news', ...key],
    initialData: matter as never,
    initialDataUpdatedAt: shownAt,
    staleTime: everyMinute,
    refetchInterval: everyMinute,
    refetchOnWindowFocus: 'always',
  })
  if (news.error) return <Alert type="warning" showIcon title={`没能刷新，显示的是先前的内容。${news.error.message}`} />
  const isNewer = news.dataUpdatedAt > shownAt && contentOf(news.data) !== contentOf(matter)
  if (!isNewer) return null
  const show = (
    <Button size="small" type="primary" onClick={() => cache.setQueryData(key, news.data)}>
      刷新
    </Button>
  )
  return <Alert className="newer" type="info" showIcon role="status" title="此件已有新进展" action={show} />
}
