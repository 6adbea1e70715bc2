import fc from 'fast-check'
import { petitionForm, submissionForm, type PetitionDraft } from '../../../miniprogram/contract/petition/form'
import { beginningOf } from '../../../miniprogram/contract/form'
import { moveForm, moveOf } from '../../../miniprogram/contract/petition/moves'

const named: PetitionDraft = {
  kind: 'COMPLAINT',
  happening: 'PAST',
  category: 'INACTION',
  subject: '报警后无人到场',
  details: '十一月二十日晚报警，两小时后仍无人到场。',
  signing: 'NAMED',
  name: '王芳',
  phone: '13800000001',
}

describe('reading a petition', () => {
  test('keeps what is right, trimmed', () => {
    expect(petitionForm.read({ ...named, subject: '  报警后无人到场 ' }).value).toEqual(named)
  })

  it.each<[string, Record<string, unknown>, string, string]>([
    ['an empty subject', { subject: ' ' }, 'subject', '请填写主题'],
    ['too short a story', { details: '太短' }, 'details', '情况说明至少 10 个字，现在 2 个字'],
    ['too long a subject', { subject: '长'.repeat(51) }, 'subject', '主题最多 50 个字，现在 51 个字'],
    ['a number as subject', { subject: 5 }, 'subject', '主题格式不正确'],
    ['an unknown kind', { kind: 'GOSSIP', happening: undefined, category: undefined }, 'kind', '类别格式不正确'],
    ['a wrong phone', { phone: '12345' }, 'phone', '请填写 11 位手机号，或带区号的固定电话'],
    ['no name although named', { name: undefined }, 'name', '请填写姓名'],
    ['a moment to come', { happenedAt: '2999-01-01T00:00:00Z' }, 'happenedAt', '发生时间不能晚于现在'],
    ['a place without a name', { place: { latitude: 27.8 } }, 'place', '发生地点格式不正确'],
    ['the same file twice', { evidence: ['a', 'a'] }, 'evidence', '图片、语音、视频有重复的文件'],
    ['a slipped-in status', { status: 'ACCEPTED' }, 'status', '不需要填写这一项'],
    [
      'a polluting key',
      JSON.parse('{"__proto__": {"a": 1}}') as Record<string, unknown>,
      '__proto__',
      '不需要填写这一项',
    ],
  ])('names %s', (_, changes, field, problem) => {
    const input = Object.defineProperties({ ...named }, Object.getOwnPropertyDescriptors(changes))
    expect(Object.entries(petitionForm.read(input).problems ?? {})).toEqual([[field, problem]])
  })

  it.each([
    ['SUGGESTION', { happening: 'PAST' }, 'happening'],
    ['SUGGESTION', { officer: '李某' }, 'officer'],
    ['PRAISE', { category: 'OTHER' }, 'category'],
    ['TIP', { category: 'OTHER' }, 'category'],
  ] as const)('a %s with %o holds what is not asked of it', (kind, extra, field) => {
    const { happening, category: _, ...others } = named
    const asked = kind === 'TIP' ? { happening } : {}
    expect(petitionForm.read({ ...others, ...asked, kind }).problems).toBeUndefined()
    expect(petitionForm.read({ ...others, ...asked, ...extra, kind }).problems).toEqual({ [field]: '不需要填写这一项' })
  })

  test('an anonymous petition must not carry a name', () => {
    expect(petitionForm.read({ ...named, signing: 'ANONYMOUS' }).problems).toEqual({
      name: '不需要填写这一项',
      phone: '不需要填写这一项',
    })
  })

  test('counts what a person sees: an emoji is one character', () => {
    expect(petitionForm.read({ ...named, subject: '👮'.repeat(50) }).problems).toBeUndefined()
  })

  test('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        const { value, problems } = submissionForm.read(input)
        return (value === undefined) !== (problems === undefined)
      }),
    )
  })
})

describe('reading a move', () => {
  test('acceptance asks nothing more', () => {
    expect(moveForm.read({ id: 'p1', version: 1, move: 'accept' }).value).toEqual({
      id: 'p1',
      version: 1,
      move: 'accept',
    })
  })

  test('refusal asks for the ground and the channel', () => {
    expect(moveForm.read({ id: 'p1', version: 1, move: 'reject' }).problems).toEqual({
      ground: '请填写不予受理理由',
      channel: '请填写告知的途径',
    })
  })
})

test('who complained is hidden from the handling unit until another choice is made', () => {
  expect(beginningOf(moveOf('supervise').asks)).toEqual({ identity: 'HIDDEN' })
  expect(beginningOf(petitionForm.fields)).toEqual({})
})
