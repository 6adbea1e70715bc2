import type { ExportJob } from '../../../../miniprogram/contract/petition/exports'
import type { Cloud } from '../../support/console-page'
import { cloudWith, here } from '../../support/desk'

export const job = (changes: Partial<ExportJob> = {}): ExportJob => ({
  id: 'j1',
  at: new Date().toISOString(),
  state: 'WAITING',
  rows: 0,
  until: new Date(Date.now() + 86_400_000).toISOString(),
  ...changes,
})
export const done = (changes: Partial<ExportJob> = {}) =>
  job({ state: 'DONE', rows: 328, url: 'http://files.test/old.xlsx', ...changes })

/** A cloud whose exports are the story's. */
export const cloudOf = (jobs: () => ExportJob[], changes: Cloud = {}) =>
  cloudWith({
    'petition.desk.export': () => ({ ok: true, data: job() }),
    'petition.desk.exports': () => ({ ok: true, data: jobs() }),
    ...changes,
  })

/** Comes back when whatever the page asked for before has arrived at the cloud. */
export const settled = () =>
  here().page.evaluate(
    `fetch('/api/people', { method: 'POST', body: '{"action":"people.me"}' }).then((said) => said.text())`,
  )
