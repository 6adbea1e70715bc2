import { questions } from '../../../miniprogram/pages/guide/questions'
import { closePages, pageIn } from '../support/fake-page'
import { fakePhone } from '../support/fake-phone'

const openGuide = pageIn(() => require('../../../miniprogram/pages/guide/guide') as unknown)
const answerTo = (words: string) => questions.find(({ question }) => question.includes(words))?.answers.join('')

beforeEach(() => void fakePhone())
afterEach(closePages)

describe('the guide', () => {
  it.each([
    ['多久有答复', '收到后 15 日内告知是否受理'],
    ['多久有答复', '投诉、建议受理后 60 日内办结并答复'],
    ['不服', '收到答复后 30 日内点“申请复查”，由上级机关在 30 日内答复复查申请'],
    ['撤回', '“待受理”、“待补充”、“已出警”'],
    ['多少照片', '图片最多 9 个，每个不超过 50 MB；语音最多 5 个'],
    ['不予受理', '同一事项已由其他机关受理；不属于本机关职权范围'],
  ])('answers %s by the tables', (words, answer) => {
    expect(answerTo(words)).toContain(answer)
  })

  test('unfolds what is pressed, and folds it again', () => {
    const page = openGuide()
    page.turn?.({ currentTarget: { dataset: { index: 3 } } })
    expect(page.data.open).toMatchObject({ 0: true, 3: true })
    page.turn?.({ currentTarget: { dataset: { index: 3 } } })
    expect(page.data.open).toMatchObject({ 3: false })
  })
})
