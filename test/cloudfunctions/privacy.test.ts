import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collections } from '../../cloudfunctions/shared/collections/collections'
import type { AuditEntry } from '../../cloudfunctions/shared/audit/record'
import type { PetitionRecord } from '../../cloudfunctions/petition/records/record'
import { everyConsent } from '../../miniprogram/contract/petition/consents'
import type { CallRecord } from '../../platform/cloud/cloud'
import { openTestCloud, type TestCloud } from '../support/cloud'
import { attachFile, named, submission } from '../support/petitions'
import { application, askedOf, moved } from '../support/rights'

/** A record, as one that may stand beside a petition. */
interface Beside {
  _id: string
  subjects?: string[]
}

let test: TestCloud
const openids = ['o-plain-7731-ouyang', 'o-plain-8842-shangguan']
const [ouyang = '', shangguan = ''] = openids
/** What must never lie about in readable form. */
const planted = [
  ...openids,
  '欧阳若水',
  '13911112222',
  '上官飞雪',
  '13933334444',
  '七号巷三栋的灯',
  '有人在凌晨搬走了门口的石狮子',
  '枫林桥下第三根柱子',
  '欧阳家门口.jpg',
  '请向枫林桥街道反映石狮子一事',
  '陈静',
  // Of an application for protection, and of a lawyer.
  '南宫烈的拳头',
  '左臂第三节骨裂',
  '证人慕容清',
  '诸葛正我',
  '13955556666',
  '14301202010009977',
  '湘水之滨律师事务所',
  'o-plain-9953-zhuge',
  'TestPhone',
  // When it happened, in both ways a database could write it, and the hash of the picture.
  '2026-11-19T22:41:07',
  String(Date.parse('2026-11-19T22:41:07Z')),
  createHash('sm3')
    .update(readFileSync(join(__dirname, '../support/files/street.jpg')))
    .digest('hex'),
]

async function live(): Promise<void> {
  const photo = { kind: 'image', name: '欧阳家门口.jpg' } as const
  const phone = test.phone(ouyang)
  const told = {
    subject: '七号巷三栋的灯',
    details: '有人在凌晨搬走了门口的石狮子，一直没有人管。',
    place: { name: '枫林桥下第三根柱子' },
    happenedAt: '2026-11-19T22:41:07.000Z',
  }
  const first = named({ ...told, name: '欧阳若水', phone: '13911112222', unit: 'south' })
  const second = submission({ ...told, unit: 'north' })
  const bytes = readFileSync(join(__dirname, '../support/files/street.jpg'))
  const other = readFileSync(join(__dirname, '../support/files/rotated.jpg'))
  const files = [
    await attachFile(phone, { draft: first.draft, ...photo, bytes }),
    await attachFile(phone, { draft: second.draft, ...photo, bytes: other }),
    // One that is never handed in, and one that is refused.
    await attachFile(phone, { draft: 'left', ...photo, bytes }),
  ]
  await attachFile(phone, { draft: 'refused', ...photo, kind: 'audio', bytes }).catch(() => undefined)
  const { id } = await phone.get('petition.submit', { ...first, evidence: [files[0]?.id ?? ''] })
  const unnamed = await phone.get('petition.submit', { ...second, evidence: [files[1]?.id ?? ''] })
  const words = '有人在凌晨搬走了门口的石狮子'
  for (const own of [id, unnamed.id]) await phone.get('petition.talk.say', { id: own, draft: 'same', words })
  await test.phone(shangguan).get('petition.submit', named({ ...told, name: '上官飞雪', phone: '13933334444' }))
  await test.phone(shangguan).send('petition.submit', { ...second, name: '上官飞雪' })
  await test.phone(shangguan).send('petition.上官飞雪', { phone: '13933334444' })

  const inspector = await test.signIn('inspector-chen')
  const channel = '请向枫林桥街道反映石狮子一事'
  await inspector.get('petition.move', { id, version: 0, move: 'reject', ground: 'NOT_COMPETENT', channel })
  await inspector.get('petition.desk.reveal', { id, reason: channel })
}

/** An officer who was attacked, and the lawyer who helps. */
async function protect(): Promise<void> {
  const { id } = await test.phone('officer-zhou').get(
    'rights.apply',
    application({
      otherParty: '南宫烈的拳头',
      injuries: '左臂第三节骨裂',
      witnesses: '证人慕容清',
      interest: 'INTERESTED',
    }),
  )
  const [fang, tang] = await Promise.all(['rights-fang', 'rights-tang'].map((openid) => test.signIn(openid)))
  if (!fang || !tang) throw new Error('Nobody signed in.')
  await moved(fang, id, 'forward', askedOf.forward)
  await moved(tang, id, 'arrangeNow', { ...askedOf.arrange, owner: '枫林桥下第三根柱子' })
  const licence = '14301202010009977'
  const lawyer = await tang.get('rights.lawyers.put', {
    draft: 'a-lawyer',
    name: '诸葛正我',
    firm: '湘水之滨律师事务所',
    licence,
    phone: '13955556666',
    fields: '刑事',
    years: 3,
  })
  const { code } = await tang.get('rights.lawyers.invite', { id: lawyer.id })
  await test.phone('o-plain-9953-zhuge').get('rights.counsel.bind', { code, licence })
  await moved(tang, id, 'grantLawyer', { lawyer: lawyer.id, days: '15' })
  await test.phone('o-plain-9953-zhuge').get('rights.counsel.act', { id, move: 'promise' })
}

let anonymous: PetitionRecord
beforeAll(async () => {
  test = await openTestCloud()
  await live()
  await protect()
  const { items } = await test.phone(ouyang).get('petition.mine', {})
  const id = items.find(({ signing }) => signing === 'ANONYMOUS')?.id ?? ''
  anonymous = (await test.database.collection<PetitionRecord>('petitions').first({ _id: id })) as PetitionRecord
})
afterAll(() => test?.end())

/** What WeChat itself would hold, and the operator's keys, are kept apart. */
const exempt = /^(wechat\.sqlite|keys\.json)/
const storedFiles = () =>
  readdirSync(test.dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !exempt.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

describe('what is stored', () => {
  it('holds no name, phone, openid, text or place in readable form: records, write-ahead log, files, logs', () => {
    const files = storedFiles()
    expect(files.some((file) => file.endsWith('database.sqlite'))).toBe(true)
    expect(files.some((file) => file.endsWith('-wal'))).toBe(true)
    const found = files.flatMap((file) => {
      const bytes = readFileSync(file)
      return planted.filter((word) => bytes.includes(word)).map((word) => `${word} in ${file}`)
    })
    expect(found).toEqual([])
    const logs = [...test.logs.map(({ text }) => text), ...test.cloud.calls.map((call) => JSON.stringify(call))].join(
      '\n',
    )
    expect(planted.filter((word) => logs.includes(word))).toEqual([])
  })

  it('would be found by this test if it were readable', () => {
    const database = storedFiles().map((file) => readFileSync(file))
    expect(database.some((bytes) => bytes.includes(anonymous.number))).toBe(true)
  })
})

describe('an anonymous petition', () => {
  it('shares nothing with any other record or log line by which it could be joined to a person', async () => {
    const records: { where: string; values: Set<string> }[] = []
    // Until the sweep, its files' own records still stand beside it, and the audit names it: what could be joined to
    // those counts as well.
    const files = new Set(anonymous.evidence.map(({ id }) => id))
    const isBeside = (name: string, { _id, subjects = [] }: Beside) =>
      (name === 'attachments' && files.has(_id)) || (name === 'audit' && subjects.includes(anonymous._id))
    // Equal words make equal search terms: who holds the records learns that two petitions share a word, not which.
    const { terms, facets: _filters, ...rest } = anonymous
    expect(terms.length).toBeGreaterThan(5)
    const leaves = leavesOf(rest)
    for (const { name } of collections) {
      const all = await test.database.collection<Beside>(name).find({ _id: test.database.command.gt('') })
      for (const record of all) {
        if (isBeside(name, record)) leavesOf(record, leaves)
        else if (record._id !== anonymous._id)
          records.push({ where: `${name} ${record._id}`, values: leavesOf(record) })
      }
    }
    expect(records.length).toBeGreaterThan(20)
    // Words of the service's own tables, and the unit that was named: many petitions bear the same.
    const statusWords = [
      'SUBMITTED',
      'COMPLAINT',
      'ANONYMOUS',
      'INACTION',
      'PAST',
      'clerk',
      'acknowledge',
      'received',
      'UNSEALED',
      'anonymous',
      'phone',
      'done',
      'petition.submit',
      'petition.talk.say',
      'inspector',
      ...everyConsent,
    ]
    const shared = new Set([...statusWords, 'timeline.0', 'image', 'image/jpeg', 'north', 'unit:north', '城北分局'])
    const flags = new Set(['true', 'false'])
    const own = [...leaves].filter((value) => value.length > 3 && !shared.has(value) && !flags.has(value))
    expect(own.length).toBeGreaterThan(12)
    const joined = records.flatMap(({ where, values }) =>
      own.filter((value) => values.has(value)).map((value) => `${where}: ${value}`),
    )
    // Named petitions promise the same day, or await the same year's holidays, and share nothing else.
    const promised = [anonymous.dueAt?.toISOString(), anonymous.alertAt?.toISOString(), anonymous.dueAwaits].map(
      (value) => `: ${String(value)}`,
    )
    expect(joined.filter((line) => !promised.some((value) => line.endsWith(value)))).toEqual([])
    const logs = new Set(test.cloud.calls.flatMap((call) => wordsOf(call)))
    expect(own.filter((value) => logs.has(value))).toEqual([])
  })

  it('is audited as nobody’s, from nowhere', async () => {
    const records = await test.database.collection<AuditEntry>('audit').find({ subjects: anonymous._id })
    expect(records.map(({ action, by }) => `${action} by ${by}`).toSorted()).toEqual([
      'petition.submit by anonymous',
      'petition.talk.say by anonymous',
    ])
    for (const record of records) {
      expect(record).not.toHaveProperty('origin')
      expect(record).not.toHaveProperty('given')
    }
  })

  it('has no field for a person', () => {
    expect(anonymous).not.toHaveProperty('name')
    expect(anonymous).not.toHaveProperty('phone')
    expect(JSON.stringify(anonymous)).not.toMatch(/openid/i)
  })
})

/** What a call's record says and every word that was printed; its own id and duration are no value of a record. */
function wordsOf({ name, error, logs, databaseActions }: CallRecord): string[] {
  const said = [...leavesOf([name, error, databaseActions, logs.map(({ text }) => text)])]
  return said.concat(said.flatMap((text) => text.split(/[\s"',;()[\]{}]+/)))
}

function leavesOf(value: unknown, leaves = new Set<string>()): Set<string> {
  if (value instanceof Date) leaves.add(value.toISOString())
  else if (typeof value !== 'object' || value === null) leaves.add(String(value))
  else for (const part of Object.values(value)) leavesOf(part, leaves)
  return leaves
}
