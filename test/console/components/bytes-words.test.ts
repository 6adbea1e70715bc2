import { bytesWords } from '../../../console/components/bytes-words'

it.each([
  [1, '1 KB'],
  [84_211, '82 KB'],
  [1000 * 1024, '1.0 MB'],
  [50 * 1024 * 1024, '50.0 MB'],
])('%d bytes read %s', (bytes, words) => {
  expect(bytesWords(bytes)).toBe(words)
})
