import { fonts, latin } from './fonts'
import { line, size } from './measures'

/**
 * The package's styles, in place of those of `docx`: one paragraph style, so that whoever goes on writing in Word gets the
 * body text. No air between Chinese and figures, which would break the 28 characters of a line. `overflowPunct` is Word's
 * default; LibreOffice reads it the other way round and loses punctuation where it is absent.
 */
export const styles = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>',
  '<w:rPrDefault><w:rPr>',
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:cs="${latin}" w:eastAsia="${fonts.body}"/>`,
  `<w:sz w:val="${size.number3 * 2}"/><w:szCs w:val="${size.number3 * 2}"/>`,
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>',
  '<w:widowControl/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
  `<w:spacing w:line="${line}" w:lineRule="exact"/>`,
  '</w:pPr></w:style>',
  '</w:styles>',
].join('')
