import { consentsFor, consentWords, everyConsent, unagreedIn } from '../../../miniprogram/contract/petition/consents'
import { submissionForm } from '../../../miniprogram/contract/petition/form'
import { everyKind } from '../../../miniprogram/contract/petition/kinds'

describe('consent', () => {
  it.each([
    [{}, []],
    [{ details: '经过', name: '' }, ['story']],
    [{ details: '经过', name: '王芳', phone: '13800000001' }, ['story', 'identity']],
    [{ details: '经过', evidence: ['a'], place: { name: '南湖路' } }, ['story', 'media', 'place']],
  ])('of %j is asked for %j', (filled, kinds) => {
    expect(consentsFor(filled)).toEqual(kinds)
  })

  test('is told in words for every kind of data and of petition', () => {
    const words = everyConsent.flatMap((name) => everyKind.map((kind) => consentWords(name, kind)))
    expect(words.filter((each) => !/^.{10,80}。$/.test(each))).toEqual([])
    expect(consentWords('story', 'PRAISE')).toContain('转达给民警')
  })

  test('covers everything or names each thing that it does not', () => {
    const sent = { details: '经过', name: '王芳', place: { name: '南湖路' } }
    expect(unagreedIn({ ...sent, agreed: ['story', 'identity', 'place'] })).toBeUndefined()
    expect(Object.keys(unagreedIn({ ...sent, agreed: ['identity'] }) ?? {})).toEqual(['details', 'place'])
    expect(Object.keys(unagreedIn(sent) ?? {})).toEqual(['details', 'name', 'place'])
  })

  it.each([[['story', 'story']], [['face']], ['story']])('cannot be given as %j', (agreed) => {
    expect(submissionForm.read({ agreed }).problems).toMatchObject({ agreed: '同意使用的信息格式不正确' })
  })
})
