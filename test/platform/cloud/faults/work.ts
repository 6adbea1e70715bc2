import path from 'node:path'
import type { TrialFunction } from '../support/trial-cloud'

/** One function serves four calls at once: the writers need two of them. */
export const workers = ['even', 'odd'] as const

/** Does what the trial asks with the real SDK. It answers when the SDK did. */
export const work: TrialFunction = {
  timeout: 60,
  code: `
const { bytesOf, hashOf, thingOf } = require(${JSON.stringify(path.join(__dirname, 'contents.ts'))})
const things = db.collection('things')
const acts = {
  add: ({ things: plans }) => things.add({ data: plans.map(thingOf) }),
  open: ({ accounts, balance }) =>
    db.collection('accounts').add({ data: Array.from({ length: accounts }, (_, n) => ({ _id: 'account-' + n, balance })) }),
  note: ({ id, token }) => things.doc(id).update({ data: { n: _.inc(1), log: _.push(token) } }),
  raise: ({ group }) => things.where({ group }).update({ data: { n: _.inc(1) } }),
  async replace({ thing }) {
    const { _id, ...data } = thingOf(thing)
    await things.doc(_id).set({ data })
  },
  remove: ({ id }) => things.doc(id).remove(),
  transfer: ({ token, from, to, amount }) =>
    db.runTransaction(async (transaction) => {
      const accounts = transaction.collection('accounts')
      const { data } = await accounts.doc('account-' + from).get()
      await accounts.doc('account-' + from).update({ data: { balance: data.balance - amount } })
      await accounts.doc('account-' + to).update({ data: { balance: _.inc(amount) } })
      await transaction.collection('transfers').add({ data: { _id: token, from, to, amount } })
    }),
  upload: ({ token, path, size }) => cloud.uploadFile({ cloudPath: path, fileContent: bytesOf(token, size) }),
  discard: ({ fileID }) => cloud.deleteFile({ fileList: [fileID] }),
  async documents({ collection, ids }) {
    const { data } = await db.collection(collection).where({ _id: _.in(ids) }).limit(1000).get()
    return data.map((document) => [collection + '/' + document._id, hashOf(JSON.stringify(document))])
  },
  async file({ fileID }) {
    const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
    if (!fileList[0].tempFileURL) return null
    return hashOf((await cloud.downloadFile({ fileID })).fileContent)
  },
  count: async ({ where }) => (await things.where(where).count()).total,
}
exports.main = async (event) => {
  const done = await acts[event.kind](event)
  return ['documents', 'file', 'count'].includes(event.kind) ? done : 'done'
}`,
}

/** As startCloud names files when it is told no other environment. */
export const fileIdOf = (filePath: string) => `cloud://local-env.local-env-files/${filePath}`
