/** What a body looks like: read by `body/`, written by `language/`. Colours are sRGB 0xRRGGBB. Every field is decided when the actor is made. */
import type { StyleId } from '@shoal/session'

export type HairStyle =
  | 'bob'
  | 'long'
  | 'ponytail'
  | 'twintails'
  | 'braid'
  | 'bun'
  | 'short'
  | 'curly'
  | 'wavy'
  | 'spiky'
  | 'bald'
  | 'afro'
  | 'mohawk'
  | 'braids'
  | 'pixie'
  | 'slick'
  | 'topknot'
/** Woven into cloth in the garment's trim colour. */
export type GarmentPattern = 'plain' | 'stripes' | 'plaid' | 'dots' | 'floral'
/** `asked`: somebody said so; the rest is what one of that role wears. */
export type Garment =
  | {
      kind:
        | 'dress'
        | 'gown'
        | 'coat'
        | 'raincoat'
        | 'shirt'
        | 'sweater'
        | 'jacket'
        | 'suit'
        | 'kimono'
        | 'uniform'
        | 'armour'
        | 'spacesuit'
        | 'cape'
        | 'robe'
        | 'apron'
        | 'hanfu'
        | 'qipao'
        | 'sailor'
        | 'hoodie'
        | 'vest'
        | 'fishtail'
        | 'swimsuit'
      colour: number
      trim: number
      length: number
      pattern?: GarmentPattern
      asked?: boolean
    }
  | {
      kind:
        | 'trousers'
        | 'shorts'
        | 'skirt'
        | 'jeans'
        | 'tights'
        | 'shoes'
        | 'boots'
        | 'heels'
        | 'sandals'
        | 'skates'
        | 'skis'
      colour: number
      trim: number
      length: number
      pattern?: GarmentPattern
      asked?: boolean
    }
  | {
      kind:
        | 'hat'
        | 'straw-hat'
        | 'cap'
        | 'beret'
        | 'beanie'
        | 'crown'
        | 'helmet'
        | 'scarf'
        | 'glasses'
        | 'sunglasses'
        | 'ribbon'
        | 'beard'
        | 'bag'
        | 'backpack'
        | 'wings'
        | 'peaked-cap'
        | 'nurse-cap'
        | 'top-hat'
        | 'kabuto'
        | 'veil'
        | 'moustache'
        | 'mask'
      colour: number
      trim: number
      length: number
      pattern?: GarmentPattern
      asked?: boolean
    }

export interface HeldThing {
  kind:
    | 'umbrella'
    | 'lantern'
    | 'sword'
    | 'flower'
    | 'book'
    | 'balloon'
    | 'bag'
    | 'basket'
    | 'cup'
    | 'guitar'
    | 'violin'
    | 'stick'
    | 'phone'
    | 'flag'
    | 'torch'
    | 'bouquet'
    | 'closed-umbrella'
    | 'flute'
    | 'trumpet'
    | 'fan'
    | 'shield'
    | 'camera'
    | 'rod'
    | 'broom'
    | 'food'
    | 'spade'
    | 'hoe'
    | 'axe'
    | 'brush'
    | 'palette'
    | 'pen'
    | 'ladle'
    | 'pot'
    | 'can'
  colour: number
  hand: 'left' | 'right'
}

export interface BipedLook {
  kind: 'biped'
  sex: 'female' | 'male' | 'none'
  /** Years. */
  age: number
  /** Metres. */
  height: number
  /** Body height in heads: 3 storybook child .. 5 child .. 8.5 fashion model. */
  heads: number
  /** 0.7 slender .. 1 .. 1.5 stout. */
  build: number
  skin: number
  hair: { style: HairStyle; colour: number }
  eyes: number
  clothes: Garment[]
  holds: HeldThing[]
  /** Variants of the biped: people, and those that stand like people. */
  variant: 'human' | 'robot' | 'ghost' | 'snowman' | 'monster' | 'skeleton' | 'angel'
}

export interface QuadrupedLook {
  kind: 'quadruped'
  /** Proportions come from the species table in body/species.ts. */
  species:
    | 'cat'
    | 'kitten'
    | 'dog'
    | 'puppy'
    | 'fox'
    | 'wolf'
    | 'rabbit'
    | 'horse'
    | 'deer'
    | 'cow'
    | 'sheep'
    | 'goat'
    | 'pig'
    | 'bear'
    | 'panda'
    | 'lion'
    | 'tiger'
    | 'elephant'
    | 'mouse'
    | 'squirrel'
    | 'hedgehog'
    | 'camel'
    | 'giraffe'
    | 'zebra'
    | 'rhinoceros'
    | 'hippopotamus'
    | 'monkey'
    | 'crocodile'
    | 'dinosaur'
    | 'frog'
  coat: number
  belly: number
  /** Markings: tabby stripes, patches, spots. */
  pattern: 'plain' | 'tabby' | 'patches' | 'spots' | 'stripes' | 'mask'
  patternColour: number
  eyes: number
  /** Multiplies the species' size. */
  size: number
  /** A collar or ribbon; -1: none. */
  ribbon: number
}

export interface ThingLook {
  kind: 'thing'
  /** Kit piece drawn by body/things.ts (bench, lamp, bicycle, boat, car, tree …) or icon name or label. */
  model: string
  colour: number
  trim: number
  /** Multiplies the model's size. */
  size: number
  /** Words on it (labelled stone, sign). */
  label: string
}

export type BodyLook = BipedLook | QuadrupedLook | ThingLook
export type { StyleId }
