/** Premise: what a world is built from. Bounds are those of the create screen, the API and the model port alike. */
import * as v from 'valibot'

const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

export const STYLES = [
  'watercolor',
  'vangogh',
  'ink',
  'ukiyoe',
  'monet',
  'storybook',
  'pencil',
  'noir',
  'pixel',
  'clay',
  'cyberpunk',
  'papercut',
  'plain',
] as const
export type StyleId = (typeof STYLES)[number]

export const PictureId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const Premise = v.pipe(
  v.object({
    /** One sentence that says it all … */
    prompt: v.optional(text(600), ''),
    /** … or character and scene apart (all may be empty when there is a picture). */
    character: v.optional(text(300), ''),
    scene: v.optional(text(300), ''),
    /** A named style; empty: what the text asks for, else watercolor. */
    style: v.optional(v.union([v.picklist(STYLES), v.literal('')]), ''),
    person: v.optional(v.picklist(['first', 'third']), 'third'),
    /** A picture it begins as: the id POST /api/pictures answered with (SHA-256 of what is stored, hex). */
    image: v.optional(PictureId),
    seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
  }),
  v.check((p) => p.prompt !== '' || p.character !== '' || p.scene !== '' || p.image !== undefined, 'empty premise'),
)
export type Premise = v.InferOutput<typeof Premise>
