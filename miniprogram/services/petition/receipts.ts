import type { Receipt } from '../../contract/petition/answers'

let latest: Receipt | undefined

/** Hands a receipt to the page that shows it. In memory only: neither an address nor the phone's storage may hold the code. */
export function handOver(receipt: Receipt): void {
  latest = receipt
}

/** The receipt of this number, once. */
export function takeReceipt(number: string): Receipt | undefined {
  const taken = latest?.number === number ? latest : undefined
  latest = undefined
  return taken
}
