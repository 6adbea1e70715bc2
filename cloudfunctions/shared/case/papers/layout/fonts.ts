/** What GB/T 9704—2012 names, as Windows and WPS call it. */
export const fonts = {
  /** 小标宋: the mark and the title. */
  title: '方正小标宋简体',
  body: '仿宋',
  head: '黑体',
  /** Page numbers. */
  number: '宋体',
  /** What people wrote on their phones. */
  emoji: 'Segoe UI Emoji',
} as const
export type FontName = keyof typeof fonts

/** Figures and Latin letters of the text stand in a font that every machine has or imitates. */
export const latin = 'Times New Roman'
/** Beside heavy characters that would look thin, and a page number's dashes would be narrow. */
const wholly: ReadonlySet<FontName> = new Set(['title', 'number', 'emoji'])

/** `hint`: quotation marks and dashes, which both writings have, are Chinese ones here. */
export function fontOf(name: FontName) {
  const western = wholly.has(name) ? fonts[name] : latin
  return { ascii: western, hAnsi: western, cs: western, eastAsia: fonts[name], hint: 'eastAsia' } as const
}

/** What a machine without one of them may take instead, best first; then what it is like. */
const others: Record<FontName, { names: string; family: string; panose: string }> = {
  title: {
    names: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,思源宋体,Noto Serif CJK SC,宋体',
    family: 'roman',
    panose: '02010601030101010101',
  },
  body: {
    names: 'FangSong,仿宋_GB2312,方正仿宋_GBK,方正仿宋_GB18030,华文仿宋,STFangsong,FandolFang,宋体',
    family: 'modern',
    panose: '02010609060101010101',
  },
  head: {
    names: 'SimHei,方正黑体_GBK,华文黑体,STHeiti,思源黑体,Noto Sans CJK SC',
    family: 'modern',
    panose: '02010609060101010101',
  },
  number: {
    names: 'SimSun,新宋体,华文宋体,STSong,思源宋体,Noto Serif CJK SC',
    family: 'auto',
    panose: '02010600030101010101',
  },
  emoji: { names: 'Apple Color Emoji,Noto Color Emoji', family: 'swiss', panose: '020B0502040204020203' },
}

/** The package's table of fonts, which `docx` itself leaves empty: Word and WPS look here for what to take instead. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...(Object.keys(fonts) as FontName[]).map(fontEntry),
  '</w:fonts>',
].join('')

function fontEntry(name: FontName): string {
  const { names, family, panose } = others[name]
  // 86 is the character set of simplified Chinese.
  return [
    `<w:font w:name="${fonts[name]}"><w:altName w:val="${names}"/><w:panose1 w:val="${panose}"/>`,
    `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`,
  ].join('')
}
