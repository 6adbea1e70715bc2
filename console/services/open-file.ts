/** Has the browser fetch a file. In a tab of its own, so that whatever goes wrong there leaves this page as it is. */
export function openFile(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.target = '_blank'
  link.rel = 'noopener'
  link.click()
}
