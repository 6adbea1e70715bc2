import type { PetitionKind } from '../../../contract/petition/kinds'
import type { Draft } from '../../../services/draft'

/** One kind of personal data and what it is used for: each is agreed to by itself (个人信息保护法 第二十九条). */
export interface Consent {
  name: string
  title: string
  words: string
}

const storyWords: Record<PetitionKind, string> = {
  COMPLAINT: '加密保存，只用于办理这件来件，不转给被反映的人。',
  SUGGESTION: '加密保存，交有关部门研究您的建议。',
  PRAISE: '加密保存，核实后转达给民警和所在单位。',
  TIP: '加密保存，只用于核查这条线索，不转给被反映的人。',
}

/** What the person is asked to agree to: only what this draft holds or will hold. */
export function consentsFor({ kind, values, files }: Draft): Consent[] {
  return [
    { name: 'story', title: '您写的内容', words: storyWords[kind] },
    ...(values.signing === 'NAMED' ? [identity] : []),
    ...(files.length ? [media] : []),
    ...(values.place ? [place] : []),
  ]
}

const identity: Consent = {
  name: 'identity',
  title: '姓名和电话',
  words: '加密保存，只用于核实情况和告知结果。办理人员平时看不全，要看全须写明理由并留下记录。',
}
const media: Consent = {
  name: 'media',
  title: '照片、语音和视频',
  words: '只作为这件来件的材料。里面可能有人的面容和声音；拍摄地点等附带信息去掉后才给办理人员看，原件加密保存。',
}
const place: Consent = {
  name: 'place',
  title: '发生地点',
  words: '加密保存，只用于核查这件事。我们不记录您现在在哪里。',
}

/** Whether everything that is asked now was agreed to; what is added later is asked about anew. */
export function isAgreed(draft: Draft): boolean {
  return consentsFor(draft).every(({ name }) => draft.agreed?.includes(name))
}
