export type Refusable = 'camera' | 'album' | 'microphone' | 'location'

/** The world around the phone. The stage sets it; nothing in the program sees it but by what the APIs answer. */
export interface Conditions {
  network: 'online' | 'offline' | 'slow'
  /** In degrees and metres; without it the browser is asked. */
  position?: { latitude: number; longitude: number; accuracy: number }
  /** What the holder has refused. */
  refused: Refusable[]
  /** What the album holds; when empty, a real file dialog opens. */
  album: File[]
  /** What the recorder yields instead of the microphone's sound. */
  microphone?: File
  /** What the camera sees. */
  camera?: () => Promise<ImageData | undefined>
}

export const conditions: Conditions = { network: 'online', refused: [], album: [] }

type Listener = (changed: Partial<Conditions>) => void

const listeners = new Set<Listener>()

export function onConditions(listener: Listener): void {
  listeners.add(listener)
}

export function setConditions(changed: Partial<Conditions>): void {
  Object.assign(conditions, changed)
  for (const listener of listeners) listener(changed)
}
