import { draftSheet, issuedSheet } from '../../../../console/pages/petition/papers/sheet'
import { petitionCase, units } from '../../support/builders'

const petition = petitionCase()

describe('a document on its page', () => {
  test('is drafted from what was asked, to the team by its name, without number or date', () => {
    const asked = { team: 'south-team', days: '15', demand: '查清当晚警情处置经过', identity: 'HIDDEN' }
    const sheet = draftSheet(petition, 'supervise', asked, units)
    expect(sheet).not.toHaveProperty('number')
    expect(sheet).not.toHaveProperty('date')
    expect(sheet).toMatchObject({
      organ: '湘城市公安局警务督察支队',
      title: `关于核查来件${petition.number}的督办函`,
      addressee: '城南分局督察大队',
      parts: [
        { label: '反馈期限', words: '15 日' },
        { label: '督办要求', words: '查清当晚警情处置经过' },
        { label: '来件人身份', words: '不告知承办单位' },
      ],
    })
  })

  test('is addressed to the masked citizen', () => {
    expect(draftSheet(petition, 'reject', {}, units)?.addressee).toBe('王*')
    expect(draftSheet(petitionCase({ reporter: undefined }), 'reject', {}, units)?.addressee).toBe('来件人')
  })

  test('is none where the move has none', () => {
    expect(draftSheet(petition, 'askMore', {}, units)).toBeUndefined()
  })

  test('that was issued begins with its cause and bears number and date', () => {
    const paper = {
      id: 'd1',
      kind: 'rejection' as const,
      number: '湘公督不受〔2026〕3号',
      at: '2026-11-24T07:20:00Z',
      parts: [
        { label: '事由', words: '您提出的投诉收悉。' },
        { label: '不予受理的理由', words: '不属于警务督察事项。' },
      ],
    }
    expect(issuedSheet(petition, paper, units)).toMatchObject({
      number: '湘公督不受〔2026〕3号',
      date: '2026年11月24日',
      opening: '您提出的投诉收悉。',
      parts: [{ label: '不予受理的理由', words: '不属于警务督察事项。' }],
    })
  })
})
