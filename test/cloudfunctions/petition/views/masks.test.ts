import { maskedIn, veiled } from '../../../../cloudfunctions/petition/views/masks'

const shown = {
  id: 'a12true',
  status: 'SUBMITTED',
  talking: true,
  version: 12,
  submittedAt: '2026-12-20T12:20:00.000Z',
  subject: 'true 12 王芳 138 0013 8000',
  place: { name: '王芳家', address: '12 号', latitude: 12.2 },
  team: { id: 'team-12', name: '12 大队' },
  events: [
    { at: '2026-12-20T12:20:00.000Z', label: '12', words: '王芳', notes: [{ label: '理由', words: '王芳来电' }] },
  ],
  evidence: [{ id: '12', name: '王芳.png', url: 'http://files/王芳/12/true' }],
  earlier: { review: { opinion: 'UPHELD' }, reply: { opinion: '王芳说 138-0013-8000' } },
}

describe('who complained', () => {
  it('is taken out of whatever people wrote, however the number is written', () => {
    const seen = veiled(shown, { name: '王芳', phone: '13800138000' })
    expect(seen).toEqual({
      ...shown,
      subject: 'true 12 ※ ※',
      place: { ...shown.place, name: '※家' },
      events: [{ ...shown.events[0], words: '※', notes: [{ label: '理由', words: '※来电' }] }],
      evidence: [{ ...shown.evidence[0], name: '※.png' }],
      earlier: { ...shown.earlier, reply: { opinion: '※说 ※' } },
    })
  })

  it.each(['true', '12', '20', 'UPHELD', 'id', '$&', '(.*)', '"', '\\'])(
    'leaves ids, dates, choices and addresses as they are, whoever is called %s',
    (name) => {
      const { subject, place, ...others } = veiled(shown, { name, phone: '02012345678' })
      const { subject: _subject, place: _place, ...before } = shown
      expect(others).toEqual(before)
      expect(subject.includes(name)).toBe(false)
      expect(place.latitude).toBe(12.2)
    },
  )

  it('of one character stays: it stands in other words too', () => {
    expect(veiled(shown, { name: '王' })).toEqual(shown)
  })

  it('is masked on a paper, never in its number, its date or its picture', () => {
    const proof = Buffer.from('20')
    const page = { number: '〔2026〕20号', date: '2026年12月20日', addressee: '20', opening: ['20 您好'], proof }
    expect(maskedIn(page, { name: '20', phone: '13800138000' })).toEqual({
      ...page,
      addressee: '2*',
      opening: ['2* 您好'],
    })
  })
})
