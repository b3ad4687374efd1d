/**
 * One hill, one tree, one sun, drawn thirteen times: each style's own line, light and palette at 72 by 44. Data only;
 * `Swatch.svelte` draws it. An idea of the manner, not a sample of the renderer.
 */
import type { StyleId } from '@shoal/session'

export interface Stroke {
  readonly d: string
  readonly fill?: string
  readonly line?: string
  readonly width?: number
  readonly dash?: string
  readonly opacity?: number
}

const HILL = 'M0 30C14 22 26 22 40 27S62 31 72 25V44H0Z'
const CROWN = 'M47 21c-6-1-7-9-1-11 1-6 11-6 12 0 6 2 5 10-1 11-3 2-7 2-10 0Z'
const TRUNK = 'M52 21v9'
const SUN = 'M18 14.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z'
const ROOM = 'M0 0h72v44H0Z'

export const SWATCHES: Record<StyleId | '', readonly Stroke[]> = {
  '': [
    { d: ROOM, fill: '#25201a' },
    { d: HILL.replace('V44H0Z', ''), line: '#93cbe8', width: 1.2 },
    { d: `${CROWN}${TRUNK}`, line: '#93cbe8', width: 1.2 },
    { d: SUN, line: '#93cbe8', width: 1.2, dash: '2 2' },
  ],
  watercolor: [
    { d: ROOM, fill: '#cfe3ea' },
    { d: 'M0 0h72v15C50 20 30 9 0 17Z', fill: '#8fbfd6', opacity: 0.7 },
    { d: SUN, fill: '#f6dd9a' },
    { d: HILL, fill: '#8fb36b' },
    { d: 'M0 36c20-8 46 4 72-4v12H0Z', fill: '#5f8f56', opacity: 0.75 },
    { d: CROWN, fill: '#48794a', opacity: 0.9 },
    { d: TRUNK, line: '#5b4632', width: 2 },
  ],
  vangogh: [
    { d: ROOM, fill: '#23447e' },
    {
      d: 'M3 8c6-6 12 4 19-1s11-5 17 0 14-4 30 1M0 17c9 4 17-5 27 0s19 2 45-3M30 12c6-5 13-2 10 2',
      line: '#8fc0dd',
      width: 2.2,
      dash: '5 2',
    },
    { d: SUN, fill: '#f3c53c', line: '#f8e29a', width: 2.5, dash: '3 1.5' },
    { d: HILL, fill: '#2f6a4c' },
    { d: 'M4 35c10-5 18-5 28-1M30 39c12-4 24-4 38-9M8 41c8-3 14-3 20-1', line: '#c9b64a', width: 1.8, dash: '4 2' },
    { d: 'M50 31c-3-9 1-17 3-27 4 9 6 18 3 27Z', fill: '#14392f', line: '#3f7a58', width: 1.2 },
  ],
  ink: [
    { d: ROOM, fill: '#e9e4d8' },
    { d: 'M0 26c12-12 18-16 26-6 8-10 16-8 22 3 8-4 14-3 24 2v6H0Z', fill: '#8d8a84', opacity: 0.5 },
    { d: 'M0 36c18-7 40-4 72-8v16H0Z', fill: '#5d5a56', opacity: 0.35 },
    { d: 'M51 33c2-7-1-10 1-15M52 22l6-5M52 25l-5-4', line: '#1d1b1a', width: 1.8 },
    { d: 'M44 17c4-4 8-1 11-4 3 3 6 1 7 4', line: '#1d1b1a', width: 3.5, opacity: 0.85 },
    { d: 'M15 7h4v4h-4Z', fill: '#a6372b' },
  ],
  ukiyoe: [
    { d: ROOM, fill: '#e8d9b5' },
    { d: 'M0 0h72v7H0Z', fill: '#35577d' },
    { d: SUN, fill: '#c4503a' },
    { d: 'M8 33L30 12l6 5 5-4 22 20Z', fill: '#4c6f92', line: '#22344c', width: 1 },
    { d: 'M24 18l6-6 6 5-3 2-3-2-3 3Z', fill: '#f3ecd9' },
    {
      d: 'M0 32c6-5 11-5 15 0 5-5 11-5 15 0 5-5 11-5 15 0 5-5 11-5 15 0 4-4 8-5 12-2v14H0Z',
      fill: '#2d5a86',
      line: '#f3ecd9',
      width: 1.4,
    },
  ],
  monet: [
    { d: ROOM, fill: '#b9c7d8' },
    { d: 'M4 6h5M14 9h6M28 5h6M40 9h5M54 6h7M62 12h6M8 15h6M34 15h7M22 20h5', line: '#e6cfd3', width: 3 },
    { d: HILL, fill: '#93ae8e' },
    { d: 'M4 32h4M13 36h5M22 31h4M30 36h6M42 33h4M50 38h6M60 32h5M8 41h5M36 41h5', line: '#c3788f', width: 2.5 },
    { d: 'M9 38h3M25 40h4M46 36h4M63 38h4M18 33h3', line: '#f0e3a1', width: 2.5 },
    { d: 'M45 14h5M50 11h6M47 18h8M44 21h5M54 16h6', line: '#56795c', width: 3 },
  ],
  storybook: [
    { d: ROOM, fill: '#f4e3c1' },
    { d: SUN, fill: '#f0a54a', line: '#5a3d2b', width: 1.2 },
    { d: HILL, fill: '#a9be6f', line: '#5a3d2b', width: 1.2 },
    { d: 'M24 27v-8l6-5 6 5v8Z', fill: '#e0795b', line: '#5a3d2b', width: 1.2 },
    { d: CROWN, fill: '#6f9a5b', line: '#5a3d2b', width: 1.2 },
    { d: TRUNK, line: '#5a3d2b', width: 2.2 },
  ],
  pencil: [
    { d: ROOM, fill: '#ece8df' },
    { d: 'M0 30C14 22 26 22 40 27S62 31 72 25M1 31C15 23 27 23 41 28', line: '#4a4742', width: 0.9 },
    { d: CROWN, line: '#4a4742', width: 0.9 },
    {
      d: 'M44 19l8-10M46 21l10-12M49 21l9-10M52 21v9M54 21v9M4 40l8-11M10 41l9-13M17 41l9-14M24 41l8-12M32 41l7-11',
      line: '#4a4742',
      width: 0.6,
    },
    { d: SUN, line: '#4a4742', width: 0.8 },
  ],
  noir: [
    { d: ROOM, fill: '#0b0b0c' },
    { d: 'M18 3L4 44h34Z', fill: '#d8d8d4', opacity: 0.25 },
    { d: 'M18 3v41', line: '#8b8b88', width: 1 },
    { d: 'M15 3h6v3h-6Z', fill: '#f2f2ee' },
    { d: 'M40 44V9h12v6h8V4h12v40Z', fill: '#1f2022' },
    { d: 'M43 14h2M47 14h2M43 20h2M55 20h2M63 10h2M63 16h2M67 16h2M47 27h2', line: '#e5e3d8', width: 2 },
  ],
  pixel: [
    { d: ROOM, fill: '#4a7fc1' },
    { d: 'M12 4h12v12H12Z', fill: '#ffe07a' },
    { d: 'M0 32h8v-4h12v-4h20v4h16v4h16v12H0Z', fill: '#4ea24b' },
    { d: 'M0 40h16v-4h24v4h32v4H0Z', fill: '#2f7440' },
    { d: 'M44 12h4V8h8v4h4v8H44Z', fill: '#1f5b34' },
    { d: 'M50 20h4v8h-4Z', fill: '#6b4326' },
  ],
  clay: [
    { d: ROOM, fill: '#b9cfd6' },
    { d: 'M0 32c16-9 28-7 40-3s22 2 32-3v18H0Z', fill: '#b5764f' },
    { d: 'M2 36c16-6 30-5 44-1s18 1 26-1', line: '#d29873', width: 2.5, opacity: 0.7 },
    { d: SUN, fill: '#e8b14d' },
    { d: 'M15 6.500c1-1 3-1.5 4.5-.5', line: '#f7d995', width: 1.8 },
    { d: CROWN, fill: '#6d9a5b' },
    { d: 'M47 13c1-2 3-3 5-2.5', line: '#9cc187', width: 2 },
    { d: TRUNK, line: '#855638', width: 4 },
  ],
  cyberpunk: [
    { d: ROOM, fill: '#150f2b' },
    { d: 'M0 44V20h10v-8h9v14h9V6h11v20h8V14h10v10h8V10h7v34Z', fill: '#241a47' },
    { d: 'M13 16v18M31 10v22M51 18v16M68 14v20', line: '#ef4fa6', width: 1.5 },
    { d: 'M4 25h4M22 30h4M42 30h4M60 28h4M35 14h3', line: '#43e0e8', width: 2 },
    { d: 'M0 41h72', line: '#43e0e8', width: 1.2 },
    { d: 'M6 44l14-5M36 44v-4M66 44L52 39', line: '#ef4fa6', width: 1 },
  ],
  papercut: [
    { d: ROOM, fill: '#f0d9a8' },
    { d: SUN, fill: '#fff3d4' },
    { d: 'M0 24l14-9 12 8 16-12 14 11 16-7v29H0Z', fill: '#e0875a' },
    { d: 'M0 32l18-8 16 7 18-6 20 8v11H0Z', fill: '#a8423c' },
    { d: 'M0 39l22-5 20 4 30-6v12H0Z', fill: '#4b2233' },
    { d: 'M50 33l-6 1 5-6h-4l7-10 7 10h-4l5 6-6-1v3h-4Z', fill: '#4b2233' },
  ],
  plain: [
    { d: ROOM, fill: '#a9c3d6' },
    { d: HILL, fill: '#84976e' },
    { d: SUN, fill: '#f2ead2' },
    { d: CROWN, fill: '#5e7a55' },
    { d: TRUNK, line: '#665344', width: 2 },
  ],
}
