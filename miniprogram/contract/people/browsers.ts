/** The first that is named counts: most browsers name others, too. */
const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\/(\d+)/, '微信'],
  [/QQBrowser\/(\d+)/, 'QQ浏览器'],
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari/, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/UOS|Uniontech/i, '统信 UOS'],
  [/Kylin/i, '麒麟'],
  [/Linux/, 'Linux'],
]

/** What a browser says of itself, as people know it: `Chrome 156 · Windows`. Where nothing is recognised, its own words. */
export function browserName(agent: string): string {
  const found = browsers.flatMap(([pattern, name]) => {
    const [whole, version] = pattern.exec(agent) ?? []
    return whole ? [`${name} ${version}`] : []
  })
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1]
  return [found[0], system].filter(Boolean).join(' · ') || agent
}
