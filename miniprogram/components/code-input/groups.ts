export const codeLength = 16

/** Four groups, however many digits there are. */
export function groupsOf(digits: string): string[] {
  return [0, 4, 8, 12].map((from) => digits.slice(from, from + 4))
}
