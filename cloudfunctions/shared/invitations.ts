import { randomInt } from 'node:crypto'
import { invitationLength, invitationLetters } from '../../miniprogram/contract/people/binding'

/** A code that is shown once, and read out or written down. */
export const invitationCode = (): string =>
  Array.from({ length: invitationLength }, () => invitationLetters[randomInt(invitationLetters.length)]).join('')
