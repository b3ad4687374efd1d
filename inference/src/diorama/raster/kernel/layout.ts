/**
 * The frame block: which word of it holds what, frame by frame. Read by both sides (AssemblyScript and TypeScript), so it holds plain numbers only; what its
 * addresses lead to is in records.ts.
 */

/** Byte address of the frame block, and its length in 4-byte words; everything else is handed out above ARENA. */
export const FRAME = 65536
export const FRAME_WORDS = 2048
export const ARENA = 131072

/** Words used with atomics. */
export const S_JOB = 0
export const S_ARRIVED = 1
export const S_PHASE = 2
export const S_CHUNKS = 3
export const S_DONE = 4
/** One task counter per phase (0..63), cleared by the caller before a frame. */
export const S_TASK = 640
export const S_TASKS = 64

/** Integers. */
export const I_WIDTH = 32
export const I_HEIGHT = 33
export const I_STRIPS = 34
export const I_SEGMENTS = 35
export const I_THREADS = 36
/** Texels and depth at the corner of the still shadow map, counted from the world's origin. */
export const I_SHADOW_U = 37
export const I_SHADOW_V = 38
export const I_SHADOW_D = 39
/** What lies farther than its own size and this many metres along the light from the middle of the map's range casts no still shadow. */
export const SHADOW_REACH = 98
export const I_DEPTH = 40
export const I_ATTR = 41
export const I_RED = 42
export const I_GREEN = 43
export const I_BLUE = 44
export const I_OUT = 45
export const I_TRIANGLES = 46
export const I_BINS = 47
export const I_CHUNKS = 48
export const I_SCRATCH = 49
export const I_DRAWS = 50
export const I_SEGLIST = 51
export const I_SURFACES = 52
export const I_SKY = 53
export const I_RGBA = 54
export const I_TEXTURES = 55
export const I_LAMPS = 56
export const I_LAMP_COUNT = 57
export const I_SHADOW = 58
export const I_SHADOW_MOVING = 59
export const I_SHADOW_DRAWS = 60
/** Whether any square of the still map changed; which ones, a byte each, stands after the parts. */
export const I_SHADOW_CHANGED = 61
export const I_MOVING_DRAWS = 62
export const I_MOVING_DRAW_COUNT = 63
/**
 * Number of parts of the still map to draw. They follow the draws, PART_BYTES each: box (x0, y0, x1, y1 in texels), address of texel 0, 0 and texels of a
 * line, address and number of its casters (draw, instance).
 */
export const I_SHADOW_REDRAW = 64
export const PART_BYTES = 32
export const I_TICK = 65
export const I_SEED = 66
export const I_INK = 67
export const I_R2 = 68
export const I_G2 = 69
export const I_B2 = 70
export const I_LIGHT = 71
export const I_REFLECT = 72
export const I_MASKS = 73
export const I_OBJECTS = 74
export const I_SPRITES = 75
export const I_SPRITE_COUNT = 76
export const I_STYLE = 77
export const I_STYLE_FROM = 78
/** Least and greatest depth round each 8x8 texels of the still shadow map, 16 bits each. */
export const I_SHELTER = 79
export const I_DROP = 81
/** 1/w of each second pixel of each second row: what the light asks for again and again, close together. */
export const I_SPARSE = 771
export const I_GLOSS = 82
export const I_RANGE = 83
export const I_PAPER = 84
export const I_COLUMNS = 85
/** Three planes one after the other: the finished picture. */
export const I_FINAL = 86
export const I_CELLS = 87
/** 255 where a moving body is: the brush keeps its hands off faces. */
export const I_BODY = 90
/** What goes out: planes and size; the same as the drawn ones at full size. */
export const I_SHOWN = 91
export const I_SHOWN_WIDTH = 92
export const I_SHOWN_HEIGHT = 93
/** Tables of the enlarging: for each 16 columns a record of ENLARGE_BYTES (first source pixel, 16 left and 16 right offsets from it, 16
 * shares of 16 bits), for each row two source rows and a share, 16 bits each. */
export const I_ENLARGE_COLUMNS = 94
export const I_ENLARGE_ROWS = 95
export const ENLARGE_BYTES = 80
/** Three planes: the finished picture with its stair-steps smoothed. */
export const I_SMOOTH = 80

/** Floats. */
export const F_VIEW_PROJECTION = 96
export const F_EYE = 112
/** Ray of pixel (x, y): RAY0 + x * RAYX + y * RAYY; its length along the view axis is 1. */
export const F_RAY0 = 116
export const F_RAYX = 120
export const F_RAYY = 124
export const F_NEAR = 128
export const F_SUN = 129
export const F_SUN_COLOUR = 132
export const F_SHADOW = 135
export const F_ZENITH = 136
export const F_HORIZON = 139
export const F_BOUNCE = 142
export const F_AMBIENT = 145
export const F_FOG = 146
export const F_FOG_K = 149
export const F_FOG_HEIGHT = 150
export const F_CLOUD = 151
export const F_CLOUD_LIT = 152
export const F_CLOUD_SHADE = 155
export const F_STARS = 158
export const F_MOON = 159
export const F_NIGHT = 160
export const F_WET = 161
export const F_SNOW_COVER = 162
export const F_RAIN = 163
export const F_SNOW = 164
export const F_PETALS = 165
export const F_LEAVES = 166
export const F_DUST = 167
export const F_FLASH = 168
export const F_WIND = 169
export const F_DETAIL = 171
export const F_FOCUS = 172
export const F_BLUR = 173
export const F_TIME = 174
export const F_SHADOW_MATRIX = 176
export const F_MOVING_MATRIX = 192
export const F_SHADOW_BIAS = 208
export const F_SHADOW_SCALE = 209
export const F_FORWARD = 210
export const F_PIXEL = 213
export const F_MIX = 214
export const F_MOVING_SCALE = 215
/** Looks straight down on the moving bodies. */
export const F_DROP_MATRIX = 216
/** Moving map from still map: texel = texel * k + offset (k, x, y). */
export const F_MOVING_FROM = 232
/** Light as the shading uses it: from above, from below, from the sun (colour times strength). */
export const F_ABOVE = 236
export const F_BELOW = 239
export const F_DIRECT = 242
/** Boxes (x0, y0, x1, y1 in texels) of the moving things on the moving map and on the drop map. */
export const F_MOVING_BOX = 245
export const F_DROP_BOX = 249
/** Parameters of the style on show, and of the one it comes from: STYLE_WORDS floats each (styles/parameters.ts names them). */
export const F_STYLE = 256
export const STYLE_WORDS = 64
/** Floats of a style, from F_STYLE on; style.ts says what each is for. */
export const T_RAMP = 0
export const T_INK = 1
export const T_INK_COLOUR = 2
export const T_INK_REACH = 5
export const T_PAINT = 6
export const T_EDGE = 7
export const T_GRAIN = 8
export const T_VIGNETTE = 9
export const T_KEEP = 10
export const T_TOOTH = 11
export const T_INK_LOCAL = 12
export const T_INK_REST = 13
export const T_LINE_WIDE = 14
export const T_LINE_HARD = 15
export const T_LINE_VARY = 16
export const T_ROUGH = 17
export const T_STROKE = 18
export const T_FRINGE = 19
export const T_PIXEL = 20
export const T_HATCH = 21
export const T_BLOOM = 22
export const T_PAPER_COLOUR = 23
export const T_MIST = 26
export const T_MIST_FROM = 27
export const T_MIST_RATE = 28
export const T_MIST_SKY = 29
export const T_STROKE_LENGTH = 30
export const T_STROKE_WIDTH = 31
export const T_STROKE_CELL = 32
export const T_STROKE_SWIRL = 33
export const T_STROKE_HUE = 34
export const T_STROKE_RELIEF = 35
export const T_SCAN = 36
export const T_LAYERS = 37
export const T_BOKASHI = 38
export const T_FLAT = 39
export const T_TEXTURE = 40
export const T_TILE = 41
export const T_GLOSS = 42
export const T_WARM = 43
export const T_NEON = 44
export const T_MIRROR = 45
export const T_BARE = 46
export const T_SEAL = 47
/** Which baked papers and which world texture the two styles of a blend use, and how strongly. */
export const T_PAPER_A = 48
export const T_PAPER_B = 49
export const T_GRAIN_B = 50
export const T_TILE_KIND = 51
/** 0 where the table of colours changes nothing. */
export const T_TABLE = 52
/** Number of the kind of surface that is water. */
export const T_WATER = 53

/** Addresses: distance of each pixel as a byte (255 is sky), table of colours, its twin for big pixels, strokes' lists. */
export const I_FAR = 352
export const I_COLOURS = 353
export const I_PIXEL_COLOURS = 354
export const I_STROKE_LISTS = 355
export const I_TILES = 356
/** Metres at which the distance byte is half way. */
export const FAR_HALF = 40
/** Bytes of one baked paper; how many there are. */
export const PAPER_BYTES = 66048
export const PAPER_COUNT = 7
/** Textures of the style's own material, 256x256 of 4 bytes as in texture.ts. */
export const TILE_BYTES = 262144
export const TILE_COUNT = 3
/** Strokes of a strip: classes x records. */
export const STROKE_CLASSES = 4
export const STROKE_MAX = 320
export const STROKE_BYTES = 144

/** The sky (words 720 on): baked clouds, stars; where the sun really is and whether it shows; the moon; colours and amounts. */
export const I_CLOUDS = 720
export const I_STARS = 721
/** A byte for each cell of 4x4 pixels: whether it has sky, with a border of four around; then washes on cells of 8x8. */
export const I_OPEN = 765
export const I_WASHES = 766
export const F_SUN_AT = 722
export const F_SUN_UP = 725
export const F_MOON_AT = 726
export const F_MID = 729
export const F_GLOW = 732
export const F_GLOW_POWER = 735
export const F_CIRRUS = 736
export const F_RIPPLE = 737
export const F_TOWER = 738
export const F_VEIL = 739
export const F_BOW = 740
export const F_BOW_AT = 741
export const F_HAIL = 744
export const F_FIREFLIES = 745
export const F_HEAT = 746
/** Lightning: how bright its channel is, a unit vector on the plane towards it, its own number. */
export const F_BOLT = 747
export const F_BOLT_AT = 748
export const I_BOLT = 751
/** Metres the wind has blown, x and z. */
export const F_BLOWN = 768
export const I_PARTICLES = 767
/** How far haze before the light takes its colour. */
export const F_WARM = 770
/** How much of the sun's light clouds take from the land below them, and how much of the land lies below them. */
export const F_CLOUD_SHADOW = 772
export const F_CLOUD_COVER = 773
/** Northern lights 0..1; fireworks: how many, then of each its middle (3), age, size, shell, seed, two colours (6). */
export const F_AURORA = 774
export const I_BURSTS = 775
export const F_BURST = 776
export const BURST_WORDS = 13
export const BURST_MAX = 12
/** Shooting stars: how many, then of each where from (3), where to (3), head, power. */
export const I_METEORS = 932
export const F_METEOR = 933
export const METEOR_WORDS = 8
export const METEOR_MAX = 4
/** Light on the clouds: the sun's, also from just under the horizon. */
export const F_CLOUD_SUN = 752
/** Rows turn a direction into the frame of the stars. */
export const F_STAR_SPIN = 756

/** The picture laid over the scene (projected.ts): addresses of its two textures, row of its cards' surface, 1 where any of it may show. */
export const I_PICTURE_FRONT = 380
export const I_PICTURE_BACK = 381
export const I_PICTURE_CARD = 382
export const I_PICTURE_ON = 383
/** Share of the picture in each pixel, bytes; its colours wait in R2, G2 and B2. */
export const I_PICTURE_SHARE = 379
/** Texel column, row and distance of a pixel before division, each as constant, per x, per y and per 1/w; then what PICTURE_* name. */
export const F_PICTURE = 384
export const PICTURE_WIDTH = 1280
export const PICTURE_HEIGHT = 720
/** Metres from the start camera, share shown 0..1, pixels of soft border, colour multiplied (3). */
export const P_MOVED = 12
export const P_SHARE = 13
export const P_BORDER = 14
export const P_TINT = 15
/** Pixels outside which no body throws a shadow; 1 where texels fall on pixels. */
export const P_BOX = 18
export const P_EXACT = 22

/** Milliseconds at the end of each phase, doubles, 16 words a thread. */
export const F_CLOCK = 1024
