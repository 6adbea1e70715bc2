import { createHash } from 'node:crypto'

/** What a name stands for, so that nobody has to send or keep the bytes themselves. */
export const bytesOf = (name: string, size: number): Buffer =>
  createHash('shake128', { outputLength: size }).update(name).digest()

/** Chinese text: three bytes for each character, and where it is long it fills several pages of the database. */
export const storyOf = (name: string, length: number): string =>
  Array.from(bytesOf(name, length), (byte) => String.fromCodePoint(0x4e00 + byte)).join('')

export const hashOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')

/** A document in few words; its serial number is unique, and its story follows from it. */
export interface ThingPlan {
  _id: string
  serial: string
  lane: number
  group: string
  story: number
}

export const thingOf = ({ _id, serial, lane, group, story }: ThingPlan) => ({
  _id,
  serial,
  lane,
  group,
  n: 0,
  log: [] as string[],
  story: storyOf(serial, story),
})
