import type { Cloud } from '../platform/cloud/cloud'

/** What a console asks of the cloud, with bytes where they come along. @throws when it is refused */
export async function ask<Data = Record<string, string>>(
  address: string,
  session: string | undefined,
  action: string,
  input: unknown,
  bytes?: string,
): Promise<Data> {
  const said = { 'x-action': action, 'x-input': Buffer.from(JSON.stringify(input)).toString('base64url') }
  const response = await fetch(`${address}/api/${action.split('.', 1)[0]}`, {
    method: 'POST',
    headers: {
      'content-type': bytes === undefined ? 'application/json' : 'application/octet-stream',
      ...(bytes !== undefined && said),
      ...(session && { authorization: `Bearer ${session}` }),
    },
    body: bytes ?? JSON.stringify({ action, input }),
  })
  const reply = (await response.json()) as { ok: boolean; data: Data }
  if (!reply.ok) throw new Error(`${action} was refused`)
  return reply.data
}

/** A console's session, confirmed by this officer's phone. */
export async function signIn(cloud: Cloud, openid: string): Promise<string> {
  const { id, secret, code } = await ask(cloud.address, undefined, 'people.signin.start', {})
  await cloud.call(openid, 'people', { action: 'people.signin.confirm', input: { code } })
  return (await ask(cloud.address, undefined, 'people.signin.claim', { id, secret }))['session'] ?? ''
}
