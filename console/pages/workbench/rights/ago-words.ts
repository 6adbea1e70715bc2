/** How long ago a moment was, from `now`: `刚刚`, `3 分钟前`, `2 小时前`, `4 天前`. */
export function agoWords(at: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(at)) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} 小时前` : `${Math.floor(hours / 24)} 天前`
}
