import { guarded, errorListeners } from './guarded'

type Listener = (this: object, given: unknown) => void

/** What App() was given: its life, and whatever the program keeps in it. */
export class App {
  instance: Record<string, unknown> = {}

  readonly register = (definition: Record<string, unknown>): void => {
    this.instance = definition
    errorListeners.clear()
    errorListeners.add((message) => this.call('onError', message))
  }

  readonly get = (): object => this.instance

  call(name: string, given: unknown): void {
    const method = this.instance[name]
    if (typeof method === 'function') guarded(() => (method as Listener).call(this.instance, given))
  }
}
