import { statusOptions, statusWords } from '../../../../console/pages/petitions/filters/status-options'

const labelsOf = (...given: Parameters<typeof statusOptions>) =>
  statusOptions(...given).map(({ label, options }) => `${label}: ${options.map((option) => option.label).join(' ')}`)

describe('the statuses to choose from', () => {
  test('stand by the part of the way, and two of one name say whose they are', () => {
    expect(labelsOf()).toEqual([
      '受理: 待受理 待补充 已出警 待报上级',
      '核查: 已受理 督办中 核查中（投诉） 异议待定 提级办理 已反馈待审 退回重办 研究中 核查中（线索） 转报上级',
      '答复: 已转达 已答复 已评价 复查中',
      '办结: 已办结 不予受理 已移送 已撤回',
    ])
    expect(statusWords('REPLIED')).toBe('已答复')
  })

  test('are those that a kind can come to', () => {
    expect(labelsOf('PRAISE')).toEqual([
      '受理: 待受理 待补充 待报上级',
      '核查: 已受理 转报上级',
      '答复: 已转达',
      '办结: 已办结 不予受理 已移送 已撤回',
    ])
  })
})
