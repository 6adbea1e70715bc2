/** What the phone's page offers to whoever frames it. */
export interface Conditions {
  network: 'online' | 'offline' | 'slow'
  position: { latitude: number; longitude: number; accuracy: number }
  refused: string[]
  album: File[]
  microphone?: File | undefined
  camera: () => Promise<ImageData | undefined>
}

export interface PhoneHost {
  ready: Promise<void>
  set: (conditions: Partial<Conditions>) => void
  restart: (path?: string) => void
}

declare global {
  interface Window {
    phone?: PhoneHost
  }
}

export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id)
  if (!(found instanceof kind)) throw new Error(`stage: no ${kind.name} with id ${id}`)
  return found
}
