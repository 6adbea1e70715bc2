/** The same with everything in it that tells who complained taken out. A single character would be taken out of other words too. */
export function veiled<Shown>(shown: Shown, { name, phone }: { name?: string; phone?: string }): Shown {
  const words = [name, phone].filter((word) => word !== undefined && word.length > 1) as string[]
  const text = words.reduce(
    (all, word) => all.replaceAll(JSON.stringify(word).slice(1, -1), '※'),
    JSON.stringify(shown),
  )
  return JSON.parse(text) as Shown
}

/** As it stands where nobody asked to see it: 王*, 138****8000. */
export function masked({ name, phone }: { name: string; phone: string }): { name: string; phone: string } {
  const [first = '', ...rest] = Array.from(name)
  return { name: first + '*'.repeat(Math.min(rest.length, 3)), phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` }
}
