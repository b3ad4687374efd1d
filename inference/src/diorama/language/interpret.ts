/** One instruction to a judgement: policy, spans (style, sky, camera, music), grammar, scene, answer. Does not change the state. */
import * as v from 'valibot'
import type { Judgement } from '../../model/port.ts'
import { ChangesSchema } from '../state/changes.ts'
import { present } from '../state/find.ts'
import type { DioramaState } from '../state/state.ts'
import { hear } from './meaning/hear.ts'
import { tellCamera } from './meaning/camera.ts'
import { answer, remarks } from './meaning/answer.ts'
import { nearest } from './meaning/near.ts'
import { tellingOf, type Telling } from './meaning/telling.ts'
import { understand } from './meaning/understand.ts'
import { readMusic, tellMusic, tellSky, tellStyle } from './meaning/world.ts'
import { eventsTold } from './parse/events.ts'
import { markNames } from './parse/names.ts'
import { isChinese, normalise } from './parse/normalise.ts'
import { isCamera, piecesOf, toCamera, type Piece } from './parse/pieces.ts'
import { readSky, readStyle } from './parse/spans.ts'
import { moderated } from './policy/judge.ts'
import { guesserOf } from './tagger.ts'

/** Asked of time itself. */
const TEMPO =
  /\b(?:in )?(?:slow[- ]motion|slow-?mo|fast[- ]forward|time[- ]lapse|bullet time)\b|慢动作|慢镜头|快进|延时摄影/

const piece = (t: Telling, { text: said, order }: Piece): number => {
  const text = said.replace(TEMPO, '')
  if (text !== said) t.notes.push({ en: 'Time goes at one pace here.', zh: '这里的时间只有一种快慢。' })
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
      /\b(?:turn|change|switch|make|transform|paint|redraw|render|convert|set|the|this|that|whole|entire|world|everything|scene|picture|image|style|into|to|it|in|as|a|an|of|like|look|looks|drawing|sketch|game|art|now|please|go|let|us|all)\b|[\s,.;，。]|把|将|画面|世界|整个|场景|变成|换成|切换到|切换成|切换|改成|改为|变为|换为|用|以|转换|请|现在|感觉|效果|那种|一种|老电影|电影|画风/g,
      '',
    )
    if (left.length < 4) return done
  }
  if (!toCamera(style.rest, t.zh) && isCamera(style.rest, t.zh)) {
    if (tellCamera(t, style.rest, guess, order)) return done + 1
    t.lost.push(style.rest)
    return done
  }
  const sky = readSky(style.rest)
  tellSky(t, sky.senses)
  if (sky.senses.length > 0) done++
  const rest = sky.rest.replace(/^[\s,.;，。、]+|[\s,.;，。、]+$/g, '')
  if (rest === '' || /^(?:and|then|the|a|it|to|of|的|了|着|而|并)?$/.test(rest)) return done
  return done + understand(t, hear(rest, t.zh), text)
}

/** What those on stage are called. */
const namesOn = (state: DioramaState): string[] =>
  present(state).flatMap(({ name }) => (name.en.startsWith('the ') ? [] : [...new Set([name.en, name.zh])]))

/** Judges an instruction on the live state. Pure; about a millisecond. */
export const interpret = (text: string, state: DioramaState): Judgement => {
  const said = normalise(text)
  const plain = eventsTold(said, isChinese(said))
  const near = (): Judgement extends infer J ? (J extends { near: infer N } ? N : never) : never =>
    nearest(state, plain)
  const reason = moderated(plain)
  if (reason) return { understood: false, code: 'moderated', said: reason, near: near() }
  const t = tellingOf(state, isChinese(plain))
  const named = markNames(plain, namesOn(state))
  let done = 0
  for (const part of piecesOf(named.replace(/^have (?=(?:the|a|an|her|him|them|it|two|three|some)\b)/, 'let '), t.zh))
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
