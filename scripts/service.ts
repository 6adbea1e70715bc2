import { join } from 'node:path'
import { collections } from '../cloudfunctions/shared/collections'
import { startCloud } from '../platform/cloud/cloud'
import { keysFor } from './keys'
import { seed } from './seed'

export interface Service {
  address: string
  reloadFunctions: () => Promise<void>
  close: () => Promise<void>
}

/** Starts everything that `built` holds over the records in `dataFolder`, with the seeded units and people. Loopback only. */
export async function openService(options: { dataFolder: string; built: string; port: number }): Promise<Service> {
  const { dataFolder, built, port } = options
  const environment = keysFor(dataFolder)
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: join(built, 'cloudfunctions'),
    environment,
    collections,
    routes: { '/api/people': 'people', '/api/petition': 'petition' },
    sites: [
      { path: '/console', folder: join(built, 'console'), fallback: 'index.html' },
      { path: '/phone', folder: join(built, 'phone') },
      { path: '/', folder: join(built, 'stage') },
    ],
    personSwitch: true,
    port,
  })
  await seed(cloud, environment)
  return { address: cloud.address, reloadFunctions: () => cloud.reloadFunctions(), close: () => cloud.close() }
}
