/** What a premise says of the camera: "first person view", "the camera follows him from behind", 镜头慢慢推近. Taken out of the text that says who is there. */
import { isCamera, toCamera } from '../parse/pieces.ts'

export interface Filmed {
  /** Clauses about the camera, in their order. */
  said: string[]
  rest: string
}

/** A clause that begins with the camera or with a kind of shot. */
const SHOT =
  "(?:extreme |slow |smooth |static |medium |establishing |hand-?held |tracking |drone |aerial |wide |low |high |long |full )*(?:close-?up|shot|view|angle|angle shot|wide-?angle|first person|third person|pov|point of view|perspective|bird'?s-?eye view|over-the-shoulder)"
const OPENS = new RegExp(
  `^(?:and |while |then |as )?(?:the camera\\b|camera\\b|(?:an? |the |in |from a |from the )?${SHOT}\\b)`,
)
/** "a close-up of a girl": the shot, and who is in it. */
const SHOT_OF = new RegExp(`^((?:an? |the )?${SHOT}(?: shot| view)?) (?:of|on|from above of) (.+)$`)
const OPENS_ZH = /^(?:镜头|摄像机|视角|第[一三]人称|特写|远景|近景|全景|俯拍|俯瞰|航拍|鸟瞰|仰拍|跟拍|手持)/

export const filmedOf = (text: string, zh: boolean): Filmed => {
  const said: string[] = []
  const kept = text
    .split(zh ? /([，。；：,;])/ : /([,.;:] ?|(?= while the camera\b)| and (?=the camera\b))/)
    .map((part) => {
      const clause = part.trim()
      if (clause === '' || !isCamera(clause, zh) || toCamera(clause, zh)) return part
      if (!(zh ? OPENS_ZH : OPENS).test(clause)) return part
      const of = zh ? null : SHOT_OF.exec(clause)
      said.push(of ? of[1] : clause)
      return of ? of[2] : ''
    })
    .join('')
  return { said, rest: kept.replace(/^[\s,.;:，。；：]+/, '') }
}
