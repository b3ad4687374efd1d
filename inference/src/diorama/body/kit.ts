/**
 * What exists as a body: the list LANGUAGE asks to decide the rung of a noun. A noun found here gets its exact body ('kit'); else
 * its archetype by hypernym; else a cut-out; else a labelled stone. Synonyms are rows of their own so that a look-up is one step.
 */
import type { Archetype } from '../state/state.ts'

export interface KitEntry {
  archetype: Archetype
  /** `QuadrupedLook.species`, `ThingLook.model`, or for bipeds the `BipedLook.variant`. */
  model: string
  /** Usual colours (sRGB): main and second. */
  colour: number
  trim: number
  /** Metres: height of a biped, usual size factor 1 for the rest. */
  size: number
}

const rows = (
  archetype: Archetype,
  list: [nouns: string, model: string, colour: number, trim: number, size?: number][],
): [string, KitEntry][] =>
  list.flatMap(([nouns, model, colour, trim, size = 1]) =>
    nouns.split(' ').map((noun): [string, KitEntry] => [noun, { archetype, model, colour, trim, size }]),
  )

/** Noun (English, lower case, singular, hyphens for spaces) to what draws it. */
export const KIT: ReadonlyMap<string, KitEntry> = new Map([
  ...rows('biped', [
    ['girl daughter schoolgirl', 'human', 0x3f6fc4, 0xffffff, 1.15],
    ['boy son schoolboy', 'human', 0x4f7a4a, 0xffffff, 1.18],
    ['child kid toddler', 'human', 0xd98a3a, 0xffffff, 1.05],
    ['baby', 'human', 0xf2d9a0, 0xffffff, 0.72],
    [
      'woman lady mother wife girlfriend princess queen witch nurse bride dancer maid',
      'human',
      0xb04a5a,
      0xf2e6d8,
      1.66,
    ],
    ['model actress singer', 'human', 0xc9a77a, 0x2a2a30, 1.78],
    [
      'man guy father husband boyfriend prince king wizard knight farmer soldier samurai ninja pirate cowboy chef doctor teacher policeman fisherman monk astronaut detective',
      'human',
      0x4a5a72,
      0xd8d2c4,
      1.76,
    ],
    [
      'person people student traveller passer-by friend stranger musician painter artist',
      'human',
      0x6a7a62,
      0xe4dccb,
      1.7,
    ],
    ['grandmother granny', 'human', 0x7a5a78, 0xe8dccf, 1.55],
    ['grandfather grandpa elder', 'human', 0x5a5246, 0xd8d0c0, 1.65],
    ['robot android', 'robot', 0x9fb4c2, 0xf2b134, 1.6],
    ['ghost spirit', 'ghost', 0xe8eef6, 0x9fb7d8, 1.4],
    ['snowman', 'snowman', 0xf4f8fc, 0xd8452e, 1.3],
    ['monster ogre troll giant yeti', 'monster', 0x6f9a58, 0xd9c58a, 2.2],
    ['skeleton', 'skeleton', 0xeee8d6, 0x3a3630, 1.7],
    ['angel fairy', 'angel', 0xf4ecd8, 0xffffff, 1.5],
  ]),
  ...rows('quadruped', [
    ['kitten', 'kitten', 0xf0a050, 0xfff4e4],
    ['cat', 'cat', 0xe09a54, 0xfff2e0],
    ['dog', 'dog', 0xc98f52, 0xf6e8d2],
    ['puppy', 'puppy', 0xd9a868, 0xfaf0e0],
    ['fox', 'fox', 0xd9702c, 0xfaf0e2],
    ['wolf', 'wolf', 0x8a8f98, 0xd8dade],
    ['rabbit bunny hare', 'rabbit', 0xe8dccb, 0xffffff],
    ['horse pony foal', 'horse', 0x8a5430, 0x2e2018],
    ['deer doe stag fawn', 'deer', 0xb07844, 0xf2e2c8],
    ['cow calf bull ox', 'cow', 0xf4f0e8, 0xe8b8a8],
    ['sheep lamb', 'sheep', 0xf6f0e2, 0x4a423c],
    ['goat', 'goat', 0xe6dccb, 0xcbb89a],
    ['pig piglet', 'pig', 0xf2b8b0, 0xe89a94],
    ['bear', 'bear', 0x7a5234, 0xc49a6c],
    ['panda', 'panda', 0xf6f4ee, 0x24242a],
    ['lion', 'lion', 0xd9a856, 0x8a4e22],
    ['tiger', 'tiger', 0xe58a34, 0xfaf2e4],
    ['elephant', 'elephant', 0x98a0aa, 0xc9b8b4],
    ['mouse', 'mouse', 0xb0a8a4, 0xf2d6d0],
    ['squirrel', 'squirrel', 0xb0622e, 0xf6e6d0],
    ['hedgehog', 'hedgehog', 0x8a6a4a, 0xf0dcc0],
    ['camel', 'camel', 0xd0a468, 0xe8cfa0],
    ['giraffe', 'giraffe', 0xe8c888, 0xf6ead0],
    ['zebra', 'zebra', 0xf6f6f2, 0xffffff],
    ['rhinoceros rhino', 'rhinoceros', 0x8e8c8a, 0xaaa6a0],
    ['hippopotamus hippo', 'hippopotamus', 0x8a7a86, 0xd0a8a4],
    ['monkey ape chimpanzee', 'monkey', 0x8a5c38, 0xecc8a0],
    ['crocodile alligator', 'crocodile', 0x5a7048, 0xc8c890],
    ['dinosaur brontosaurus sauropod', 'dinosaur', 0x6a8a58, 0xc8cc98],
    ['frog toad', 'frog', 0x5aa844, 0xe6ecb0],
  ]),
  ...rows('bird', [
    ['bird sparrow songbird robin', 'bird', 0x8a6242, 0xf0e2cc],
    ['pigeon dove', 'pigeon', 0xb8c0ca, 0xf4f4f6],
    ['crow raven', 'crow', 0x26262e, 0x3a3a46],
    ['seagull gull', 'gull', 0xf6f8fa, 0x8f9aa6],
    ['eagle hawk', 'eagle', 0x5a3e28, 0xf4eee2],
    ['owl', 'owl', 0x8f6c48, 0xf0dfc2],
    ['duck', 'duck', 0xf6e6b4, 0xfff8e0],
    ['goose swan', 'swan', 0xfafafa, 0xffffff],
    ['chicken hen rooster', 'chicken', 0xf4ead8, 0xfffaf0],
    ['penguin', 'penguin', 0x2a3040, 0xf8f8f8],
    ['crane heron', 'heron', 0xc8d0d8, 0xf6f8fa],
    ['parrot', 'parrot', 0xd8382e, 0xf2b83a],
  ]),
  ...rows('fish', [
    ['fish goldfish carp koi', 'fish', 0xe8702c, 0xfff2e0],
    ['whale', 'whale', 0x4a6a8a, 0xdfe8ee],
    ['dolphin', 'dolphin', 0x7f9ab0, 0xe6eef2],
    ['shark', 'shark', 0x7c8894, 0xe8ecee],
    ['snake python serpent', 'snake', 0x5a9048, 0xe0d8a0],
  ]),
  ...rows('flyer', [
    ['butterfly moth', 'butterfly', 0xf2a63a, 0x3a2a20],
    ['bee', 'bee', 0xf2c23a, 0x2a2420],
    ['dragonfly', 'dragonfly', 0x3aa0a8, 0xbfe4ea],
    ['firefly', 'firefly', 0xfff07a, 0x2a2a20],
    ['dragon', 'dragon', 0x4a8a5a, 0xe8c860],
    ['ufo saucer', 'ufo', 0xb8c4cc, 0x7affd0],
    ['rocket spaceship', 'rocket', 0xf2f2f0, 0xd83a34],
    ['airship hot-air-balloon', 'hot-air-balloon', 0xe0503a, 0xf6d66a],
    ['plane airplane aeroplane', 'plane', 0xe8ecf0, 0xd8452e],
    ['kite', 'kite', 0xe0483a, 0xf6d04a],
    ['drone', 'drone', 0x3a3e46, 0x9aa4ae],
    ['flying-broom broomstick', 'broom', 0x6a4a2c, 0xc89a4a],
  ]),
  ...rows('vehicle', [
    ['car taxi', 'car', 0x3f78b8, 0xe8e8ea],
    ['truck lorry', 'truck', 0x4a8a5a, 0xd8d4c8],
    ['bus', 'bus', 0xd8a03a, 0xf4f0e4],
    ['tram streetcar', 'tram', 0x3a7a5a, 0xf2e8cc],
    ['train locomotive', 'train', 0x2f3e4a, 0xc83a30],
    ['bicycle bike', 'bicycle', 0x3a8a8a, 0x2a2a2e],
    ['motorbike motorcycle scooter', 'motorbike', 0xb8342c, 0x2a2a2e],
    ['cart wagon', 'cart', 0x8a5e36, 0x5a3c22],
    ['carriage stagecoach', 'carriage', 0x3a2a34, 0xd8b04a],
  ]),
  ...rows('boat', [
    ['boat rowboat canoe', 'boat', 0x9a6a3c, 0xf2ead8],
    ['sailboat yacht', 'sailboat', 0x2f5f9a, 0xfaf6ea],
    ['ship steamer', 'ship', 0x2a3440, 0xd8402e],
  ]),
  ...rows('plant', [
    ['tree oak', 'tree', 0x5a9a3c, 0x6a4a30],
    ['bamboo', 'bamboo', 0x8ab858, 0x78b04a],
    ['pine fir christmas-tree', 'pine', 0x2f6a48, 0x5a4028],
    ['cherry-tree sakura', 'cherry-tree', 0xf6b8cc, 0x5a4034],
    ['palm palm-tree', 'palm', 0x5aa048, 0x9a7a50],
    ['bush shrub', 'bush', 0x4f8f3c, 0x5a4028],
    ['flower rose tulip daisy', 'flower', 0xe8486a, 0x4f9a48],
    ['sunflower', 'sunflower', 0xf6c22e, 0x5a3a1e],
    ['mushroom', 'mushroom', 0xd83a30, 0xf6eede],
    ['cactus', 'cactus', 0x4f9460, 0xf2d0d8],
    ['flower-pot pot plant', 'flower-pot', 0xc0653c, 0xe85a78],
  ]),
  ...rows('thing', [
    ['bench', 'bench', 0x9a6a40, 0x3a3e40],
    ['chair stool', 'chair', 0xa8743f, 0xc85a48],
    ['easel', 'easel', 0xa87a4a, 0xf2b84a],
    ['table desk', 'table', 0xa06c3c, 0xe8dcc4],
    ['bed', 'bed', 0x8f5f38, 0xeef0f4],
    ['sofa couch', 'sofa', 0x8a4a48, 0xd8b88a],
    ['lamp street-lamp streetlight lamppost', 'lamp', 0x2e3236, 0xffe0a0],
    ['lantern', 'lantern', 0x5a3a24, 0xffc868],
    ['campfire fire bonfire', 'campfire', 0xff9a3a, 0x5a3c24],
    ['ball football', 'ball', 0xe0483a, 0xf8f4ea],
    ['box crate present gift', 'box', 0xb8844c, 0xd83a48],
    ['barrel', 'barrel', 0x8f5e34, 0x4a4a4e],
    ['flag banner', 'flag', 0xd8382c, 0xf4d84a],
    ['sign signpost', 'sign', 0xa8773f, 0xf4ead2],
    ['mailbox postbox', 'mailbox', 0xc8342c, 0xf2ece0],
    ['tent', 'tent', 0xd9a441, 0x6a4a2c],
    ['umbrella parasol', 'umbrella', 0xd8262e, 0x4a3426],
    ['piano', 'piano', 0x1e1c20, 0xf4f0e6],
    ['guitar', 'guitar', 0xb8702f, 0x3a2416],
    ['drum', 'drum', 0xc83a34, 0xf4ecd8],
    ['book', 'book', 0x8a3a34, 0xf6eeda],
    ['balloon', 'balloon', 0xe23a44, 0xf8f0ea],
    ['cake', 'cake', 0xf8e4d8, 0xe8607a],
    ['basket', 'basket', 0xb8854a, 0xd84a3c],
    ['fountain', 'fountain', 0xb8b4ac, 0x8fd0e8],
    ['statue', 'statue', 0xb4b2aa, 0x8a8880],
    ['well', 'well', 0x9a968c, 0x8a5a38],
    ['rock stone boulder', 'rock', 0x8f8d88, 0x6a7a52],
    ['fence', 'fence', 0x8f6238, 0x6a4828],
    ['torii gate', 'torii', 0xd0402c, 0x26262a],
    ['windmill', 'windmill', 0xf0e8d8, 0x8a4a34],
    ['house cottage', 'house', 0xf2e6d0, 0xb0523c],
    ['cabin hut', 'cabin', 0x9a6e48, 0x6a5044],
    ['lighthouse', 'lighthouse', 0xf6f2ea, 0xd0402e],
    ['tower', 'tower', 0xb0a898, 0x6a5a8a],
    ['trolley shopping-cart', 'trolley', 0xb8c0c8, 0xd0342c],
    ['sandcastle', 'sandcastle', 0xecd49c, 0xd0b074],
    ['wall', 'wall', 0xa8a298, 0x8a847a],
    ['ladder', 'ladder', 0xb08a54, 0x9a7444],
    ['clock', 'clock', 0x8a5a34, 0xf8f4e8],
    ['television tv', 'television', 0x3a342e, 0x8fc0d8],
    ['star', 'star', 0xffd84a, 0xfff4c0],
    ['heart', 'heart', 0xe8344c, 0xf88a9a],
    ['swing', 'swing', 0x8f6238, 0xc8a878],
    ['bridge', 'bridge', 0xa04a34, 0x6a4a34],
    ['stall', 'stall', 0xd8483a, 0xf6efe0],
  ]),
])

/** What draws a noun, or null: then LANGUAGE goes one rung down. */
export const kitOf = (noun: string): KitEntry | null => KIT.get(noun.trim().toLowerCase().replaceAll(' ', '-')) ?? null

/** Models of one archetype, each once (tests, answers: "I can make a bench, a lamp …"). */
export const modelsOf = (archetype: Archetype): string[] => [
  ...new Set([...KIT.values()].filter((entry) => entry.archetype === archetype).map((entry) => entry.model)),
]
