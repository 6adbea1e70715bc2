import { everyKind, petitionKinds, type PetitionKind } from '../../contract/petition/kinds'

/** More than the kinds: what a door of the first page leads to. */
export interface Door {
  name: PetitionKind | 'more' | 'back'
  title: string
  hint: string
  icon: string
  /** Whether something unsent waits behind it. */
  unsent: boolean
}

const icons: Record<PetitionKind, string> = {
  COMPLAINT: 'edit-1',
  SUGGESTION: 'lightbulb',
  PRAISE: 'thumb-up',
  TIP: 'search',
}

/** In 长辈版 three doors at most are on the screen: two kinds, and the way to the others. */
const doorsAtATime = 2

/** The doors as they stand on the screen. */
export function doorsOf(isUnsent: (kind: PetitionKind) => boolean, elder: boolean, more: boolean): Door[] {
  const doors = everyKind.map((name) => doorOf(name, isUnsent(name)))
  if (!elder) return doors
  const others = doors.slice(doorsAtATime)
  if (more) return [...others, { name: 'back', title: '返回', hint: '', icon: 'rollback', unsent: false }]
  const title = others.map(({ name }) => petitionKinds[name as PetitionKind].label).join('、')
  const unsent = others.some((door) => door.unsent)
  return [...doors.slice(0, doorsAtATime), { name: 'more', title, hint: '点这里选择', icon: 'ellipsis', unsent }]
}

function doorOf(name: PetitionKind, unsent: boolean): Door {
  const { door, doorHint } = petitionKinds[name]
  return { name, title: door, hint: unsent ? '写了一半，接着写' : doorHint, icon: icons[name], unsent }
}
