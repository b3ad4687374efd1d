/** Measures in the page, beside the product: when each frame was presented, and flashes and clicks as decoded. */
import type { Page } from 'playwright-core'

interface Watched {
  frames: number[]
  flashes: number[]
  clicks: number[]
}

/** Begins to note the time each frame is shown (ms, page clock). */
export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const video = document.querySelector<HTMLVideoElement>('[data-testid=video]')!
    const watched: Watched = { frames: [], flashes: [], clicks: [] }
    ;(window as unknown as { __watched: Watched }).__watched = watched
    const next = (_now: number, about: VideoFrameCallbackMetadata): void => {
      watched.frames.push(about.expectedDisplayTime)
      video.requestVideoFrameCallback(next)
    }
    video.requestVideoFrameCallback(next)
  })

/** Begins to note flashes of the metronome's lamp in decoded pixels and its clicks in decoded samples. */
export const watchBeat = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const video = document.querySelector<HTMLVideoElement>('[data-testid=video]')!
    const watched: Watched = { frames: [], flashes: [], clicks: [] }
    ;(window as unknown as { __watched: Watched }).__watched = watched
    const canvas = document.createElement('canvas')
    canvas.width = 16
    canvas.height = 9
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    let lit = true
    const next = (_now: number, about: VideoFrameCallbackMetadata): void => {
      // The lamp stands in the middle of the upper half.
      context.drawImage(
        video,
        video.videoWidth * 0.42,
        video.videoHeight * 0.22,
        video.videoWidth * 0.16,
        video.videoHeight * 0.2,
        0,
        0,
        16,
        9,
      )
      const { data } = context.getImageData(0, 0, 16, 9)
      let sum = 0
      for (let i = 0; i < data.length; i += 4) sum += data[i + 1]
      const bright = sum / (data.length / 4) > 140
      if (bright && !lit) watched.flashes.push(about.expectedDisplayTime)
      lit = bright
      video.requestVideoFrameCallback(next)
    }
    video.requestVideoFrameCallback(next)

    const elements = [...document.querySelectorAll<HTMLMediaElement>('audio, video')]
    const track = elements.flatMap((e) => (e.srcObject instanceof MediaStream ? e.srcObject.getAudioTracks() : []))[0]
    const audio = new AudioContext({ latencyHint: 'interactive' })
    await audio.resume()
    const source = audio.createMediaStreamSource(new MediaStream([track]))
    const ears = audio.createScriptProcessor(256, 1, 1)
    let quietUntil = 0
    ears.onaudioprocess = (event) => {
      const samples = event.inputBuffer.getChannelData(0)
      for (let i = 0; i < samples.length; i++) {
        if (Math.abs(samples[i]) < 0.2 || event.playbackTime < quietUntil) continue
        // When this sample left the decoder for the output: the buffer was just filled. (playbackTime would add the delay of this
        // very measurement.) The stamp ties the audio clock to the page's.
        const stamp = audio.getOutputTimestamp()
        const rendered = audio.currentTime - (samples.length - i) / audio.sampleRate
        watched.clicks.push(stamp.performanceTime! + (rendered - stamp.contextTime!) * 1000)
        quietUntil = event.playbackTime + 0.5
        break
      }
    }
    source.connect(ears)
    ears.connect(audio.destination)
  })

export const watched = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as { __watched: Watched }).__watched)

/** Frames a second and the share of time that stood still: a gap longer than max(3 mean, mean + 150 ms) is a freeze (WebRTC's freezeCount). */
export const smoothness = (frames: readonly number[]): { fps: number; freezeShare: number } => {
  const gaps = frames.slice(1).map((t, i) => t - frames[i])
  const span = frames[frames.length - 1] - frames[0]
  const mean = span / gaps.length
  const limit = Math.max(3 * mean, mean + 150)
  const frozen = gaps.filter((gap) => gap > limit).reduce((sum, gap) => sum + gap - mean, 0)
  return { fps: (1000 * gaps.length) / span, freezeShare: frozen / span }
}

/** Sound minus picture of each beat, ms (positive: sound late). */
export const offsets = ({ flashes, clicks }: Watched): number[] =>
  flashes.flatMap((flash) => {
    const near = clicks.reduce(
      (best, click) => (Math.abs(click - flash) < Math.abs(best - flash) ? click : best),
      Infinity,
    )
    return Math.abs(near - flash) < 500 ? [near - flash] : []
  })

/** Value below which a share `q` of the sample lies (nearest rank); NaN when empty. */
export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.max(0, Math.ceil(q * values.length) - 1))] ?? NaN
