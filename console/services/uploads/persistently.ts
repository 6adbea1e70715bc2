import type { Reply } from '../../../miniprogram/contract/replies'

/** What the network lost is sent again so often. */
const attempts = 3

export async function persistently<Data>(send: () => Promise<Reply<Data>>): Promise<Reply<Data>> {
  let reply = await send()
  for (let tried = 1; tried < attempts && !reply.ok && reply.error.code === 'NETWORK'; tried += 1) reply = await send()
  return reply
}
