/** Three drawings for tests: a road with hills and sun, a seaside with a house, a city skyline at night. */
import sharp from 'sharp'

interface Drawing {
  svg: string
  /** Row of the horizon in the drawing. */
  horizon: number
  night: boolean
  kinds: string[]
}

const sheet = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720"><defs>
  <linearGradient id="day" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4f9be0"/><stop offset="1" stop-color="#cfe6f2"/></linearGradient>
  <linearGradient id="night" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0a1030"/><stop offset="1" stop-color="#2a2c58"/></linearGradient>
  <linearGradient id="sea" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2f7fae"/><stop offset="1" stop-color="#4fb4c4"/></linearGradient>
  <linearGradient id="grass" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fbf5a"/><stop offset="1" stop-color="#4f8f38"/></linearGradient>
  </defs>${inside}</svg>`

const road = sheet(`<rect width="1280" height="330" fill="url(#day)"/><circle cx="980" cy="110" r="54" fill="#fff2b0"/>
  <path d="M0 330 Q160 210 340 290 T700 260 T1040 280 T1280 240 V330 Z" fill="#7fa98c"/>
  <path d="M0 330 Q220 270 460 312 T1280 300 V330 Z" fill="#5f9260"/>
  <rect y="330" width="1280" height="390" fill="url(#grass)"/>
  <path d="M632 330 L648 330 L1010 720 L230 720 Z" fill="#c8a878"/>
  <path d="M639 330 L641 330 L700 720 L560 720 Z" fill="#a8c070"/>
  <path d="M150 470 v-120 h16 v120 Z" fill="#6a4a30"/><circle cx="158" cy="300" r="72" fill="#3f7f38"/><circle cx="120" cy="330" r="46" fill="#4f9040"/>
  <path d="M1120 440 v-90 h14 v90 Z" fill="#6a4a30"/><circle cx="1127" cy="310" r="56" fill="#3f7f38"/>`)

const seaside = sheet(`<rect width="1280" height="300" fill="url(#day)"/>
  <ellipse cx="300" cy="110" rx="130" ry="34" fill="#ffffff"/><ellipse cx="390" cy="90" rx="90" ry="40" fill="#f6fafc"/>
  <rect y="300" width="1280" height="200" fill="url(#sea)"/>
  <path d="M0 380 h200 M320 410 h240 M640 360 h180 M500 450 h220 M80 440 h160" stroke="#bfe4ea" stroke-width="5"/>
  <path d="M0 520 Q400 470 800 500 T1280 470 V720 H0 Z" fill="#ead2a0"/>
  <path d="M0 520 Q400 470 800 500 T1280 470 V486 Q1000 510 800 516 T0 536 Z" fill="#f6f2e4"/>
  <rect x="900" y="330" width="240" height="200" fill="#f0e8da"/><path d="M870 336 L1020 220 L1170 336 Z" fill="#b8503c"/>
  <rect x="990" y="430" width="60" height="100" fill="#6a4a38"/><rect x="925" y="370" width="50" height="46" fill="#5a7f9a"/><rect x="1070" y="370" width="50" height="46" fill="#5a7f9a"/>`)

const towers = [40, 150, 250, 390, 480, 600, 700, 790, 910, 1030, 1130]
const heights = [210, 320, 180, 380, 260, 150, 300, 420, 240, 340, 200]
const city =
  sheet(`<rect width="1280" height="720" fill="url(#night)"/><circle cx="260" cy="110" r="44" fill="#f2eccf"/>
  ${towers
    .map((x, n) => {
      const top = 520 - heights[n]!
      const lit = Array.from({ length: Math.floor(heights[n]! / 34) * 3 }, (_, i) =>
        (i * 7 + n * 5) % 3 === 0
          ? ''
          : `<rect x="${x + 12 + (i % 3) * 28}" y="${top + 14 + Math.floor(i / 3) * 34}" width="14" height="18" fill="${['#ffd070', '#ff8f60', '#70d0ff'][(i + n) % 3]}"/>`,
      ).join('')
      return `<rect x="${x}" y="${top}" width="96" height="${heights[n]}" fill="${n % 2 ? '#171a3c' : '#10122e'}"/>${lit}`
    })
    .join('')}
  <rect y="520" width="1280" height="200" fill="#1a1c30"/>
  <path d="M636 520 L644 520 L980 720 L300 720 Z" fill="#2c2e44"/><path d="M639 540 L641 540 L652 720 L628 720 Z" fill="#c8b060"/>`)

export const DRAWINGS: Record<'road' | 'seaside' | 'city', Drawing> = {
  road: { svg: road, horizon: 330 / 720, night: false, kinds: ['country-road', 'meadow', 'farm'] },
  seaside: { svg: seaside, horizon: 300 / 720, night: false, kinds: ['beach', 'harbour', 'lake'] },
  city: { svg: city, horizon: 520 / 720, night: true, kinds: ['city', 'neon-city', 'boulevard'] },
}

export const pngOf = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png().toBuffer()
