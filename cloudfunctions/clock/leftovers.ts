import type { BindingRecord } from '../people/binding/bindings'
import type { SigninRecord } from '../people/signin/signins'
import type { GuessRecord } from '../shared/guesses'
import type { AttachmentRecord } from '../shared/evidence/attachments'
import type { ExportRecord } from '../petition/exports/jobs'
import type { RightsRecord } from '../rights/records/record'
import { filesOf as rightsFiles } from '../rights/views/files'
import { picturesOf, type CheckinRecord } from '../inspection/records/checkin-record'
import type { PetitionRecord } from '../petition/records/record'
import { filesOf } from '../petition/views/evidence'
import type { Database } from '../shared/database'

const batch = 50

/** What was begun and never finished. */
export interface Leftovers {
  /** The oldest attachments and tickets made before this moment, a batch of them. */
  attachments: (before: Date) => Promise<AttachmentRecord[]>
  /** Which of these ids a case has taken over. */
  taken: (ids: string[]) => Promise<Set<string>>
  forget: (ids: string[]) => Promise<number>
  /** The oldest exports asked for before this moment, a batch of them. */
  exports: (before: Date) => Promise<ExportRecord[]>
  forgetExports: (ids: string[]) => Promise<number>
  forgetSignins: (expiredBy: Date) => Promise<number>
  forgetBindings: (expiredBy: Date) => Promise<number>
  forgetGuesses: (expiredBy: Date) => Promise<number>
}

export function leftoversIn(database: Database): Leftovers {
  const attachments = database.collection<AttachmentRecord>('attachments')
  const petitions = database.collection<PetitionRecord>('petitions')
  const applications = database.collection<RightsRecord>('rights')
  const checkins = database.collection<CheckinRecord>('checkins')
  const exports = database.collection<ExportRecord>('exports')
  const signins = database.collection<SigninRecord>('signins')
  const bindings = database.collection<BindingRecord>('bindings')
  const guesses = database.collection<GuessRecord>('guesses')
  const _ = database.command
  return {
    attachments: (before) => attachments.find({ at: _.lt(before) }, { order: ['at', 'asc'], limit: batch }),
    taken: async (ids) => {
      const places = ['evidence.id', 'talk.evidence.id', 'timeline.evidence.id']
      const found = await Promise.all(places.map((place) => petitions.find({ [place]: _.in(ids) })))
      const applied = ['evidence.id', 'timeline.evidence.id'].map((place) => applications.find({ [place]: _.in(ids) }))
      const answered = ['answer.original.id', 'answer.drawn.id'].map((place) => checkins.find({ [place]: _.in(ids) }))
      const pictures = (await Promise.all(answered)).flat().flatMap(picturesOf)
      const held = [
        ...pictures,
        ...found.flat().flatMap(filesOf),
        ...(await Promise.all(applied)).flat().flatMap(rightsFiles),
      ]
      return new Set(held.map(({ id }) => id))
    },
    forget: (ids) => attachments.remove({ _id: _.in(ids) }),
    exports: (before) => exports.find({ at: _.lt(before) }, { order: ['at', 'asc'], limit: batch }),
    forgetExports: (ids) => exports.remove({ _id: _.in(ids) }),
    forgetSignins: (expiredBy) => signins.remove({ expiresAt: _.lt(expiredBy) }),
    forgetBindings: (expiredBy) => bindings.remove({ expiresAt: _.lt(expiredBy) }),
    forgetGuesses: (expiredBy) => guesses.remove({ until: _.lt(expiredBy) }),
  }
}
