/** How loud the sound is, read from the very stream that plays: for the sound mark on the screen and for tests. */
export class LevelMeter {
  private context: AudioContext | null = null
  private analyser: AnalyserNode | null = null
  private source: MediaStreamAudioSourceNode | null = null
  private samples = new Float32Array(2048)

  /** Listens to a track beside its playing. Call it when sound is allowed to play: before, browsers refuse and complain. */
  listen(track: MediaStreamTrack): void {
    this.leave()
    try {
      this.context ??= new AudioContext()
      void this.context.resume()
      this.analyser = this.context.createAnalyser()
      this.analyser.fftSize = this.samples.length
      this.source = this.context.createMediaStreamSource(new MediaStream([track]))
      this.source.connect(this.analyser)
    } catch {
      this.analyser = null // No audio device: no meter, no error on the screen.
    }
  }

  /** Root mean square of the last 43 ms, 0..1. */
  read(): number {
    if (!this.analyser) return 0
    this.analyser.getFloatTimeDomainData(this.samples)
    let sum = 0
    for (const s of this.samples) sum += s * s
    return Math.sqrt(sum / this.samples.length)
  }

  leave(): void {
    this.source?.disconnect()
    this.source = null
    this.analyser = null
  }

  close(): void {
    this.leave()
    void this.context?.close().catch(() => {})
    this.context = null
  }
}
