/// <reference types="vite/client" />
import type { Probe } from './lib/stage/probe.ts'

declare global {
  interface Window {
    /** Present on the stage only. See `lib/stage/probe.ts`. */
    __shoal?: Probe
  }
}
