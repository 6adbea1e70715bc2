const search = new URLSearchParams(location.search)

/** Who holds this phone: everything it keeps is kept for them alone. */
export const holder = search.get('holder') ?? 'default'

/** What proves to the cloud who is calling. */
export const session = search.get('session') ?? ''

/** The page reloads when the build changes. */
export const live = search.get('live') === '1'
