interface Identity {
  name: string
  phone: string
}

/** The same with everything in it that tells who complained taken out. */
export function veiled<Shown>(shown: Shown, { name, phone }: Partial<Identity>): Shown {
  return replaced(shown, [
    [name, '※'],
    [phone, '※'],
  ])
}

/** The same with name and phone masked wherever they stand. */
export function maskedIn<Shown>(shown: Shown, identity: Identity): Shown {
  const { name, phone } = masked(identity)
  return replaced(shown, [
    [identity.name, name],
    [identity.phone, phone],
  ])
}

/** As it stands where nobody asked to see it: 王*, 138****8000. */
export function masked({ name, phone }: Identity): Identity {
  const [first = '', ...rest] = Array.from(name)
  return { name: first + '*'.repeat(Math.min(rest.length, 3)), phone: `${phone.slice(0, 3)}****${phone.slice(-4)}` }
}

/** A single character would be taken out of other words too. */
function replaced<Shown>(shown: Shown, words: [word: string | undefined, by: string][]): Shown {
  const text = words.reduce(
    (all, [word = '', by]) => (word.length > 1 ? all.replaceAll(inJson(word), inJson(by)) : all),
    JSON.stringify(shown),
  )
  return JSON.parse(text) as Shown
}

const inJson = (word: string): string => JSON.stringify(word).slice(1, -1)
