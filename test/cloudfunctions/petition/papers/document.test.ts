import { papers, type PaperKind } from '../../../../miniprogram/contract/petition/papers'
import { contents, opened, paragraphsOf } from './reading'

const kinds = Object.keys(papers) as PaperKind[]
const twips = (millimetres: number) => (millimetres * 1440) / 25.4
const proof = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe.each(kinds)('%s as a document', (kind) => {
  it('stands on A4 with a type area of 156 mm × 225 mm', async () => {
    const { xml } = await opened(contents(kind))
    const [, attributes = ''] = /<w:pgMar ([^>]*)\/>/.exec(xml('word/document.xml')) ?? []
    const margin = (side: string) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(attributes)?.[1])
    expect(margin('top')).toBeCloseTo(twips(37), -1)
    expect(margin('left')).toBeCloseTo(twips(28), -1)
    expect(11906 - margin('left') - margin('right')).toBeCloseTo(twips(156), -1)
    expect(16838 - margin('top') - margin('bottom')).toBeCloseTo(twips(225), -1)
    expect(xml('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"')
  })

  it('says everything in order: number, title, addressee, text, organ, date', async () => {
    const content = contents(kind)
    const { lines } = await opened(content)
    const numbered = content.sections.flatMap(({ head, paragraphs }, place) => [
      `${'一二三四五'[place]}、${head}`,
      ...paragraphs,
    ])
    const words = [
      ...(content.format === 'document' ? [content.organ] : []),
      content.number,
      content.title,
      `${content.addressee}：`,
      ...content.opening,
      ...numbered,
      ...(content.closing ? [content.closing] : []),
      content.organ,
      '2026年11月27日',
    ]
    expect(lines.filter((line) => words.includes(line))).toEqual(words)
  })

  it('is written in 仿宋, 黑体 and 小标宋, 22 lines to a page', async () => {
    const { xml } = await opened(contents(kind))
    const runs = [...xml('word/document.xml').matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run)
    const looks = (words: string) => {
      const run = runs.find((one) => one.includes(words)) ?? ''
      return [/w:eastAsia="([^"]*)"/.exec(run)?.[1], /<w:sz w:val="(\d+)"/.exec(run)?.[1]]
    }
    const { title, opening, sections } = contents(kind)
    expect(looks(title)).toEqual(['方正小标宋简体', '44'])
    expect(looks(opening[0] ?? '')).toEqual(['仿宋', '32'])
    expect(looks(sections[0]?.head ?? '')).toEqual(['黑体', '32'])
    const lineHeight = Number(/w:line="(\d+)" w:lineRule="exact"/.exec(xml('word/styles.xml'))?.[1])
    expect(Math.floor(twips(225) / lineHeight)).toBe(22)
    for (const font of ['方正小标宋简体', '仿宋', '黑体', '宋体']) {
      expect(xml('word/fontTable.xml')).toMatch(new RegExp(`w:name="${font}"><w:altName w:val="[^"]+"`))
    }
  })

  it('keeps its end together: last paragraph, organ and date', async () => {
    const { xml } = await opened(contents(kind, { proof, copies: ['市局信访处'] }))
    const last = [...xml('word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs)].slice(-3).map(([paragraph]) => paragraph)
    expect(last.map((paragraph) => paragraph.includes('<w:keepNext/>'))).toEqual([true, true, false])
    expect(last.some((paragraph) => paragraph.includes('<w:framePr'))).toBe(false)
  })

  it('tells nobody who wrote it', async () => {
    const { organ } = contents(kind)
    const { xml } = await opened(contents(kind))
    const core = xml('docProps/core.xml')
    expect(core).toContain(`<dc:creator>${organ}</dc:creator>`)
    expect(core).toContain(`<cp:lastModifiedBy>${organ}</cp:lastModifiedBy>`)
  })
})

it('sets what people wrote with pictures in a font that has them, and everything else as before', async () => {
  const { xml, lines } = await opened(
    contents('rejection', { asked: { ground: 'NO_SUBSTANCE', channel: '谢谢👍🏻再见☎️' } }),
  )
  expect(lines).toContain('谢谢👍🏻再见☎️')
  const runs = [...xml('word/document.xml').matchAll(/<w:r>.*?<\/w:r>/gs)].map(String)
  const fontsOf = (words: string) => runs.find((run) => run.includes(`>${words}<`))
  for (const picture of ['👍🏻', '☎️']) expect(fontsOf(picture)).toContain('w:ascii="Segoe UI Emoji"')
  expect(fontsOf('再见')).toContain('w:eastAsia="仿宋"')
})

describe('a letter', () => {
  it('bears its mark 30 mm below the edge in red, a double rule, its number at the right, no number on its first page', async () => {
    const { xml } = await opened(contents('acceptance'))
    const header = xml('word/header1.xml')
    expect(Number(/w:header="(\d+)"/.exec(xml('word/document.xml'))?.[1]) + airOf(header)).toBeCloseTo(twips(30), -1)
    expect(paragraphsOf(header)[0]).toBe('湘城市公安局警务督察支队')
    expect(header).toContain('<w:color w:val="FF0000"/>')
    expect(
      [...header.matchAll(/<w:bottom w:val="single" w:color="FF0000" w:sz="(\d+)"/g)].map(([, size]) => size),
    ).toEqual(['18', '6'])
    expect(/<w:p>(?:(?!<\/w:p>).)*〔2026〕/s.exec(xml('word/document.xml'))?.[0]).toContain('<w:jc w:val="right"/>')
    expect(xml('word/document.xml')).toContain('<w:titlePg/>')
    const first = /<w:footerReference w:type="first" r:id="(\w+)"/.exec(xml('word/document.xml'))?.[1] ?? ''
    const part = new RegExp(`Id="${first}"[^>]*Target="([^"]+)"`).exec(xml('word/_rels/document.xml.rels'))?.[1] ?? ''
    expect(xml(`word/${part}`)).toContain('FF0000')
    expect(xml(`word/${part}`)).not.toContain('PAGE')
  })

  it('names no printer, and 抄送 only if there are copies', async () => {
    expect((await opened(contents('supervision'))).lines.join()).not.toMatch(/印发|抄送/)
    const { lines } = await opened(contents('supervision', { copies: ['市局信访处', '城南分局'] }))
    expect(lines).toContain('抄送：市局信访处，城南分局。')
    expect(lines.join()).not.toContain('印发')
  })
})

describe('a document', () => {
  it('bears its mark 35 mm below the type area’s edge in red, its number in the middle over a red rule', async () => {
    const [mark = '', number = ''] = [
      ...(await opened(contents('reply'))).xml('word/document.xml').matchAll(/<w:p>.*?<\/w:p>/gs),
    ].map(String)
    expect(Number(/w:before="(\d+)"/.exec(mark)?.[1]) + airOf(mark)).toBeCloseTo(twips(35), -1)
    expect(mark).toContain('<w:color w:val="FF0000"/>')
    expect(number).toContain('<w:jc w:val="center"/>')
    expect(number).toContain('<w:bottom w:val="single" w:color="FF0000"')
  })

  it('says at its foot who printed it and who else has it', async () => {
    expect((await opened(contents('reply', { copies: ['市局信访处'] }))).lines).toEqual(
      expect.arrayContaining(['抄送：市局信访处。', '湘城市公安局警务督察支队办公室2026年11月27日印发']),
    )
    expect((await opened(contents('reply'))).lines.join()).not.toContain('抄送')
  })

  it('bears its page numbers outside: right on odd pages, left on even ones', async () => {
    const { xml } = await opened(contents('reply'))
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map(xml)
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left'])
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s)
    expect(xml('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })
})

describe('a draft', () => {
  it.each(['supervision', 'reply'] as const)(
    'of %s says so on every page, and bears neither number nor date',
    async (kind) => {
      const { lines, parts, xml } = await opened(contents(kind, { number: undefined }))
      const words = '草稿（尚未签发，不具效力）'
      expect(lines.filter((line) => line === words)).toHaveLength(1)
      expect(lines.join()).not.toMatch(/〔|2026年11月27日/)
      expect(lines.at(-1)).toBe('　　年　月　日')
      const headers = Object.keys(parts).filter((name) => /header\d/.test(name) && !name.endsWith('.rels'))
      expect(headers.filter((name) => paragraphsOf(xml(name)).includes(words))).toHaveLength(2)
    },
  )

  it('is not what a numbered one calls itself', async () => {
    const { parts } = await opened(contents('reply'))
    expect(Object.values(parts).some((part) => part.toString().includes('草稿'))).toBe(false)
  })
})

describe('a supervision letter that hides who complained', () => {
  it('has the name in none of its parts', async () => {
    const { parts } = await opened(contents('supervision', { subject: '王建国报警' }))
    expect(Object.entries(parts).filter(([, part]) => part.toString().includes('王建国'))).toEqual([])
  })
})

describe('what people wrote', () => {
  it('comes out as it was: two thousand characters, emoji, rare characters, marks of XML', async () => {
    const facts = `《<规定>》 & "引号" 👮🏽‍♀️ 𠮷野家 㐂 𬭎 ${'查明的事实。'.repeat(330)}`
    const { lines } = await opened(contents('reply', { asked: { facts, finding: 'TRUE' } }))
    expect(lines).toContain(facts)
  })

  it('loses what XML cannot hold, so that Word opens the file', async () => {
    const facts = '甲\u0000乙\u000b丙\u001f丁\ud83d戊\uffff己。'
    const { lines, xml } = await opened(contents('reply', { asked: { facts, finding: 'TRUE' } }))
    expect(lines).toContain('甲乙丙丁\ufffd戊己。')
    // oxlint-disable-next-line no-control-regex
    expect(xml('word/document.xml')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  })

  it('has room: a long name, a long subject', async () => {
    const name = '阿卜杜热西提·阿卜杜外力·买买提江·吐尔逊江古丽'
    const { lines } = await opened(contents('acceptance', { reporterName: name, subject: '长'.repeat(50) }))
    expect(lines).toContain(`${name}：`)
  })

  it('breaks a long title into lines of about a length, but not a number', async () => {
    const title = '关于反映城南派出所接处警TS20261126-000012有关问题的督办函'
    const { lines } = await opened({ ...contents('supervision'), title })
    const place = lines.findIndex((line) => line.startsWith('关于反映'))
    expect(lines.slice(place, place + 2)).toEqual(['关于反映城南派出所接处警', 'TS20261126-000012有关问题的督办函'])
  })

  it('leaves the mark on one line however long the organ’s name is', async () => {
    const organ = '某某某某自治州某某某某自治县公安局警务督察大队'
    const { xml } = await opened({ ...contents('acceptance'), organ })
    const points = Number(/<w:sz w:val="(\d+)"/.exec(xml('word/header1.xml'))?.[1]) / 2
    expect(points * organ.length).toBeLessThan((156 / 25.4) * 72)
  })
})

describe('the QR code', () => {
  it('is there to the byte, and only if there is one', async () => {
    const { parts, xml } = await opened(contents('acceptance', { proof }))
    expect(media(parts).map(([, bytes]) => bytes)).toEqual([proof])
    expect(xml('word/document.xml')).toContain('扫码核验文书真伪')
    const plain = await opened(contents('acceptance'))
    expect(media(plain.parts)).toEqual([])
    expect(plain.lines.join()).not.toContain('扫码')
  })
})

const media = (of: Record<string, Buffer>) => Object.entries(of).filter(([name]) => /media\/.+/.test(name))

/** What a line leaves free above its characters. */
function airOf(xml: string): number {
  const [height, halfPoints] = [/w:line="(\d+)"/, /<w:sz w:val="(\d+)"/].map((pattern) =>
    Number(pattern.exec(xml)?.[1]),
  )
  return ((height ?? 0) - (halfPoints ?? 0) * 10) / 2
}
