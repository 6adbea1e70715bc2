/** Codes that were typed in since the program started, by the petition they opened. In memory only. */
const codes = new Map<string, string>()

export function keepCode(id: string, code: string): void {
  codes.set(id, code)
}

export function codeFor(id: string): string | undefined {
  return codes.get(id)
}
