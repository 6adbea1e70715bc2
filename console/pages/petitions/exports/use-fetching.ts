import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { ExportJob } from '../../../../miniprogram/contract/petition/exports'
import { call, keyOf } from '../../../services/cloud'
import { openFile } from '../../../services/open-file'

/** Fetches a file at an address got just now: those of before may have expired. */
export function useFetching() {
  const cache = useQueryClient()
  const { message } = App.useApp()
  const [fetching, setFetching] = useState<string>()
  const fetchFile = async (id: string) => {
    setFetching(id)
    const reply = await call('petition.desk.exports', {})
    setFetching(undefined)
    if (!reply.ok) {
      void message.error(reply.error.message)
      return
    }
    cache.setQueryData<ExportJob[]>(keyOf('petition.desk.exports', {}), reply.data)
    const url = reply.data.find((job) => job.id === id)?.url
    if (url) openFile(url)
    else void message.warning('这个文件已经删除，请重新导出')
  }
  return { fetching, fetchFile }
}
