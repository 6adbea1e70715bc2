import { mostExported } from '../../../../miniprogram/contract/petition/exports'

const digits = '零一二三四五六七八九'

/** How many cases a file holds at most, as it is said: `一万件`. */
export const mostWords = `${digits[mostExported / 10_000] ?? mostExported / 10_000}万件`
