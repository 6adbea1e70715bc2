import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sdk from 'wx-server-sdk'
import { collections } from '../../cloudfunctions/shared/collections/collections'
import { keysFrom, type Keys } from '../../cloudfunctions/shared/keys'
import { receiptAddress } from '../../cloudfunctions/shared/receipts/sign'
import { startCloud, type Cloud } from '../../platform/cloud/cloud'
import { keysFor } from '../service/keys'
import { drawsFrom, inventCase } from './cases'
import { reaching, seed } from './city'

const batch = 250

/** Fills a data folder, the same for the same count; what is there already stays. */
export async function seedCases(dataFolder: string, count: number, tell: (words: string) => void): Promise<void> {
  const environment = { ...keysFor(dataFolder), [receiptAddress]: 'http://127.0.0.1/verify/' }
  const functionsFolder = mkdtempSync(join(tmpdir(), 'no-functions-'))
  const cloud = await startCloud({
    dataFolder,
    functionsFolder,
    environment,
    collections,
    timers: false,
    log: () => undefined,
  })
  try {
    await seed(cloud, environment)
    await fill(cloud, count, quick(keysFrom(environment)), tell)
  } finally {
    await cloud.close()
    rmSync(functionsFolder, { recursive: true, force: true })
  }
}

/** One signature serves all: nobody will ever show these receipts, and each would take milliseconds. */
function quick(keys: Keys): Keys {
  const signer = keys.signer()
  const claim = signer.sign({ number: 'SEEDED', submittedAt: new Date(0).toISOString(), hash: '0'.repeat(64) })
  return { ...keys, signer: () => ({ ...signer, sign: () => claim }) }
}

async function fill(cloud: Cloud, count: number, keys: Keys, tell: (words: string) => void): Promise<void> {
  const draw = drawsFrom(count)
  const now = new Date()
  await reaching(cloud, async () => {
    const petitions = sdk.database().collection('petitions')
    for (let done = 0; done < count; done += batch) {
      const size = Math.min(batch, count - done)
      const cases = []
      for (let place = done; place < done + size; place++) cases.push(await inventCase(place, draw, keys, now))
      await addNew(petitions, cases)
      if ((done / batch) % 40 === 39) tell(`${done + size} of ${count}`)
    }
  })
  tell(`${count} invented petitions are there.`)
}

/** A batch that an earlier run has written is left as it is. */
async function addNew(petitions: sdk.DB.CollectionReference, cases: unknown[]): Promise<void> {
  try {
    await petitions.add({ data: cases })
  } catch (error) {
    if (!String(error).includes('E11000')) throw error
  }
}
