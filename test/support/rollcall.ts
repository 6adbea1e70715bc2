import { createHash } from 'node:crypto'
import type { Input } from '../../miniprogram/contract/actions'
import type { OpenedCheckin, RollcallCase } from '../../miniprogram/contract/inspection/answers'
import { idOf } from './binding'
import type { Asker, ConsoleAsker, Phone, TestCloud } from './cloud'
import { sample } from './petitions'

let drafts = 0
/** 城南路 12 号. */
export const square = { latitude: 27.83, longitude: 113.13 }

/** What 陈静 asks with 刘洋: the station in the south, at a square, within ten minutes. */
export const rollcall = (
  test: TestCloud,
  changes: Partial<Input<'inspection.rollcall.ask'>> = {},
): Input<'inspection.rollcall.ask'> => ({
  draft: `roll-${++drafts}`,
  purpose: 'SECURITY',
  task: '元旦焰火晚会安保',
  units: ['south-station'],
  post: { name: '人民广场', ...square },
  radius: '300',
  minutes: '10',
  partner: [idOf(test, '120023')],
  certificate: '湘督0016',
  partnerCertificate: '湘督0023',
  ...changes,
})

/** Asked by 陈静, approved by 吴敏. */
export async function issued(
  test: TestCloud,
  { chen, wu }: Record<'chen' | 'wu', Asker>,
  changes: Partial<Input<'inspection.rollcall.ask'>> = {},
): Promise<RollcallCase> {
  const { id, version } = await chen.get('inspection.rollcall.ask', rollcall(test, changes))
  await wu.get('inspection.rollcall.agree', { id, version })
  return chen.get('inspection.rollcall.detail', { id })
}

/** The one request of this roll call that the phone's holder has. */
export async function requestTo(phone: Phone, task = '元旦焰火晚会安保'): Promise<string> {
  const { items } = await phone.get('inspection.checkin.mine', {})
  const found = items.find((one) => one.task === task)
  if (!found) throw new Error(`Nothing was asked of ${phone.openid}.`)
  return found.id
}

/** A picture like no other. */
export function picture(): Buffer {
  const jpeg = sample('street.jpg')
  // A comment segment behind the start of the image: other bytes, the same picture.
  const words = Buffer.from(`picture ${++drafts} ${Math.random()}`)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(words.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, words, jpeg.subarray(2)])
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Opens a request, uploads both pictures and says what an answer would. */
export async function prepared(
  phone: Phone,
  id: string,
  changes: Partial<Input<'inspection.checkin.answer'>> = {},
  original = picture(),
): Promise<{ opened: OpenedCheckin; answer: Input<'inspection.checkin.answer'> }> {
  const opened = await phone.get('inspection.checkin.open', { id })
  await phone.upload(opened.original.cloudPath, original)
  await phone.upload(opened.drawn.cloudPath, picture())
  const at = new Date().toISOString()
  return {
    opened,
    answer: {
      id,
      opened: opened.opened,
      challenge: opened.challenge,
      original: opened.original.id,
      drawn: opened.drawn.id,
      openedAt: at,
      takenAt: at,
      fixedAt: at,
      ...square,
      accuracy: 15,
      sha256: sha256(original),
      ...changes,
    },
  }
}

export const signedIn = async (test: TestCloud) => {
  const [chen, liu, wu] = await Promise.all(
    ['inspector-chen', 'inspector-liu', 'leader-wu'].map((openid) => test.signIn(openid)),
  )
  return { chen, liu, wu } as Record<'chen' | 'liu' | 'wu', ConsoleAsker>
}
