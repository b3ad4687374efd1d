/**
 * Ends what nobody hears. A voice of spessasynth rings on until it is 90 dB down, which is half of all voices at any time; the last
 * part of that is far below the wind of the quietest place. The synthesiser has no setting for it, so this reaches into its pool.
 */
import type { SpessaSynthProcessor } from 'spessasynth_core'

/** Gain of a voice, against its sample, from which on it is over: 72 dB down. */
const UNHEARD = 0.00025
/** Stages of the volume envelope from which on it only falls. */
const DECAYING = 3

interface Pool {
  voices: { isActive: boolean; isInRelease: boolean; volEnv: { outputGain: number; state: number } }[]
}

/** Ends the voices of the synthesiser that only fall from here on and are not heard any more. */
export const hush = (synth: SpessaSynthProcessor): void => {
  const { voices } = (synth as unknown as { synthCore: Pool }).synthCore
  for (const voice of voices) {
    if (!voice.isActive || voice.volEnv.outputGain >= UNHEARD) continue
    if (voice.isInRelease || voice.volEnv.state >= DECAYING) voice.isActive = false
  }
}
