/** One instruction to a judgement: policy, spans (style, sky, camera, music), grammar, scene, answer. Does not change the state. */
import * as v from 'valibot'
import type { Judgement } from '../../model/port.ts'
import { ChangesSchema } from '../state/changes.ts'
import type { DioramaState } from '../state/state.ts'
import { hear } from './meaning/hear.ts'
import { isCamera, tellCamera } from './meaning/camera.ts'
import { answer, remarks } from './meaning/answer.ts'
import { nearest } from './meaning/near.ts'
import { tellingOf, type Telling } from './meaning/telling.ts'
import { understand } from './meaning/understand.ts'
import { readMusic, tellMusic, tellSky, tellStyle } from './meaning/world.ts'
import { eventsTold } from './parse/events.ts'
import { isChinese, normalise } from './parse/normalise.ts'
import { readSky, readStyle } from './parse/spans.ts'
import { moderated } from './policy/judge.ts'
import { guesserOf } from './tagger.ts'

/** What a camera goes on to do: "a wide shot, then slowly come down to her". */
const MOVES =
  /^(?:slowly |quickly |gently |finally )*(?:come|go|move|rise|pull|push|zoom|tilt|pan|circle|orbit|drift|descend|swoop|sink|glide|track|fly|follow|close|stop|settle|rest|end|land)s?\b/

const MOVES_ZH =
  /^(?:再|又|然后|接着|最后|慢慢|缓缓|快速|迅速)*(?:推|拉|摇|移|升|降|环绕|绕着|停在|落在|转向|定格|跟随)/

/** Sentences, and clauses that turn to the camera or the music, apart; quotes are left whole. */
const pieces = (text: string, zh: boolean): string[] => {
  const quotes: string[] = []
  const held = text.replace(/"[^"]*"/g, (q) => `\u0001${quotes.push(q) - 1}\u0001`)
  const parts = zh
    ? held.split(
        /[。！？；]|(?:，|,|然后|接着|同时|并且|随后)+(?=[^，。]*(?:镜头|视角|音乐|配乐|风格|特写|第[一三]人称))|(?<=(?:镜头|视角|音乐|风格|特写)[^，。]*)(?:，|,|然后|接着)/,
      )
    : held.split(
        /[.!?;]+\s|[.!?;]+$|(?:,? (?:and|then|while|as)(?: then)? |, )(?=[^,]*\b(?:camera|zoom|music|close-?up|first person|third person|style|shot)\b)|(?<=\b(?:camera|zoom|music|shot|close-?up|style)\b[^,]*?)(?:,? (?:while|as|then) |, (?:and )?(?=the |she |he |it |a ))/,
      )
  return parts
    .flatMap((p) => (zh || !isCamera(p, false) ? [p] : p.split(/,? (?:and )?then /)))
    .map((p, k, all) => {
      if (k === 0 || !isCamera(all[k - 1], zh)) return p
      if (zh) return MOVES_ZH.test(p.trim()) ? `镜头${p.trim().replace(/^(?:再|又|然后|接着|最后)+/, '')}` : p
      return MOVES.test(p.trim()) ? `the camera ${p.trim()}` : p
    })
    .map((p) => p.replace(/\u0001(\d+)\u0001/g, (_, i: string) => quotes[Number(i)]).trim())
    .filter((p) => p.length > 0)
}

const piece = (t: Telling, text: string): number => {
  const guess = guesserOf(text)
  let done = 0
  const mood = readMusic(text, t.zh)
  if (mood) {
    tellMusic(t, mood)
    return 1
  }
  const style = readStyle(text)
  if (style.style && style.asked) {
    tellStyle(t, style.style)
    done++
    const left = style.rest.replace(
      /\b(?:turn|change|switch|make|transform|paint|redraw|render|convert|set|the|this|that|whole|entire|world|everything|scene|picture|image|style|into|to|it|in|as|a|an|of|like|look|looks|drawing|sketch|game|art|now|please|go|let|us|all)\b|[\s,.;，。]|把|将|画面|世界|整个|场景|变成|换成|切换到|切换成|切换|改成|改为|变为|换为|用|以|转换|请|现在/g,
      '',
    )
    if (left.length < 4) return done
  }
  // "waves to the camera" is about whoever waves.
  const toUs = t.zh
    ? /^(?!镜头).*(?:对着|向|朝|看着|看向|面对)(?:着)?镜头(?!.*(?:拉|推|环|转|移))/.test(style.rest)
    : /^(?!(?:the )?camera).*\b(?:at|to|towards?|into|for) the camera\b/.test(style.rest)
  if (!toUs && isCamera(style.rest, t.zh)) return tellCamera(t, style.rest, guess) ? done + 1 : done
  const sky = readSky(style.rest)
  tellSky(t, sky.senses)
  if (sky.senses.length > 0) done++
  const rest = sky.rest.replace(/^[\s,.;，。、]+|[\s,.;，。、]+$/g, '')
  if (rest === '' || /^(?:and|then|the|a|it|to|of|的|了|着|而|并)?$/.test(rest)) return done
  return done + understand(t, hear(rest, t.zh), text)
}

/** Judges an instruction on the live state. Pure; about a millisecond. */
export const interpret = (text: string, state: DioramaState): Judgement => {
  const said = normalise(text)
  const plain = eventsTold(said, isChinese(said))
  const near = (): Judgement extends infer J ? (J extends { near: infer N } ? N : never) : never =>
    nearest(state, plain)
  const reason = moderated(plain)
  if (reason) return { understood: false, code: 'moderated', said: reason, near: near() }
  const t = tellingOf(state, isChinese(plain))
  let done = 0
  for (const part of pieces(plain.replace(/^have (?=(?:the|a|an|her|him|them|it|two|three|some)\b)/, 'let '), t.zh))
    done += piece(t, part)
  if (done > 0 && t.changes.length > 0) {
    const read = v.safeParse(ChangesSchema, t.changes)
    if (read.success) return { understood: true, changes: read.output as never, said: answer(t) }
  }
  const rest = remarks(t)
  if (t.full)
    return {
      understood: false,
      code: 'too-many-things',
      said: { en: 'The scene is full: remove something first.', zh: '场景已满：请先移除一些东西。' },
      near: near(),
    }
  if (t.absent.length > 0) return { understood: false, code: 'no-such-thing', said: rest, near: near() }
  return {
    understood: false,
    code: 'not-understood',
    said: rest.en ? rest : { en: 'I could not tell what should happen.', zh: '没有听懂要发生什么。' },
    near: near(),
  }
}
