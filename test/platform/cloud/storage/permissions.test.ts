import type { StorageRule } from '../../../../platform/cloud/cloud'
import { phoneOf, type Phone } from '../support/phone'
import { startTrial, type Trial } from '../support/trial-cloud'

const byFunction = `return (await cloud.uploadFile({ cloudPath: 'ours.txt', fileContent: Buffer.from('ours') })).fileID`

async function inACloud<Value>(storageRule: StorageRule | undefined, look: (trial: Trial) => Promise<Value>) {
  const trial = await startTrial({}, storageRule ? { storageRule } : {})
  try {
    return await look(trial)
  } finally {
    await trial.stop()
  }
}

const allowed = (status: number | undefined) => (status === 0 || status === 200 ? 'yes' : 'no')

/** What a phone may do with a file of Alice's and with one of a function, and whether it may add one. */
async function rights(phone: Phone, hers: string, ours: string): Promise<string> {
  const link = async (id: string) => allowed((await phone.links([id])).fileList[0]?.status)
  const replace = async (path: string) => allowed((await phone.put(path, 'changed')).status)
  const remove = async (id: string) => allowed((await phone.remove([id])).fileList[0]?.status)
  return [
    `reads hers ${await link(hers)}, ours ${await link(ours)}`,
    `replaces hers ${await replace('hers.txt')}, ours ${await replace('ours.txt')}`,
    `deletes hers ${await remove(hers)}, ours ${await remove(ours)}`,
  ].join('; ')
}

async function tableUnder(storageRule: StorageRule | undefined): Promise<string[]> {
  return inACloud(storageRule, async (trial) => {
    const alice = await phoneOf(trial, 'oAlice')
    const bob = await phoneOf(trial, 'oBob')
    const added = await alice.put('hers.txt', 'hers')
    const hers = 'cloud://local-env.local-env-files/hers.txt'
    const ours = String(await trial.run(byFunction))
    return [
      `adds ${allowed(added.status)}`,
      `he ${await rights(bob, hers, ours)}`,
      `she ${await rights(alice, hers, ours)}`,
    ]
  })
}

test('by default only the uploader has a file, and nobody one of a function', async () => {
  expect(await tableUnder(undefined)).toEqual([
    'adds yes',
    'he reads hers no, ours no; replaces hers no, ours no; deletes hers no, ours no',
    'she reads hers yes, ours no; replaces hers yes, ours no; deletes hers yes, ours no',
  ])
})

test('READONLY: everybody reads, the uploader changes', async () => {
  expect(await tableUnder('READONLY')).toEqual([
    'adds yes',
    'he reads hers yes, ours yes; replaces hers no, ours no; deletes hers no, ours no',
    'she reads hers yes, ours yes; replaces hers yes, ours no; deletes hers yes, ours no',
  ])
})

test('ADMINWRITE: everybody reads, no phone writes', async () => {
  expect(await tableUnder('ADMINWRITE')).toEqual([
    'adds no',
    'he reads hers no, ours yes; replaces hers no, ours no; deletes hers no, ours no',
    'she reads hers no, ours yes; replaces hers no, ours no; deletes hers no, ours no',
  ])
})

test('ADMINONLY: no phone does anything', async () => {
  expect(await tableUnder('ADMINONLY')).toEqual([
    'adds no',
    'he reads hers no, ours no; replaces hers no, ours no; deletes hers no, ours no',
    'she reads hers no, ours no; replaces hers no, ours no; deletes hers no, ours no',
  ])
})

test('a link of a function serves whoever has it, under every permission', async () => {
  const text = await inACloud('ADMINONLY', async (trial) => {
    const code = `const fileID = await (async () => { ${byFunction} })()
      return (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0].tempFileURL`
    return (await fetch(String(await trial.run(code)))).text()
  })
  expect(text).toBe('ours')
})

test('of two phones that upload to one free path, the later one does not replace the file of the earlier', async () => {
  await inACloud('PRIVATE', async (trial) => {
    const alice = await phoneOf(trial, 'oAlice')
    const bob = await phoneOf(trial, 'oBob')
    const his = await bob.begin('contested.txt', 'h')
    expect(await alice.put('contested.txt', 'hers')).toMatchObject({ status: 200 })
    expect(await his.end('is')).toBe(403)
    const { fileList } = await alice.links(['cloud://local-env.local-env-files/contested.txt'])
    expect(await (await fetch(String(fileList[0]?.tempFileURL))).text()).toBe('hers')
  })
})

describe('options are refused at the start', () => {
  it.each([
    ['a permission that WeChat does not have', { storageRule: 'PUBLIC' as StorageRule }, 'storageRule PUBLIC'],
    [
      'a collection that phones would reach',
      { collections: [{ name: 'notes', rule: 'PRIVATE', indexes: [] }] },
      'notes',
    ],
    ['the person switch on another host', { personSwitch: true, host: '0.0.0.0' }, 'personSwitch'],
    ['the administration page on another host', { administration: true, host: '0.0.0.0' }, 'administration'],
  ])('%s', async (_, options, words) => {
    await expect(startTrial({}, options)).rejects.toThrow(words)
  })
})
