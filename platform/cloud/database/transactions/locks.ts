import { HeldBack } from '../writing/group-commit'
import type { DocumentId } from '../ids'

/** Which transaction wrote which document and has not ended yet. */
export class Locks {
  private readonly holders = new Map<string, object>()

  get none(): boolean {
    return !this.holders.size
  }

  holderOf(collection: string, id: unknown): object | undefined {
    return this.holders.get(keyOf(collection, id))
  }

  take(collection: string, id: DocumentId, holder: object): void {
    this.holders.set(keyOf(collection, id), holder)
  }

  /** Lets a write outside transactions wait for the one that holds the document. */
  assertFree(collection: string, id: unknown): void {
    const holder = this.holderOf(collection, id)
    if (holder) throw new HeldBack(holder)
  }

  releaseAll(holder: object): void {
    for (const [key, held] of this.holders) if (held === holder) this.holders.delete(key)
  }
}

/** 1 and "1" are two documents. */
export const keyOf = (collection: string, id: unknown) => JSON.stringify([collection, id])
