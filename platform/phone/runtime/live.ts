/** Asks every second whether the build changed; a build that cannot be reached is asked again. */
export function reloadWhenRebuilt(): void {
  const version = document.documentElement.dataset['version']
  const ask = async () => {
    const answer = await fetch('version.txt', { cache: 'no-store' }).catch(() => undefined)
    if (answer?.ok && (await answer.text()).trim() !== version) location.reload()
    else setTimeout(() => void ask(), 1000)
  }
  void ask()
}
