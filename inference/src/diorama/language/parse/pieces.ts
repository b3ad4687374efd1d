/** A text in pieces that are each about one matter: sentences, and clauses that turn to the camera or the music. Quotes are left whole. */
import { CAMERA_CLAUSE_EN, CAMERA_CLAUSE_ZH } from '../lexicon/camera.ts'
import { chineseTokens } from './chinese-words.ts'
import { englishTokens } from './english-words.ts'
import type { Frame } from './frame.ts'

export interface Piece {
  text: string
  /** How it follows the piece before. */
  order: Frame['order']
}

export const isCamera = (text: string, zh: boolean): boolean => (zh ? CAMERA_CLAUSE_ZH : CAMERA_CLAUSE_EN).test(text)

/** "waves to the camera" is about whoever waves. */
export const toCamera = (text: string, zh: boolean): boolean =>
  zh
    ? /^(?!镜头).*(?:对着|向|朝|看着|看向|面对)(?:着)?镜头(?!.*(?:拉|推|环|转|移))/.test(text)
    : /^(?!(?:the )?camera).*\b(?:at|to|towards?|into|for) the camera\b/.test(text)

/** What a camera goes on to do: "a wide shot, then slowly come down to her". */
const MOVES =
  /^(?:slowly |quickly |gently |finally |it )*(?:come|go|move|rise|pull|push|zoom|tilt|pan|circle|orbit|drift|descend|swoop|sink|glide|track|fly|follow|close|stop|settle|rest|end|land)(?:s|es)?\b/
const MOVES_ZH =
  /^(?:再|又|然后|接着|最后|慢慢|缓缓|快速|迅速|向上|向下|向左|向右)*(?:推|拉|摇|移|升|降|环绕|绕|停在|落在|转向|定格|跟随|跟着|跟拍|放大|聚焦|俯|仰)/

const JOIN_EN = /(,? (?:and then|then|and|while|as|before|until|after which|where) |, )/
const JOIN_ZH =
  /(，(?:然后|接着|再|最后|随后|同时|一边|并)?|,|然后|接着|随后|同时|并(?=[慢缓推拉摇移升降转跟])|再(?=[慢缓推拉摇移升降转跟]))/

const orderOf = (join: string): Frame['order'] =>
  /then|before|until|after|然后|接着|再|最后|随后/.test(join)
    ? 'then'
    : /while|as|同时|一边/.test(join)
      ? 'while'
      : 'and'

/** Does it say by itself that something is done? A phrase alone belongs to what stands before it. */
const clause = (text: string, zh: boolean): boolean =>
  zh
    ? chineseTokens(text).some((t) => t.verb && !t.noun && !t.coverb)
    : englishTokens(text).some((t) => t.verb && !t.verb.ing && !t.noun)

/** A piece about the camera, in its moves and in what is done meanwhile. */
const apart = (text: string, zh: boolean): Piece[] => {
  const parts = text.split(zh ? JOIN_ZH : JOIN_EN)
  const out: Piece[] = []
  let camera = false
  for (let i = 0; i < parts.length; i += 2) {
    const part = parts[i].trim()
    const join = i === 0 ? '' : parts[i - 1]
    const last = out.at(-1)
    const moves = (zh ? MOVES_ZH : MOVES).test(part)
    const own = i === 0 || isCamera(part, zh) || (camera && moves) || clause(part, zh)
    if (!own && last) {
      last.text += `${join}${parts[i]}`
      continue
    }
    const about = isCamera(part, zh)
    const goesOn: boolean = camera && moves && !about
    out.push({
      text: goesOn
        ? zh
          ? `镜头${part.replace(/^(?:再|又|然后|接着|最后)+/, '')}`
          : `the camera ${part.replace(/^it /, '')}`
        : part,
      order: orderOf(join),
    })
    camera = about || goesOn
  }
  return out
}

export const piecesOf = (text: string, zh: boolean): Piece[] => {
  const quotes: string[] = []
  const held = text.replace(/"[^"]*"/g, (q) => `\u0001${quotes.push(q) - 1}\u0001`)
  const parts = zh
    ? held.split(
        /[。！？；]|(?:，|,|然后|接着|同时|并且|随后)+(?=[^，。]*(?:镜头|视角|音乐|配乐|风格|特写|第[一三]人称))|(?<=(?:音乐|风格)[^，。]*)(?:，|,|然后|接着)/,
      )
    : held.split(
        /[.!?;]+\s|[.!?;]+$|(?:,? (?:and|then|while|as)(?: then)? |, )(?=[^,]*\b(?:camera|zoom|music|close-?up|first person|third person|style|shot)\b)|(?<=\b(?:music|style)\b[^,]*?)(?:,? (?:while|as|then) |, (?:and )?(?=the |she |he |it |a ))/,
      )
  return parts
    .flatMap((p): Piece[] => (isCamera(p, zh) && !toCamera(p, zh) ? apart(p.trim(), zh) : [{ text: p, order: 'and' }]))
    .map(({ text: p, order }) => ({
      order,
      text: p.replace(/\u0001(\d+)\u0001/g, (_, i: string) => quotes[Number(i)]).trim(),
    }))
    .filter((p) => p.text.length > 0)
}
