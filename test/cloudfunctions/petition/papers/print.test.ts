import JSZip from 'jszip'
import { openTestCloud, type TestCloud } from '../../../support/cloud'
import { agree, answerComplaint, asked, makeMove, openDesk, type Desk } from '../../../support/desk'
import { named } from '../../../support/petitions'
import { proofPicture } from '../../../../cloudfunctions/petition/papers/proof'
import { keysFrom } from '../../../../cloudfunctions/shared/keys'
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
      const { name, bytes } = await desk.chen.get('petition.papers.print', { id, paper })
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
