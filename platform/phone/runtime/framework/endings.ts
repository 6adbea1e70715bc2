type Ending = () => void

const endings = new Set<Ending>()

/** What a program starts goes on beyond its pages; this is called each time the program is closed. */
export function whenClosed(ending: Ending): void {
  endings.add(ending)
}

export function endEverything(): void {
  for (const ending of endings) ending()
}
