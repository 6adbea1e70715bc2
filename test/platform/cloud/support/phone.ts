import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import type { Trial } from './trial-cloud'

export const partBytes = 256 * 1024

interface Listed {
  fileList: { tempFileURL: string; status: number }[]
}

/** Somebody's phone, as far as files go. */
export interface Phone {
  put(cloudPath: string, body: string | Buffer): Promise<{ status: number; answer: Record<string, unknown> }>
  /** Uploads so many parts, one after the other, without saying how many will come. */
  stream(cloudPath: string, parts: number, next: () => Buffer): Promise<number>
  /** Sends the beginning of a file; `end` sends the rest and answers the status. */
  begin(cloudPath: string, beginning: string): Promise<{ end: (rest: string) => Promise<number> }>
  links(fileList: unknown[]): Promise<Listed>
  remove(fileList: unknown[]): Promise<Listed>
  /** Uploads and returns the id with a link. */
  kept(cloudPath: string, body: string | Buffer): Promise<{ fileID: string; url: string }>
}

export async function phoneOf(trial: Trial, openid: string): Promise<Phone> {
  const headers = { authorization: `Bearer ${await trial.cloud.sessionFor(openid)}` }
  const addressOf = (cloudPath: string) => `${trial.cloud.address}/wx/files?path=${encodeURIComponent(cloudPath)}`
  const ask = async (method: string, route: string, fileList: unknown[]) => {
    const response = await fetch(trial.cloud.address + route, { method, headers, body: JSON.stringify({ fileList }) })
    return (await response.json()) as Listed
  }
  const phone: Phone = {
    async put(cloudPath, body) {
      const response = await fetch(addressOf(cloudPath), {
        method: 'PUT',
        headers,
        body: new Uint8Array(Buffer.from(body)),
      })
      return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
    },
    stream: (cloudPath, parts, next) =>
      new Promise((resolve, reject) => {
        const sending = request(addressOf(cloudPath), { method: 'PUT', headers })
        sending.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject)
        let left = parts
        const more = () => (left-- > 0 ? sending.write(next(), more) : sending.end())
        more()
      }),
    async begin(cloudPath, beginning) {
      const sending = request(addressOf(cloudPath), { method: 'PUT', headers })
      const answered = once(sending, 'response') as Promise<[IncomingMessage]>
      await new Promise((sent) => sending.write(beginning, sent))
      return {
        async end(rest) {
          sending.end(rest)
          const [response] = await answered
          return response.resume().statusCode ?? 0
        },
      }
    },
    links: (fileList) => ask('POST', '/wx/file-links', fileList),
    remove: (fileList) => ask('DELETE', '/wx/files', fileList),
    async kept(cloudPath, body) {
      const { answer } = await phone.put(cloudPath, body)
      const { fileList } = await phone.links([answer['fileID']])
      return { fileID: String(answer['fileID']), url: String(fileList[0]?.tempFileURL) }
    },
  }
  return phone
}
