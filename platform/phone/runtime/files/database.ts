/** One object store in the browser's database: values by key, kept between visits. */
export class Shelf<T> {
  private readonly opened: Promise<IDBDatabase>

  constructor(name: string) {
    this.opened = new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1)
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('values'))
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('the database does not open')))
    })
  }

  async put(key: string, value: T): Promise<void> {
    await this.run('readwrite', (store) => store.put(value, key))
  }

  async remove(key: string): Promise<void> {
    await this.run('readwrite', (store) => store.delete(key))
  }

  async entries(): Promise<[string, T][]> {
    const keys = await this.run('readonly', (store) => store.getAllKeys())
    const values = await this.run('readonly', (store) => store.getAll())
    return keys.map((key, index) => [key as string, values[index] as T])
  }

  private async run<R>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> {
    const database = await this.opened
    return new Promise((resolve, reject) => {
      const request = work(database.transaction('values', mode).objectStore('values'))
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('the database refuses')))
    })
  }
}
