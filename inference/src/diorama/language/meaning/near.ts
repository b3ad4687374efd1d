/** The nearest things that would work: instructions that name those on stage, those most like what was asked first. */
import { cap } from '../lexicon/forms.ts'
import type { Said } from '@shoal/session'
import { present } from '../../state/find.ts'
import type { Actor, DioramaState } from '../../state/state.ts'

const of = (a: Actor): { en: string; zh: string } => a.name

const forActor = (a: Actor, lead: Actor | undefined): Said[] => {
  const { en, zh } = of(a)
  const list: Said[] = []
  if (a.archetype === 'biped') {
    list.push(
      { en: `${cap(en)} waves`, zh: `${zh}挥手` },
      { en: `${cap(en)} walks on`, zh: `${zh}继续往前走` },
      { en: `${cap(en)} sits down`, zh: `${zh}坐下` },
    )
  } else if (a.archetype === 'quadruped' && lead && lead.id !== a.id) {
    list.push(
      { en: `${cap(en)} runs to ${of(lead).en}'s side`, zh: `${zh}跑到${of(lead).zh}身边` },
      { en: `${cap(of(lead).en)} strokes ${en}`, zh: `${of(lead).zh}抚摸${zh}` },
    )
  } else if (a.archetype === 'quadruped') list.push({ en: `${cap(en)} sits down`, zh: `${zh}坐下` })
  else list.push({ en: `Remove ${en}`, zh: `移走${zh}` })
  return list
}

const WORLD: [RegExp, Said][] = [
  [/camera|view|shot|zoom|film|angle|镜头|视角|拍/, { en: 'The camera slowly circles them', zh: '镜头慢慢环绕她们' }],
  [/night|dark|moon|star|time|hour|夜|黑|月|时间/, { en: 'Night falls', zh: '夜幕降临' }],
  [/snow|cold|ice|winter|freez|雪|冷|冰|冬/, { en: 'It starts to snow', zh: '开始下雪' }],
  [/rain|wet|weather|storm|wind|cloud|雨|天气|风|云/, { en: 'It starts to rain', zh: '开始下雨' }],
  [/style|paint|art|look|draw|风格|画/, { en: 'Switch to Van Gogh style', zh: '换成梵高风格' }],
  [/music|song|sound|tune|音乐|歌|声/, { en: 'The music turns joyful', zh: '音乐变得欢快' }],
  [/place|scene|go|town|city|beach|where|地|去|场景/, { en: 'They arrive at the beach', zh: '他们来到海滩' }],
  [/cat|dog|animal|pet|bring|add|猫|狗|动物|来/, { en: 'A cute kitten runs in', zh: '一只可爱的小猫跑来' }],
]

/** Two to four instructions that work in this state. */
export const nearest = (state: DioramaState, text: string): Said[] => {
  const actors = present(state)
  const lead = actors.find((a) => a.id === state.driven) ?? actors.find((a) => a.archetype === 'biped')
  const asked = actors.filter((a) => text.includes(a.noun.replaceAll('-', ' ')) || text.includes(a.name.zh))
  const out: Said[] = []
  const put = (said: Said | undefined): void => {
    if (said && out.length < 4 && !out.some((o) => o.en === said.en)) out.push(said)
  }
  for (const [word, said] of WORLD) if (word.test(text) && out.length < 2) put(said)
  for (const a of asked) for (const said of forActor(a, lead).slice(0, 2)) put(said)
  if (lead) for (const said of forActor(lead, lead).slice(0, 2)) put(said)
  put(WORLD[0][1])
  put(WORLD[1][1])
  return out
}
