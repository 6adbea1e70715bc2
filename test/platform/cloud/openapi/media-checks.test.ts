import { openSqlite } from '../../../../platform/cloud/database/sqlite'
import { MediaChecks, type MediaCheck } from '../../../../platform/cloud/openapi/checks/media-checks'
import { workplace } from '../support/trial-cloud'

test('an event that could not be brought is kept, told of and brought later', async () => {
  const place = workplace()
  const sqlite = openSqlite(`${place.folder}/wechat.sqlite`)
  const brought: MediaCheck[] = []
  const errors: Error[] = []
  let failing = true
  const deliver = (check: MediaCheck) => {
    if (failing) return Promise.reject(new Error('the disk is full'))
    brought.push(check)
    return Promise.resolve()
  }
  const onError = (error: Error) => void errors.push(error)
  const open = () => new MediaChecks({ sqlite, now: Date.now, afterMs: 5, deliver, onError })
  const first = open()
  first.add({ traceId: 't', openid: 'o' })
  while (!errors.length) await new Promise((soon) => setTimeout(soon, 5))
  first.stop()
  failing = false
  const second = open()
  while (!brought.length) await new Promise((soon) => setTimeout(soon, 5))
  expect([brought, errors[0]?.message]).toEqual([[{ traceId: 't', openid: 'o' }], 'the disk is full'])
  while (sqlite.rows('SELECT * FROM media_checks').length) await new Promise((soon) => setTimeout(soon, 5))
  second.stop()
  sqlite.close()
  place.remove()
})
