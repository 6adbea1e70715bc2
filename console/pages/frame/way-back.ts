/** The sign-in page's address, which remembers where one was. */
export function signinFrom({ pathname, search }: { pathname: string; search: string }): string {
  return `/signin?${new URLSearchParams({ back: pathname + search }).toString()}`
}

/** Where to go after signing in: within the console only, whatever the address bar says. */
export function wayBack(search: URLSearchParams): string {
  const back = search.get('back') ?? ''
  return /^\/(?![/\\])/.test(back) && !back.startsWith('/signin') ? back : '/'
}
