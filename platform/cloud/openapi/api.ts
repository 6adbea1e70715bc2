/** An answer that WeChat gives in its own words: a code, and a text that says why. */
export class ApiFault extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message)
  }
}

export interface Picture {
  contentType: string
  bytes: Buffer
}

/** Names and values as WeChat writes them, with underscores. */
export type ApiFields = Record<string, unknown>

/** One open API: the arguments it knows, and what answers it. */
export interface Api {
  takes: readonly string[]
  answer: (args: ApiFields) => ApiFields | Picture | Promise<ApiFields | Picture>
}
export type ApiTable = Record<string, Api>

export const isPicture = (answer: ApiFields | Picture): answer is Picture => Buffer.isBuffer(answer['bytes'])

/** Faults that several APIs share. */
export const apiFaults = {
  openid: () => new ApiFault(40003, 'invalid openid'),
  scene: () => new ApiFault(40129, 'invalid scene'),
  empty: (name: string) => new ApiFault(44002, `empty ${name}`),
  argument: (name: string) => new ApiFault(40097, `invalid args: ${name}`),
}
