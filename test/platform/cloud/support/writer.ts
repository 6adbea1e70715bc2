/** Adds documents and files through a function, printing each once it is acknowledged, until it is killed. */
import { startCloud } from '../../../../platform/cloud/cloud'

async function write(dataFolder: string, functionsFolder: string): Promise<void> {
  const collections = [{ name: 'things', indexes: [{ name: 'n', fields: [['n', 'asc']] as const }] }]
  const cloud = await startCloud({ dataFolder, functionsFolder, environment: {}, collections, timers: false })
  const code = `
    const { fileID } = await cloud.uploadFile({ cloudPath: 'f/' + event.n, fileContent: Buffer.from('file ' + event.n) })
    return (await db.collection('things').add({ data: { _id: 'd' + event.n, n: event.n, fileID } }))._id`
  const lane = async (n: number) => {
    for (;;) {
      const id = await cloud.call('oWriter', 'anything', { code, n })
      process.stdout.write(`${String(id)}\n`)
      n += 4
    }
  }
  await Promise.all([0, 1, 2, 3].map(lane))
}

void write(process.argv[2] ?? '', process.argv[3] ?? '')
