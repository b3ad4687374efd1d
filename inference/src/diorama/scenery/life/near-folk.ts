/** People of the street close by: the bodies and clothes of actors, in the colours of their make, frozen pose by pose. */
import type { BufferGeometry } from 'three'
import { CrowdPerson } from '../../body/index.ts'
import { cell01 } from '../../place/noise.ts'
import type { BipedLook, Garment } from '../../state/look.ts'
import type { Place } from '../../state/state.ts'
import { shade } from '../build/mesh.ts'
import { dressOf, PHASES, STRIDE, type Dress, type Pose } from './folk.ts'

const HATS: Partial<Record<Dress['hat'], Garment['kind']>> = {
  cap: 'cap',
  top: 'top-hat',
  brim: 'hat',
  bonnet: 'beret',
  cone: 'straw-hat',
  helm: 'helmet',
  turban: 'beret',
}
const UMBRELLAS = [0xc83c34, 0x24282e, 0x2f5a8a, 0xe8d8b0, 0x8a4a7a, 0x3a7a6a]

/** The look of a make: same colours, hems, hats and sizes as its coarse figure. */
export const lookOfMake = (place: Place, make: number, umbrella: boolean): BipedLook => {
  const d = dressOf(place, make)
  const at = (n: number): number => cell01(place.seed + 1661, make, n)
  const female = make % 2 === 0
  const child = d.size < 0.8
  const clothes: Garment[] = []
  const put = (kind: Garment['kind'], colour: number, trim: number, length: number): void => {
    clothes.push({ kind, colour, trim, length } as Garment)
  }
  const pale = 0xf0e8da
  if (d.hem < 0.2)
    put(
      place.culture === 'japanese'
        ? 'kimono'
        : place.culture === 'chinese'
          ? 'hanfu'
          : female && place.era !== 'modern'
            ? 'gown'
            : 'robe',
      d.coat,
      shade(d.coat, 1.35),
      0.94,
    )
  else if (d.hem < 0.7) {
    put(female && at(1) < 0.5 ? 'dress' : 'coat', d.coat, female ? pale : shade(d.coat, 0.6), 0.62)
    if (clothes[0].kind === 'coat') put('trousers', d.legs, d.legs, 0.95)
  } else {
    const tops = (['jacket', 'sweater', 'shirt', 'hoodie', 'suit'] as const)[
      Math.floor(at(2) * (place.era === 'modern' ? 5 : 3))
    ]
    put(tops, d.coat, tops === 'suit' ? 0x8a2a34 : shade(d.coat, 1.4), 0.6)
    if (tops !== 'suit')
      if (female && at(3) < 0.45) put('skirt', d.legs, d.legs, 0.5)
      else put(at(3) < 0.7 ? 'trousers' : 'jeans', d.legs, d.legs, 0.95)
  }
  put(female && !child && at(4) < 0.4 ? 'heels' : 'shoes', shade(d.legs, 0.55), 0x2a2420, 0.1)
  const hat = HATS[d.hat]
  if (hat) put(hat, d.hatTone, shade(d.hatTone, 0.7), 0.5)
  const styles: BipedLook['hair']['style'][] = female
    ? ['bob', 'long', 'wavy', 'ponytail', 'bun', 'pixie']
    : ['short', 'short', 'slick', 'curly']
  const old = !child && at(5) < 0.16
  return {
    kind: 'biped',
    sex: female ? 'female' : 'male',
    age: child ? 9 : old ? 70 : 22 + Math.floor(at(6) * 25),
    height: 1.7 * d.size,
    heads: child ? 5.2 : female ? 7.1 : 7.3,
    build: 0.9 + 0.25 * at(7),
    skin: d.skin,
    hair: { style: styles[Math.floor(at(8) * styles.length)], colour: old ? 0xd0ccc6 : d.hair },
    eyes: 0x4a3020,
    clothes,
    holds: umbrella
      ? [{ kind: 'umbrella', colour: UMBRELLAS[make % 6], hand: 'left' }]
      : d.bag
        ? [{ kind: 'bag', colour: shade(d.coat, 0.5), hand: 'right' }]
        : [],
    variant: 'human',
  }
}

/** Bakes the people of one place when they first come near. */
export class NearFolk {
  readonly #place: Place
  readonly #people = new Map<string, CrowdPerson>()
  readonly #baked = new Map<string, BufferGeometry>()
  readonly #coming = new Map<string, Generator<void, void>>()

  constructor(place: Place) {
    this.#place = place
  }

  /** A make in a pose; phase 0..PHASES-1 of the walk, level 2 close by, 3 further off. */
  geometry(make: number, pose: Pose, phase: number, level: number, umbrella: boolean): BufferGeometry {
    const key = `${make}/${pose}/${phase}/${level}/${umbrella}`
    const kept = this.#baked.get(key)
    if (kept) return kept
    const made = this.#person(make, umbrella).bake(pose === 'walk' ? phase : pose, level)
    this.#baked.set(key, made)
    return made
  }

  /** One step of making somebody ahead of need, at a level. False when there is nothing left to do. */
  warm(make: number, pose: Pose, level: number, umbrella: boolean): boolean {
    const who = `${make}/${pose}/${level}/${umbrella}`
    let coming = this.#coming.get(who)
    if (!coming) this.#coming.set(who, (coming = this.#make(make, pose, level, umbrella)))
    return !coming.next().done
  }

  *#make(make: number, pose: Pose, level: number, umbrella: boolean): Generator<void, void> {
    const person = this.#person(make, umbrella)
    yield
    // Two at a time: they are smaller than to freeze a pose.
    while (person.prepare(level) && person.prepare(level)) yield
    for (let phase = 0; phase < (pose === 'walk' ? PHASES : 1); phase++) {
      const key = `${make}/${pose}/${phase}/${level}/${umbrella}`
      if (this.#baked.has(key)) continue
      this.geometry(make, pose, phase, level, umbrella)
      yield
    }
  }

  #person(make: number, umbrella: boolean): CrowdPerson {
    const who = `${make}/${umbrella}`
    let person = this.#people.get(who)
    if (!person) {
      const look = lookOfMake(this.#place, make, umbrella)
      this.#people.set(who, (person = new CrowdPerson(look, PHASES, (STRIDE * look.height) / 1.7)))
    }
    return person
  }
}
