/** Which curtain hangs before the picture, from the session's status and the picture's own state. Pure. */
import type { BuildStage, SessionView } from '@shoal/session'

export type Curtain = 'none' | 'no-seat' | 'building' | 'connecting' | 'resting' | 'refused'

export const curtainFor = (status: SessionView['status'], begun: boolean): Curtain => {
  // Once a frame was shown it stays, whatever happens: banners speak over it.
  if (begun) return 'none'
  if (status === 'refused') return 'refused'
  if (status === 'waiting') return 'no-seat'
  if (status === 'building') return 'building'
  return status === 'resting' ? 'resting' : 'connecting'
}

export const PHASES = ['read', 'place', 'bodies', 'sound', 'first-picture'] as const satisfies BuildStage['phase'][]

/** How each phase stands: 0..1, from the one that is running now. Before it all are done, after it none has begun. */
export const phases = (stage: BuildStage | null): { phase: BuildStage['phase']; done: number }[] => {
  const at = stage ? PHASES.indexOf(stage.phase) : -1
  return PHASES.map((phase, i) => ({
    phase,
    done: i < at ? 1 : i === at ? Math.min(1, Math.max(0, stage?.done ?? 0)) : 0,
  }))
}

/** The one banner that matters most, or none. */
export type Banner = 'ended' | 'elsewhere' | 'old' | 'lostServer' | 'lostLog' | 'lostHost' | 'lostMedia'

export const bannerFor = (now: {
  link: 'connecting' | 'live' | 'lost' | 'ended' | 'elsewhere' | 'old'
  served: boolean
  linked: boolean
  begun: boolean
  moving: boolean
  paused: boolean
  writable: boolean
}): Banner | null => {
  if (now.link === 'ended' || now.link === 'elsewhere' || now.link === 'old') return now.link
  if (now.link === 'lost') return now.writable ? 'lostLog' : 'lostServer'
  if (!now.served) return 'lostServer'
  // A control line that is being mended is nobody's business while the picture still moves.
  if (now.begun && !now.moving && !now.linked) return 'lostMedia'
  if (now.begun && !now.moving && !now.paused) return 'lostHost'
  return null
}
