/** The same for every sending of one thing, so that it is done once. Not `randomUUID`: that is missing where the console is not served over https. */
export function draftId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
