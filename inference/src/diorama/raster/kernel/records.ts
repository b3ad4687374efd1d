/**
 * What lies in the shared memory beside the frame block (layout.ts): sizes of buffers, records and their words, flags. Plain numbers, for both sides.
 */

/** Rows of one strip of the picture: the unit of raster and shading work. */
export const STRIP = 24
/** Parts of the picture that are filled one by one, so that their depth and attributes stay in the cache. */
export const TILE_WIDTH = 320
export const TILE_HEIGHT = 48
export const TILE_MAX = 256
/**
 * Record of a polygon: four corners (x, y, 1/w; a triangle repeats its first), flags, attributes of 8 bytes and uv of 4 of the first three. One of a
 * single colour that is no card ends after the first attributes: with that it fills one line of the processor's caches, and others two.
 */
export const TRI_BYTES = 128
export const FLAT_BYTES = 64
export const R_FLAGS = 48
export const R_ATTR = 56
export const R_UV = 80
/** In an index list: this triangle and the next are a flat quad, whose fourth corner is the last index of the two. */
export const QUAD = 0x80000000
/** With it: all corners of the polygon have the same colour and normal. */
export const ALIKE = 0x40000000
/** With QUAD: it is not quite flat, or its corners' colours are not quite what three of them lead to (bent.ts). */
export const BENT = 0x20000000
/** With QUAD: its texture is not what three corners lead to, so as a card it is two triangles. */
export const SKEW = 0x10000000
/** The number of the vertex itself. */
export const CORNER = 0x0fffffff
export const SEGMENT_TRIANGLES = 24576
export const SEGMENT_MAX = 48
/** A bin is a chain of chunks: next, count, then for each polygon its address (odd where the record is long) and a word by which hidden ones are known (coarse.ts). */
export const CHUNK_ENTRIES = 31
export const CHUNK_BYTES = 256
export const CHUNK_MAX = 32768
export const STRIP_MAX = 96
export const SCRATCH_VERTICES = 65536
export const VERTEX_BYTES = 32
export const SCRATCH_BYTES = 32
/** Bytes of a thread's own memory before its matrices, and in all. */
export const SCRATCH_WORK = (SCRATCH_VERTICES + 4) * SCRATCH_BYTES
export const SCRATCH_THREAD = SCRATCH_WORK + 512
export const SKIN_BYTES = 24
/** A bone: clip matrix (64), normal matrix (64), light matrix (64), drop matrix (64). */
export const BONE_BYTES = 256
/** Texels along the side of the still and of the moving shadow map, and the metres they cover. */
export const SHADOW_SIZE = 2048
export const SHADOW_METRES = 88
/** Squares along the side of the still map that are drawn again one by one. */
export const SHADOW_TILES = 8
/** Draws that may cast a shadow. */
export const CAST_MAX = 4096
export const MOVING_SIZE = 768
export const MOVING_METRES = 18
/** Metres that 16 bits of light depth cover. */
export const SHADOW_DEPTH = 260

/** Draw record, in words. */
export const DRAW_WORDS = 44
export const D_VERTICES = 0
export const D_VERTEX_COUNT = 1
export const D_INDEX = 2
export const D_TRIANGLES = 3
export const D_INSTANCES = 4
export const D_FIRST = 5
export const D_COUNT = 6
export const D_SKIN = 7
export const D_BONES = 8
export const D_IDS = 9
export const D_FLAGS = 10
export const D_SWAY = 11
export const D_MATRIX = 12
export const D_SPHERE = 28
export const D_TINT = 32
export const D_TINTS = 36
export const D_REACH = 37
export const D_KEEP = 38
/** Share of a draw's cards that is shown. */
export const D_CARDS = 39
/** Planes of its polygons (normal, distance), or 0; and whether few vertices belong to more than one polygon. */
export const D_PLANES = 40
export const D_LOOSE = 41

export const FLAG_DOUBLE = 1
export const FLAG_CARD = 2
export const FLAG_FLAT = 4
export const FLAG_SKIN = 8
export const FLAG_GRASS = 16

/** A card's mask: 128x128, 64x64 and 32x32 bytes. */
export const MASK_BYTES = 21504

/** Surface record, in words. */
export const SURFACE_WORDS = 32
export const SURFACE_MAX = 256
/** Bits of a surface record's word 26: leaves and blades; what asks for parts of the light that few do: glow, water or puddle, glass, earth that grass grows into, skin, what light shines through, rims and highlights. */
export const MARK_THIN = 1
export const MARK_GLOW = 2
export const MARK_POOL = 4
export const MARK_PANE = 8
export const MARK_GROWN = 16
export const MARK_SKIN = 32
export const MARK_THROUGH = 64
export const MARK_RIM = 128
/** Bytes of one baked texture with its smaller levels: 4 * (256² + 128² + … + 4²), rounded up. */
export const TEXTURE_BYTES = 349696
export const TEXTURE_COUNT = 18
/** Origins and headings of moving things, 8 words each, by object id 1..127. */
export const OBJECT_WORDS = 8
/** Lamps: x, y, z, r, g, b, 1/reach², reach, then screen box x0, y0, x1, y1. */
export const LAMP_WORDS = 12
export const LAMP_MAX = 24
/** A cell of the sky: colour and clearness, then colour and inside of the heaps before it. */
export const SKY_BYTES = 32
/** Baked clouds: a strip of heaps, a strip of towers, a tile of soft fields (clouds.ts); 4 bytes a texel. */
export const CLOUD_COLUMNS = 2048
export const CLOUD_ROWS = 256
export const TOWER_COLUMNS = 1024
export const CLOUD_BYTES = 4 * (256 * (2048 + 1024) + 65536)
/** Behind them, for each 8x8 texels of the strips two bytes: the farthest inside, and the soonest turn to appear. */
export const CLOUD_BLOCKS = 2 * 32 * (256 + 128)
/** Particles: at most 1024 records a chunk (particles.ts). */
export const PARTICLE_BYTES = 32
export const PARTICLE_CHUNKS = 40
export const PARTICLE_CHUNK_BYTES = 1024 * 32 + 64
export const STAR_MAX = 3000
/** x, y, z, brightness, then colour 0..1 (three) and a number of its own. */
export const STAR_BYTES = 32
