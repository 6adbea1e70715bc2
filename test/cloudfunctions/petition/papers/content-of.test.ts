import { partsOf } from '../../../../cloudfunctions/shared/case/papers/compose'
import { templates } from '../../../../cloudfunctions/petition/papers/templates'
import { wordsFor } from '../../../../cloudfunctions/petition/papers/words'
import { outcomes } from '../../../../miniprogram/contract/petition/moves/closing'
import { refusalGrounds } from '../../../../miniprogram/contract/petition/moves/intake'
import { papers, type PaperKind } from '../../../../miniprogram/contract/petition/papers'
import { contents, input, wordsOf } from './reading'

const kinds = Object.keys(papers) as PaperKind[]

test('a letter about the department is not written in its name', () => {
  expect(contents('escalation').organ).toBe('湘城市公安局')
  expect(contents('supervision').organ).toBe('湘城市公安局警务督察支队')
})

test('what stands on which paper', () => {
  const table = kinds.map((kind) => {
    const { format, title, addressee, sections } = contents(kind)
    return `${format} ${title} → ${addressee}: ${sections.map(({ head }) => head).join('、')}`
  })
  expect(table).toEqual([
    'letter 信访事项受理告知书 → 王建国: 接收情况、办理途径和程序、办理期限、查询和评价',
    'letter 信访事项不予受理告知书 → 王建国: 不予受理的理由、您可以通过的途径',
    'letter 信访事项转送告知书 → 王建国: 转送的去向、转送的理由',
    'letter 关于来件TS20261126-000012的督办函 → 城南分局督察大队: 督办要求、反馈期限、来件人身份、办理纪律',
    'letter 关于报送来件TS20261126-000012的函 → 省公安厅警务督察总队: 署名和联系方式、来件内容',
    'letter 信访事项延长办理期限告知书 → 王建国: 延长的期限、延长的理由',
    'document 信访处理意见书 → 王建国: 投诉请求、事实和理由、处理意见、法律法规依据、申请复查的权利',
    'letter 复查申请转送函 → 省公安厅警务督察总队: 来件人不服的理由、原处理意见、署名和联系方式',
  ])
})

describe.each(kinds)('%s', (kind) => {
  it.each([
    ['everything', {}],
    [
      'nothing that may be absent',
      { reporterName: undefined, unitName: undefined, teamName: undefined, dueAt: undefined },
    ],
    ['empty strings', { reporterName: '', unitName: '', teamName: '' }],
    ['no answers', { asked: {} }],
  ])('has no gap and no empty line, given %s', (_, changes) => {
    const content = contents(kind, changes)
    expect(wordsOf(content)).not.toMatch(/[{}]|undefined|“”|（）|，，/)
    const paragraphs = [...content.opening, ...content.sections.flatMap(({ paragraphs }) => paragraphs)]
    expect(paragraphs.filter((words) => !words.trim())).toEqual([])
    expect(content.sections.filter(({ paragraphs }) => !paragraphs.length)).toEqual([])
  })

  it('names no word that nobody knows: its line would be lost', () => {
    const words = wordsFor(kind, input(kind))
    const named = [...JSON.stringify(templates[kind]).matchAll(/\{(\w+)\}/g)].map(([, word = '']) => word)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((word) => words[word] === undefined)).toEqual([])
  })

  it('names the case, and no law without its article', () => {
    const words = wordsOf(contents(kind))
    expect(words).toContain('TS20261126-000012')
    expect(words).toContain('报警后没有人来')
    for (const [, after = ''] of words.matchAll(/《(?:信访工作条例|公安机关督察条例)》(.)/g)) expect(after).toBe('第')
  })
})

describe('a notice', () => {
  it('calls an anonymous citizen 来件人', () => {
    expect(contents('acceptance', { reporterName: undefined }).addressee).toBe('来件人')
  })

  it('promises the last day, and says when that may still move', () => {
    expect(wordsOf(contents('acceptance'))).toContain('最迟于2027年1月26日前答复您。')
    expect(wordsOf(contents('acceptance', { dueProvisional: true }))).toContain('前答复您（按预计的放假安排计算')
  })

  it.each(Object.entries(refusalGrounds))('of refusal says why and by which rule: %s', (ground, label) => {
    const words = wordsOf(contents('rejection', { asked: { ground, channel: '请向市信访局反映' } }))
    expect(words).toContain(label)
    expect(words).toMatch(/根据《.*》第.+条.*，本机关不予受理。/)
    expect(words).toContain('请向市信访局反映。')
  })

  it('of extension says how long and why; to a suggestion the rule is applied by analogy', () => {
    expect(wordsOf(contents('extension'))).toMatch(
      /根据《信访工作条例》第三十四条延长[^]*延长30日，最迟于2027年1月26日前[^]*外地的通话记录。/,
    )
    expect(wordsOf(contents('extension', { petitionKind: 'SUGGESTION' }))).toContain('参照《信访工作条例》第三十四条')
  })
})

describe('a reply', () => {
  it.each([
    ['SUPPORTED', '第一项，对您的请求予以支持'],
    ['EXPLAINED', '第二项，对您的请求作出解释说明'],
    ['NOT_SUPPORTED', '第三项，对您的请求不予支持'],
  ] satisfies [keyof typeof outcomes, string][])('says what was decided: %s', (outcome, words) => {
    expect(wordsOf(contents('reply', { asked: { ...input('reply').asked, outcome } }))).toContain(words)
  })

  it('tells finding, facts, opinion, basis and the way to a review', () => {
    const words = wordsOf(contents('reply'))
    for (const part of ['您反映的问题部分属实。', '民警未及时到场。', '解释说明。已批评教育。', '《规定》第三条。']) {
      expect(words).toContain(part)
    }
    expect(words).toContain('第三十五条，自收到本意见书之日起30日内，向湘城市公安局请求复查')
    expect(words).toContain('涉及单位：城南派出所。')
    expect(wordsOf(contents('reply', { unitName: undefined }))).not.toContain('涉及单位')
  })
})

describe('a supervision letter', () => {
  const telling = {
    subject: '王建国报警后没有人来',
    asked: { ...input('supervision').asked, demand: '向王建国核实经过' },
  }

  it.each([
    ['decided so', 'HIDDEN'],
    ['not decided', undefined],
    ['something unknown', 'ALL'],
  ])('does not say who complained when that was %s', (_, identity) => {
    const content = contents('supervision', { ...telling, asked: { ...telling.asked, identity } })
    expect(JSON.stringify(content)).not.toContain('王建国')
    expect(wordsOf(content)).toContain('来件人报警后没有人来')
    expect(wordsOf(content)).toContain('身份不予告知')
  })

  it('says it where the handling needs it', () => {
    const shown = { ...telling.asked, identity: 'SHOWN' }
    expect(wordsOf(contents('supervision', { ...telling, asked: shown }))).toContain('来件人王建国。')
    expect(wordsOf(contents('supervision', { reporterName: undefined, asked: shown }))).toContain('来件人未署名。')
  })

  it('leaves other words alone when a name is a single character', () => {
    expect(wordsOf(contents('supervision', { reporterName: '大' }))).toContain('城南分局督察大队')
  })

  it('demands an answer by the day, or in so many days while that is not counted', () => {
    expect(wordsOf(contents('supervision', { dueAt: '2026-12-13T15:59:59Z' }))).toContain(
      '请于2026年12月13日前书面反馈',
    )
    expect(wordsOf(contents('supervision', { dueAt: undefined }))).toContain('请于签发之日起15日内书面反馈')
  })
})

describe('what people wrote', () => {
  it('keeps its paragraphs and gets its last full stop', () => {
    expect(written('请写明时间\r\n\n  请写明地点！ \n')).toEqual(['请写明时间。', '请写明地点！'])
  })

  it('is never taken for a template', () => {
    expect(written('请看{reporter}和$&')).toEqual(['请看{reporter}和$&'])
  })
})

describe('a draft', () => {
  it('has neither number nor date, whatever it is signed', () => {
    const { number, date } = contents('reply', { number: undefined })
    expect([number, date]).toEqual([undefined, undefined])
    expect(contents('reply').date).toBe('2026年11月27日')
  })
})

test('what a screen is told of a paper', () => {
  expect(partsOf(contents('extension')).map(({ label }) => label)).toEqual(['事由', '延长的期限', '延长的理由'])
  expect(partsOf(contents('extension'))[2]).toEqual({ label: '延长的理由', words: '需要调取外地的通话记录。' })
})

const written = (channel: string) =>
  contents('rejection', { asked: { ground: 'NO_SUBSTANCE', channel } }).sections[1]?.paragraphs
