// Runs on the sound card's own thread: it only passes the samples on.
const tap = `registerProcessor('tap', class extends AudioWorkletProcessor {
  process([[samples]]) { if (samples) this.port.postMessage(samples.slice()); return true }
})`

/** The microphone's sound as 16-bit mono WAV, the one format every server can read. */
export class WavRecording {
  private readonly parts: Float32Array[] = []
  private paused = false

  private constructor(
    private readonly context: AudioContext,
    private readonly stream: MediaStream,
  ) {}

  static async open(sampleRate: number): Promise<WavRecording> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    const context = new AudioContext({ sampleRate })
    const recording = new WavRecording(context, stream)
    const module = URL.createObjectURL(new Blob([tap], { type: 'text/javascript' }))
    await context.audioWorklet.addModule(module)
    URL.revokeObjectURL(module)
    const node = new AudioWorkletNode(context, 'tap')
    node.port.addEventListener('message', ({ data }: MessageEvent<Float32Array>) => recording.take(data))
    node.port.start()
    context.createMediaStreamSource(stream).connect(node)
    return recording
  }

  pause(): void {
    this.paused = true
  }

  resume(): void {
    this.paused = false
  }

  async finish(): Promise<Blob> {
    for (const track of this.stream.getTracks()) track.stop()
    const { sampleRate } = this.context
    await this.context.close()
    return wavOf(this.parts, sampleRate)
  }

  private take(samples: Float32Array): void {
    if (!this.paused) this.parts.push(samples)
  }
}

function wavOf(parts: Float32Array[], sampleRate: number): Blob {
  const count = parts.reduce((sum, { length }) => sum + length, 0)
  const view = new DataView(new ArrayBuffer(44 + count * 2))
  const letters = (offset: number, text: string) =>
    Array.from(text, (letter, index) => view.setUint8(offset + index, letter.charCodeAt(0)))
  letters(0, 'RIFF')
  view.setUint32(4, 36 + count * 2, true)
  letters(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  letters(36, 'data')
  view.setUint32(40, count * 2, true)
  let offset = 44
  for (const part of parts) {
    for (const sample of part) {
      view.setInt16(offset, Math.max(-1, Math.min(1, sample)) * 0x7fff, true)
      offset += 2
    }
  }
  return new Blob([view.buffer], { type: 'audio/wav' })
}
