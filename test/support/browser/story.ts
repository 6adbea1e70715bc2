/**
 * A story told in steps: each is a test, and once one has failed the later ones fail at once, since they stand on it.
 * `onFailure` may keep what explains it, such as pictures of the tabs.
 */
export function story(onFailure: () => Promise<void>) {
  let broken: string | undefined
  return (name: string, step: () => Promise<void>): void => {
    test(name, async () => {
      if (broken) throw new Error(`the story broke at “${broken}”`)
      try {
        await step()
      } catch (error) {
        broken = name
        await onFailure()
        throw error
      }
    })
  }
}
