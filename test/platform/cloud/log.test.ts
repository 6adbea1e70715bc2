import type { LogLine } from '../../../platform/cloud/cloud'
import { databaseActions } from '../../../platform/cloud/database/actions'
import { DocumentStore } from '../../../platform/cloud/database/store'
import { openSdkDoor } from '../../../platform/cloud/doors/sdk-door'
import { Journal } from '../../../platform/cloud/journal'
import { startTrial, workplace } from './support/trial-cloud'

const full = () => {
  throw new Error('no space left on device')
}

test('a log that cannot be written ends nothing; stderr is told once', async () => {
  const told = jest.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const trial = await startTrial({}, { log: full })
  for (const n of [1, 2]) expect(await trial.run(`console.log('said'); return ${n}`)).toBe(n)
  await trial.stop()
  expect(told.mock.calls).toEqual([['the log cannot be written: no space left on device\n']])
  told.mockRestore()
})

test('what is nobody’s request to blame for is logged whole and told vaguely', async () => {
  const errors: Error[] = []
  const action = {
    fields: [],
    run: () => Promise.reject(new TypeError('secret is not a function')),
  }
  const door = await openSdkDoor({
    envId: 'e',
    onError: (error) => errors.push(error),
    actions: () => ({ broken: action }),
    upload: () => Promise.resolve(),
  })
  const headers = { authorization: `Credential=${door.secretId}/` }
  const answer = await fetch(`${door.url}/call`, { method: 'POST', headers, body: '{"action":"broken"}' })
  expect(await answer.json()).toMatchObject({ code: 'SYS_ERR', message: 'internal error, see the log' })
  expect(errors.map(({ message }) => message)).toEqual(['secret is not a function'])
  await door.close()
})

test('a scan that had to be ended is on the list of scans', async () => {
  const place = workplace()
  const lines: LogLine[] = []
  const log = (line: LogLine) => void lines.push(line)
  const store = new DocumentStore({ file: `${place.folder}/d.sqlite`, envId: 'e', log, queryLimitMs: 300 })
  await store.createCollection('notes')
  await store.insert('notes', [{ label: `${'a'.repeat(40)}b` }])
  const journal = new Journal()
  const get = databaseActions(store, journal, log)['database.getDocument']
  const query = '{"label":{"$regularExpression":{"pattern":"^(a+)+$","options":""}}}'
  const asked = get?.run({ collectionName: 'notes', queryType: 'WHERE', query }, { callId: '', headers: {} })
  await expect(asked).rejects.toThrow('took longer')
  expect(journal.scans).toMatchObject([{ collection: 'notes', action: 'database.getDocument', times: 1, ended: 1 }])
  await store.close()
  place.remove()
})
