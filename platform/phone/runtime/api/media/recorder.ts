import { conditions } from '../../conditions'
import { whenClosed } from '../../framework/endings'
import { fileStore } from '../../files/file-store'
import { failureOf } from '../call'
import { needScope } from '../open/scopes'
import { Subscribers } from '../subscribers'
import { WavRecording } from './wav'

interface StartOptions {
  duration?: number
  sampleRate?: number
  numberOfChannels?: number
}

type EventName =
  'start' | 'pause' | 'resume' | 'stop' | 'error' | 'frameRecorded' | 'interruptionBegin' | 'interruptionEnd'

/** What is being recorded: the microphone, or a file that the stage supplied instead of it. */
interface Recording {
  pause: () => void
  resume: () => void
  finish: () => Promise<Blob>
}

/** There is one microphone, and so one recorder. */
class Recorder {
  private readonly listeners = new Map<EventName, Subscribers<object>>()
  private recording: Recording | undefined
  private started = 0
  private timer = 0

  readonly on = (name: EventName) => {
    const subscribers = new Subscribers<object>()
    this.listeners.set(name, subscribers)
    return subscribers.add
  }

  readonly start = (options: StartOptions = {}): void => {
    void this.begin(options).catch((error: unknown) => this.tell('error', failureOf('operateRecorder', error)))
  }

  readonly pause = (): void => {
    this.recording?.pause()
    this.tell('pause')
  }

  readonly resume = (): void => {
    this.recording?.resume()
    this.tell('resume')
  }

  readonly stop = (): void => {
    void this.finish().catch((error: unknown) => this.tell('error', failureOf('operateRecorder', error)))
  }

  /** Lets go of the microphone; nobody gets the recording. */
  readonly discard = (): void => {
    clearTimeout(this.timer)
    const { recording } = this
    this.recording = undefined
    if (recording) void recording.finish()
  }

  private async begin({ duration = 60_000, sampleRate = 16_000 }: StartOptions): Promise<void> {
    if (this.recording) throw new Error('is recording or paused')
    await needScope('scope.record')
    const supplied = conditions.microphone
    this.recording = supplied ? suppliedRecording(supplied) : await WavRecording.open(sampleRate)
    this.started = Date.now()
    this.timer = window.setTimeout(this.stop, Math.min(duration, 600_000))
    this.tell('start')
  }

  private async finish(): Promise<void> {
    const { recording } = this
    if (!recording) throw new Error('recorder not start')
    this.recording = undefined
    clearTimeout(this.timer)
    const content = await recording.finish()
    const tempFilePath = fileStore.addTemporary(content, content instanceof File ? undefined : '.wav')
    this.tell('stop', { tempFilePath, duration: Date.now() - this.started, fileSize: content.size })
  }

  private tell(name: EventName, given: object = {}): void {
    this.listeners.get(name)?.tell(given)
  }
}

function suppliedRecording(file: File): Recording {
  return { pause: () => undefined, resume: () => undefined, finish: () => Promise.resolve(file) }
}

const recorder = new Recorder()
whenClosed(recorder.discard)

const manager = {
  start: recorder.start,
  pause: recorder.pause,
  resume: recorder.resume,
  stop: recorder.stop,
  onStart: recorder.on('start'),
  onPause: recorder.on('pause'),
  onResume: recorder.on('resume'),
  onStop: recorder.on('stop'),
  onError: recorder.on('error'),
  onFrameRecorded: recorder.on('frameRecorded'),
  onInterruptionBegin: recorder.on('interruptionBegin'),
  onInterruptionEnd: recorder.on('interruptionEnd'),
}

export const recorderApi = { getRecorderManager: () => manager }
