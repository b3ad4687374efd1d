/**
 * What the scene may ask of the rasteriser. The scene is an ordinary three.js graph (Object3D, Mesh, SkinnedMesh, InstancedMesh,
 * LOD, Group); a mesh's material is a `Surface`. Geometry attributes: position (float), normal (float), color (optional, sRGB
 * 0..1 or normalised Uint8), uv (optional), skinIndex and skinWeight (SkinnedMesh, up to 4), index. A geometry is uploaded once;
 * set `attribute.needsUpdate = true` to send it again. `userData.still` and `.moves` say, for all below, what stands still;
 * `userData.part` 'seen' or 'shade', what throws no shadow or only one. `userData.edition`, a counter, says of what stands still that all
 * below stays as it is while it does not count up: which objects there are and show, their geometries, instances, surfaces and places.
 * `userData.coming` of such a group is another, not shown yet, that will take its place: it is made ready a little each frame.
 */
import { Material, type Camera, type Object3D } from 'three'
import type { StyleId } from '@shoal/session'

/** How a pixel is lit, textured and edged. Textures are procedural in the kernel, in world space (or uv where given). */
export const SURFACES = [
  'matte',
  'skin',
  'hair',
  'cloth',
  'foliage',
  'grass',
  'ground',
  'dirt',
  'cobble',
  'asphalt',
  'brick',
  'plaster',
  'wood',
  'stone',
  'roof',
  'sand',
  'snow',
  'water',
  'puddle',
  'glass',
  'window',
  'metal',
  'fur',
  'eye',
  'glow',
  'flower',
  'leaf-card',
  'far',
  'bark',
  'folk',
] as const
export type SurfaceKindOf = (typeof SURFACES)[number]

export interface SurfaceOptions {
  kind: SurfaceKindOf
  /** sRGB 0xRRGGBB, multiplies vertex colour. */
  colour?: number
  /** Vertices sway in the wind by this many metres at height 1 m above the object's own origin. */
  sway?: number
  /** Light it gives at night, 0..1 (window, lamp, sign); a point light is an `Atmosphere.lamps` entry. */
  glow?: number
  /** Both sides drawn (cards, cloth, umbrella); light comes through by `through` 0..1. */
  double?: boolean
  through?: number
  /** Cast a sun shadow; default true. */
  shadow?: boolean
  /** Draw an ink line around it; default true. */
  ink?: boolean
}

export class Surface extends Material {
  readonly options: Required<SurfaceOptions>
  constructor(options: SurfaceOptions) {
    super()
    this.options = {
      colour: 0xffffff,
      sway: 0,
      glow: 0,
      double: false,
      through: 0,
      shadow: true,
      ink: true,
      ...options,
    }
  }
}

export interface Lamp {
  x: number
  y: number
  z: number
  /** sRGB. */
  colour: number
  /** Metres to nothing. */
  reach: number
  /** 0..1 */
  power: number
}

/** Air and light of one frame, computed by scenery/atmosphere.ts from the state; colours sRGB 0xRRGGBB. */
/** A shell of fireworks: unit vector to its middle, seconds since it burst (negative: it rises), radius in parts of its distance, 0 ball, 1 willow, 2 ring, 3 palm. */
export interface Burst {
  at: readonly [number, number, number]
  age: number
  size: number
  shell: number
  /** sRGB 0..1 of its sparks: half of them one, half the other. */
  colours: readonly [readonly [number, number, number], readonly [number, number, number]]
  seed: number
}
/** A shooting star: unit vectors it flies between, share of the way its head has gone (beyond 1 its trail fades), brightness 0..1. */
export interface Meteor {
  from: readonly [number, number, number]
  to: readonly [number, number, number]
  head: number
  power: number
}

export interface Atmosphere {
  tick: number
  seed: number
  /** Unit vector towards sun or moon (whichever lights). */
  sun: [number, number, number]
  /** Unit vector towards what casts shadows, where it is not just there; each new one has the still shadow map drawn again. */
  shadowSun?: [number, number, number]
  sunColour: number
  /** Strength of that light (about 1 by day). */
  direct: number
  /** 0..1: how hard the sun's shadow is (0 under cloud). */
  shadow: number
  /** Sky overhead, at the horizon, and light from the ground. */
  zenith: number
  /** The band between zenith and horizon; the glow round the sun and its power 0..1. */
  mid: number
  horizon: number
  glow: number
  glowPower: number
  bounce: number
  /** Ambient 0..1. */
  ambient: number
  /** 0..1: how much of the sky's hue the light from all sides has. */
  tint: number
  /** Colour things fade to, metres at which half is gone, and height falloff (1/m). */
  fog: number
  fogHalf: number
  fogHeight: number
  /** 0..1: cover of heaped clouds; cloud colours lit and shaded; stars and moon 0..1 visible. */
  cloud: number
  cloudLit: number
  cloudShade: number
  /** 0..1 each: wisps high up, mackerel, a lid over all, storm towers. */
  cirrus: number
  ripple: number
  veil: number
  tower: number
  stars: number
  moon: number
  /** Unit vectors towards sun (also below the horizon) and moon, and where the light on the clouds comes from; 0..1: the sun's disc shows. */
  sunAt: [number, number, number]
  sunUp: number
  moonAt: [number, number, number]
  cloudSun: [number, number, number]
  /** Rows of the matrix that turns a direction into the frame of the stars. */
  starSpin: number[]
  /** Rainbow 0..1 and the unit vector to its middle. */
  bow: number
  bowAt: [number, number, number]
  /** 0..1 day, 1 night: windows and lamps shine by it. */
  night: number
  /** 0..1 each. */
  wet: number
  snowCover: number
  rain: number
  snow: number
  petals: number
  leaves: number
  dust: number
  hail: number
  heat: number
  /** 0..1: northern lights. */
  aurora: number
  /** Fireworks and shooting stars in the air, the oldest first; the last BURST_MAX and METEOR_MAX (kernel/layout.ts) are drawn. */
  bursts: readonly Burst[]
  meteors: readonly Meteor[]
  fireflies: number
  /** Lightning: its light 0..1 on everything, and its channel where one shows: brightness, direction on the ground, own number. */
  flash: number
  bolt: { power: number; x: number; z: number; seed: number } | null
  wind: [x: number, z: number]
  /** Metres the wind has carried what floats, x and z. */
  blown: [x: number, z: number]
  /** At most 24 nearest the camera are used. */
  lamps: Lamp[]
}

export interface Look {
  now: StyleId
  from: StyleId
  mix: number
  /** 0 least .. 1 full. */
  detail: number
  /** Distance in focus (m) and strength 0..1 of depth of field (close-ups). */
  focus: number
  blur: number
  /** A picture to lay over the scenery. */
  projected?: Projected | null
  /** Colours multiplied with those of still surfaces, by kind. */
  tints?: Partial<Record<SurfaceKindOf, readonly [number, number, number]>>
  /** The camera moved without continuity (a cut): do not reuse anything of the last frame. */
  cut: boolean
}

/** Two textures of 1280x721 texels (the last row twice), r, g, b and a code: 1 / distance = 0.8 (code / 255)². */
export interface ProjectedTexture {
  /** The picture. */
  front: Uint8Array
  /** The picture with what stands before something else taken away and filled in. */
  back: Uint8Array
}

/** A picture laid over the scenery, seen through the camera it was taken with. */
export interface Projected {
  texture: ProjectedTexture
  from: { eye: readonly [number, number, number]; look: readonly [number, number, number] }
  /** Vertical field of view, degrees. */
  fov: number
  /** What the cards cut from it are made of. */
  surface: Surface
  /** 0..1: how much of it shows. */
  share: number
  /** Multiplied with its colours: what the hour has done to the light since. */
  tint: readonly [number, number, number]
}

export interface FrameStats {
  triangles: number
  /** Wall ms by stage. */
  ms: Record<string, number>
}

export interface Renderer {
  readonly width: number
  readonly height: number
  /** Draws and returns I420 (width*height*3/2 bytes of shared memory, valid until the next call). Deterministic for equal arguments at detail 1. */
  render(scene: Object3D, camera: Camera, air: Atmosphere, look: Look): { i420: Uint8Array; stats: FrameStats }
  /** The last frame as RGBA, width*height*4 (stills, tests). */
  rgba(): Uint8Array
  /** G-buffer of the last frame (tests, picking): depth in metres (Infinity: sky). */
  depth(): Float32Array
  dispose(): void
}

/** `bands`: worker threads that share the pixel work (1 or 2). Throws if the size is not a multiple of 8. */
export type CreateRenderer = (options: { width: number; height: number; bands: 1 | 2 }) => Promise<Renderer>
