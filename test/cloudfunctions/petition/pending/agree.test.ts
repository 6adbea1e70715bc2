import { agreeForm, everyMove, moveOf } from '../../../../miniprogram/contract/petition/moves'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { agree, asked, makeMove, openDesk, supervise, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

/** A complaint whose drafted reply waits for its first agreement. */
async function replying(): Promise<{ id: string; version: number }> {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
  await makeMove(desk.clerk, id, 'accept')
  await supervise(desk, id)
  await makeMove(desk.handler, id, 'sign')
  await makeMove(desk.handler, id, 'report', asked.result)
  const { version } = await makeMove(desk.chen, id, 'reply', asked.reply)
  return { id, version }
}

describe('a reply', () => {
  it('is not agreed to without the check for secrets, which stays in the case for staff only', async () => {
    const waiting = await replying()
    expect(await desk.reviewer.ask('petition.pending.agree', waiting)).toMatchObject({
      error: { code: 'INVALID', fields: { secrecy: '请填写保密审查' } },
    })
    const { events } = await desk.reviewer.get('petition.pending.agree', { ...waiting, secrecy: 'CLEAR' })
    expect(events.at(-1)).toMatchObject({
      label: '同意：答复',
      by: '吴敏',
      notes: [{ label: '保密审查', words: expect.stringContaining('不含国家秘密') }],
    })
    await agree(desk.head, waiting.id)
    const told = await test.phone('citizen-wang').get('petition.progress', { id: waiting.id })
    expect(JSON.stringify(told)).not.toContain('保密审查')
  })

  it('is signed without anything that the signature does not ask', async () => {
    const { id } = await replying()
    await agree(desk.reviewer, id)
    const { version } = await desk.head.get('petition.detail', { id })
    const reply = await desk.head.ask('petition.pending.agree', { id, version, secrecy: 'CLEAR' })
    expect(reply).toMatchObject({ error: { code: 'INVALID', fields: { secrecy: '不需要填写这一项' } } })
  })
})

it('whatever a step asks can be said with the agreement', () => {
  const asks = everyMove.flatMap((name) => moveOf(name).steps ?? []).flatMap((step) => Object.keys(step.asks ?? {}))
  expect(asks).toContain('secrecy')
  for (const field of asks) expect(agreeForm.fields).toHaveProperty(field)
})
