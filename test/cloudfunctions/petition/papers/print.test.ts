import JSZip from 'jszip'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { agree, answerComplaint, asked, makeMove, openDesk, supervise, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'
import { proofPicture } from '../../../../cloudfunctions/shared/case/papers/proof'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
import type { Sealed } from '../../../../cloudfunctions/shared/seal'
import type { PetitionRecord } from '../../../../cloudfunctions/petition/records/record'

let test: TestCloud
let desk: Desk
beforeAll(async () => {
  test = await openTestCloud()
  desk = await openDesk(test)
}, 60_000)
afterAll(() => test?.end())

async function wordsOf(bytes: string): Promise<string> {
  const zip = await JSZip.loadAsync(Buffer.from(bytes, 'base64'))
  return ((await zip.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]+>/g, '')
}
async function picturesIn(bytes: string): Promise<Buffer[]> {
  const { files } = await JSZip.loadAsync(Buffer.from(bytes, 'base64'))
  return Promise.all(
    Object.values(files)
      .filter(({ name }) => name.endsWith('.png'))
      .map((file) => file.async('nodebuffer')),
  )
}

const reason = '打印寄送来件人'
/** What was said why files of this case were needed, of those that were given. */
async function auditedReasons(id: string): Promise<unknown[]> {
  const audit = test.database.collection<{ _id: string; action: string; outcome: string; given: Sealed }>('audit')
  const records = await audit.find({ subjects: id, at: test.database.command.gt(new Date(0)) })
  const { seal } = keysFrom(test.environment)
  return records
    .filter(({ action, outcome }) => action === 'petition.papers.print' && outcome === 'done')
    .map(({ _id, given }) => (JSON.parse(seal.open(given, _id, 'given')) as { reason?: string }).reason)
    .filter(Boolean)
}

const accepted = async () => {
  const { id } = await test.phone('citizen-wang').get('petition.submit', named({ unit: 'south-station' }))
  await makeMove(desk.clerk, id, 'accept')
  return id
}

describe('printing a document', () => {
  it('gives every issued one with its number, and with a code that proves it', async () => {
    const id = await accepted()
    await answerComplaint(desk, id)
    const { papers } = await desk.chen.get('petition.detail', { id })
    expect(papers.map(({ kind }) => kind)).toEqual(['acceptance', 'supervision', 'reply'])
    const record = (await test.database.collection<PetitionRecord>('petitions').first({ _id: id })) as PetitionRecord
    for (const [place, { id: paper, number }] of papers.entries()) {
      const { name, bytes } = await desk.chen.get('petition.papers.print', { id, paper, reason })
      expect(name).toContain(number)
      expect(await wordsOf(bytes)).toContain(number)
      const claim = record.papers[place]?.claim ?? ''
      const proof = proofPicture(claim, keysFrom(test.environment).signer())
      expect((await picturesIn(bytes)).some((picture) => picture.equals(proof))).toBe(true)
      const verdict = await test.phone('citizen-li').get('petition.verify', { claim })
      expect(verdict).toEqual({ verdict: 'genuine' })
      const altered = await test.phone('citizen-li').get('petition.verify', { claim: claim.replace(/\d(?=\/)/, '7') })
      expect(altered).not.toEqual({ verdict: 'genuine' })
    }
  })

  it('shows the citizen the reply as it was signed, and staff’s letters never', async () => {
    const id = await accepted()
    await answerComplaint(desk, id)
    const { papers } = await test.phone('citizen-wang').get('petition.progress', { id })
    const reply = papers.at(-1)
    expect(reply?.parts.map(({ words }) => words).join('\n')).toContain(asked.reply.facts)
    expect(papers.map(({ kind }) => kind)).not.toContain('supervision')
  })

  it('gives a draft to whoever has to agree, marked as one, with the unit’s name and no number', async () => {
    const id = await accepted()
    await makeMove(desk.chen, id, 'supervise', asked.supervision)
    const { name, bytes } = await desk.reviewer.get('petition.papers.print', { id })
    expect(name).toContain('草稿')
    const words = await wordsOf(bytes)
    expect(words).toContain('城南分局督察大队')
    expect(words).not.toContain('王芳')
    expect(words).not.toMatch(/湘公督函〔\d{4}〕\d/)
  })

  it('gives no name with a draft, whoever it is for', async () => {
    const id = await accepted()
    await makeMove(desk.chen, id, 'extend', { days: '10', reason: '王芳（13800138000）请求补充取证' })
    const { bytes } = await desk.reviewer.get('petition.papers.print', { id })
    const words = await wordsOf(bytes)
    expect(words).toContain('王*（138****8000）请求补充取证')
    expect(words).not.toMatch(/王芳|13800138000/)
  })

  it('gives an issued one that tells who complained for a reason only, which the audit keeps', async () => {
    const id = await accepted()
    await supervise(desk, id)
    const [notice, letter] = (await desk.chen.get('petition.detail', { id })).papers
    for (const given of [undefined, '打印']) {
      const reply = await desk.chen.ask('petition.papers.print', { id, paper: notice?.id, reason: given })
      expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID', fields: { reason: expect.any(String) } } })
    }
    // The handling unit's letter tells nobody, as was decided.
    expect((await desk.chen.ask('petition.papers.print', { id, paper: letter?.id })).ok).toBe(true)
    const { bytes } = await desk.chen.get('petition.papers.print', { id, paper: notice?.id, reason })
    expect(await wordsOf(bytes)).toContain('王芳')
    expect(await auditedReasons(id)).toEqual([reason])
  })

  it('refuses what is not there, and to the handling unit what names who complained', async () => {
    const id = await accepted()
    await makeMove(desk.chen, id, 'supervise', asked.supervision)
    await agree(desk.reviewer, id)
    await agree(desk.head, id)
    const { papers } = await desk.chen.get('petition.detail', { id })
    const missing = { ok: false, error: { code: 'NOT_FOUND' } }
    expect(await desk.chen.ask('petition.papers.print', { id, paper: 'none' })).toMatchObject(missing)
    expect(await desk.chen.ask('petition.papers.print', { id })).toMatchObject(missing)
    const [notice, letter] = papers
    expect(await desk.handler.ask('petition.papers.print', { id, paper: notice?.id })).toMatchObject(missing)
    expect((await desk.handler.ask('petition.papers.print', { id, paper: letter?.id })).ok).toBe(true)
  })
})
