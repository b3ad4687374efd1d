/** Chinese noun phrases: measure words, adjectives with 的, relative clauses before the head, owners, locatives after it. */
import { HAIR } from '../lexicon/wardrobe.ts'
import type { Token } from './chinese-words.ts'
import { emptyFrame, emptyPhrase, type NounPhrase, type RelationKind } from './frame.ts'

export interface Read<T> {
  value: T
  next: number
}
export interface Spot {
  phrase: NounPhrase | null
  locative: RelationKind | null
}

const head = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.noun !== undefined || t.gear === true || t.place !== undefined || t.scenery === true) &&
  !(t.verb && !t.noun && !t.gear)

const PARTS = /^(?:头|手|双手|小手|双臂|爪子|脖子|脸|背|肩膀|肩|腿|脚|怀|毛|下巴|耳朵|尾巴|眼睛|肚子|脑袋|身体|身)$/

const absorb = (np: NounPhrase, t: Token): void => {
  // 金色 长发: the colour belongs to the hair.
  if (t.attribute?.hair && np.colour !== undefined) {
    np.hair = { ...np.hair, colour: np.colour }
    delete np.colour
  }
  if (t.colour !== undefined) np.colour = t.colour
  if (t.attribute) np.attributes.push(t.attribute)
  if (t.attribute?.wears) np.wears.push(emptyPhrase(t.attribute.wears))
  if (t.mark) np.attributes.push({ mark: t.mark })
  if (t.det && np.det === 'none') np.det = t.det
  if (t.count !== undefined) {
    np.count = t.count
    np.plural = t.count > 1
  }
  if (t.nth !== undefined) np.nth = t.nth
  if (t.other) np.other = true
  if (t.all) np.all = true
}

const hairOf = (np: NounPhrase, hair: NounPhrase): void => {
  const style =
    hair.attributes.find((a) => a.hair)?.hair ??
    HAIR.find(([, zh]) => zh.split(' ').some((w) => hair.word.startsWith(w)))?.[2]
  np.hair = { ...np.hair }
  if (style) np.hair.style = style
  if (hair.colour !== undefined) np.hair.colour = hair.colour
}

/** "打着红伞的…": a clause of wearing, holding or doing that ends in 的 before the head. */
const relative = (ts: Token[], i: number, np: NounPhrase): number | null => {
  // 会说话的: of what it can, the doing.
  const at = ts[i].verb?.id === 'aux' && ts[i + 1]?.verb ? i + 1 : i
  const verb = ts[at].verb
  if (!verb) return null
  let k = at + 1
  while (ts[k]?.filler && !ts[k].verb) k++
  if (ts[k]?.de && ts[k + 1] && !ts[k + 1].conj) {
    np.doing.push({ ...emptyFrame(), verb })
    return k + 1
  }
  const word = ts[k]
  // 卖花的, 卖糖葫芦的: a word alone is what it is about, even one that nobody knows.
  const lone =
    word &&
    ts[k + 1]?.de &&
    (word.noun || word.gear || Object.keys(word).every((key) => key === 'word' || key === 'tag'))
  const alone: NounPhrase | null = lone
    ? { ...emptyPhrase(word.word), ...(word.noun ? { noun: word.noun } : {}) }
    : null
  const object = alone ? { value: alone, next: k + 1 } : nounPhrase(ts, k, true)
  if (!object || !ts[object.next]?.de || !ts[object.next + 1] || ts[object.next + 1].conj) return null
  // 扎双马尾的, 留着长发的.
  const hair = HAIR.some(([, zh]) => zh.split(' ').includes(object.value.word)) || /发$|辫/.test(object.value.word)
  if (hair && /^(?:change|stay|hold|add|stop|become)$/.test(verb.id)) hairOf(np, object.value)
  else if (verb.id === 'wear') np.wears.push(object.value)
  else if (verb.id === 'hold') np.holds.push(object.value)
  else np.doing.push({ ...emptyFrame(), verb, object: object.value })
  return object.next + 1
}

/** "穿和服的少女", at the beginning of a clause: somebody by what they wear or hold, not an order to put it on. */
export const dressed = (ts: Token[], i: number): Read<NounPhrase> | null => {
  const verb = ts[i]?.verb?.id
  if (!verb || !(ts[i + 1]?.de || ts[i].word === '骑' || /^(?:wear|hold|sell|cook|work|knit|play-\w+)$/.test(verb)))
    return null
  const np = nounPhrase(ts, i)
  if (np?.value.noun?.topic !== 'person') return null
  return np.value.wears.length + np.value.holds.length + np.value.doing.length > 0 ? np : null
}

/** Reads a noun phrase at `i`; `short` stops before 的 (inside a relative clause). */
export const nounPhrase = (ts: Token[], i: number, short = false): Read<NounPhrase> | null => {
  const t0 = ts[i]
  if (!t0 || t0.speech !== undefined) return null
  const np = emptyPhrase('')
  let k = i
  if (t0.pronoun) {
    np.pronoun = t0.pronoun
    np.word = t0.word
    np.det = 'the'
    return owner(ts, k + 1, np, short)
  }
  let started = false
  for (; k < ts.length; k++) {
    const t = ts[k]
    const after = ts[k + 1]
    if (
      t.word === '、' &&
      started &&
      np.word === '' &&
      after &&
      (after.verb?.id === 'wear' || after.verb?.id === 'hold' || after.attribute || after.colour !== undefined)
    )
      continue
    if (t.conj || t.speech !== undefined || t.ba) break
    if (t.det || t.count !== undefined || t.nth !== undefined || t.all || t.other) {
      if (t.noun && !after?.noun) {
        // 一座 and the like are counts; a word that is also a noun is the head when nothing follows.
      } else {
        absorb(np, t)
        started = true
        continue
      }
    }
    if (t.named !== undefined) {
      // 阿哲的男生 is told as 男生: a name before what somebody is, or alone.
      np.named = t.named
      const of = after?.de ? 2 : 1
      const what = ts[k + of]
      if (started && what?.noun?.topic === 'person' && what.named === undefined) {
        k += of - 1
        continue
      }
      ;[np.word, np.noun, np.det] = [t.word, t.noun, 'the']
      return owner(ts, k + 1, np, short)
    }
    const modifies = t.colour !== undefined || t.attribute !== undefined || t.mark !== undefined
    if (modifies && !(head(t) && !(after && (head(after) || after.de)))) {
      const bound =
        t.word.endsWith('的') ||
        after?.de ||
        head(after) ||
        started ||
        after?.colour !== undefined ||
        after?.attribute !== undefined ||
        (after && ts[k + 2]?.de && Object.keys(after).every((key) => key === 'word' || key === 'tag'))
      if (!bound) break
      absorb(np, t)
      started = true
      if (after?.de && ts[k + 2] && !ts[k + 2].conj && !short) k++
      else if (after?.de && head(ts[k + 2])) k++
      continue
    }
    if (t.verb && !head(t) && !short) {
      const past = relative(ts, k, np)
      if (past === null) break
      k = past - 1
      started = true
      continue
    }
    if (head(t) && t.word.endsWith('发') && after?.word === '、') {
      // 金色长发、戴墨镜的女人: one of several things said of her.
      absorb(np, t)
      started = true
      k++
      continue
    }
    if (head(t)) {
      np.word = t.word
      if (t.noun) np.noun = t.noun
      if (t.noun && t.colour !== undefined && np.colour === undefined && t.word.length > 1) np.colour = t.colour
      if (t.plural) np.plural = true
      if (t.place) np.place = t.place
      // 高中生小雨: what somebody is, then the name.
      if (t.noun?.topic === 'person' && after?.named !== undefined) {
        np.named = after.named
        return owner(ts, k + 2, np, short)
      }
      // A place or a sex before the real head only describes it: 城市 街道, 女 模特.
      if (after && head(after) && !after.verb && !after.locative) {
        // 古装 女子: what she wears.
        if (t.gear && !t.noun && after.noun?.topic === 'person') {
          np.wears.push(emptyPhrase(t.word))
          np.word = ''
          continue
        }
        // 屠龙 勇士: whom he slays only says which one.
        const says = after.noun?.topic === 'person' && t.noun?.topic !== 'person' && t.word.length > 1
        if (
          (t.noun?.topic === 'plant' && after.place) ||
          says ||
          !t.noun ||
          after.noun?.topic === t.noun.topic ||
          t.place
        ) {
          // 武士 少女: what the head is besides.
          if (t.noun?.topic === 'person') np.role = t.noun
          np.noun = undefined
          np.place = undefined
          continue
        }
      }
      return owner(ts, k + 1, np, short)
    }
    if (started && PARTS.test(t.word)) {
      np.word = t.word
      np.part = t.word
      return { value: np, next: k + 1 }
    }
    if (
      (started || (after?.de && head(ts[k + 2]) && !short)) &&
      !t.verb &&
      !t.locative &&
      !t.coverb &&
      !t.filler &&
      !t.de &&
      t.pace === undefined &&
      np.word === ''
    ) {
      // 装满 金币 的 宝箱: a verb nobody knows, and what it is of.
      const far = t.tag?.startsWith('v') ? [2, 3].find((n) => ts[k + n]?.de && head(ts[k + n + 1])) : undefined
      if (far !== undefined && !short && ts.slice(k, k + far).every((x) => !x.conj)) {
        np.attributes.push({ mark: t.word, strange: true })
        k += far
        continue
      }
      // 蒙古族 少年, 彩色 的 小鱼: said of what comes next.
      const of = after?.de ? 2 : 1
      if (
        head(ts[k + of]) &&
        !ts[k + of].verb &&
        !short &&
        Object.keys(t).every((key) => key === 'word' || key === 'tag')
      ) {
        np.attributes.push({ mark: t.word, strange: true })
        k += of - 1
        continue
      }
      np.word = t.word
      return owner(ts, k + 1, np, short)
    }
    break
  }
  if (
    np.word === '' &&
    started &&
    (np.count > 1 || np.nth !== undefined || np.other || (np.det === 'the' && np.count === 1 && ts[i].word.length > 1))
  ) {
    np.word = 'one'
    return { value: np, next: k }
  }
  return null
}

/** A head followed by 的 and another head owns it. */
const owner = (ts: Token[], k: number, np: NounPhrase, short: boolean): Read<NounPhrase> => {
  const de = ts[k]?.de ? 1 : 0
  const t = ts[k + de]
  if (short && de) return { value: np, next: k }
  if (t && PARTS.test(t.word))
    return { value: { ...emptyPhrase(t.word), part: t.word, owner: np, det: 'the' }, next: k + de + 1 }
  if (!de || !t) {
    if (np.pronoun && t && t.gear && !t.verb) {
      const rest = nounPhrase(ts, k, short)
      if (rest) return { value: { ...rest.value, owner: np, det: 'the' }, next: rest.next }
    }
    return { value: np, next: k }
  }
  if (t.locative) return { value: np, next: k + 1 }
  const rest = nounPhrase(ts, k + 1, short)
  if (!rest) return { value: np, next: k }
  const said = rest.value
  // 巴黎 的 街道: the first only says where; 短发 的 女孩: what she is like.
  if (np.place && !np.noun && said.place)
    return { value: { ...said, place: { ...said.place, ...np.place, kind: said.place.kind } }, next: rest.next }
  if (said.noun?.topic === 'person' && /发$|辫$|辫子$|马尾$|头发$|丸子头$|发髻$|背头$/.test(np.word)) {
    hairOf(said, np)
    return { value: said, next: rest.next }
  }
  if (
    said.noun?.topic === 'person' &&
    !np.pronoun &&
    np.noun?.topic !== 'person' &&
    np.noun?.topic !== 'beast' &&
    !np.place
  ) {
    said.wears.push(np)
    return { value: said, next: rest.next }
  }
  return { value: { ...said, owner: np, det: 'the' }, next: rest.next }
}

/** A phrase and the locative after it: 女孩 身边, 树 下, 街 上. */
export const spot = (ts: Token[], i: number): Read<Spot> | null => {
  // 远处的城堡: which castle, not where.
  if (ts[i]?.locative && !ts[i].noun && ts[i + 1]?.de && head(ts[i + 2])) return spot(ts, i + 2)
  if (ts[i]?.locative && !ts[i].noun)
    return { value: { phrase: null, locative: ts[i].locative as RelationKind }, next: i + 1 }
  const np = nounPhrase(ts, i)
  if (!np) return null
  let k = np.next
  if (ts[k]?.de && ts[k + 1]?.locative) k++
  const locative = ts[k]?.locative
  if (locative) return { value: { phrase: np.value, locative }, next: k + 1 }
  return { value: { phrase: np.value, locative: null }, next: k }
}

/** A phrase with those joined by 和, 与, 、. */
export const list = (ts: Token[], i: number): Read<NounPhrase> | null => {
  const first = nounPhrase(ts, i)
  if (!first) return null
  let k = first.next
  while (ts[k]?.conj === 'list' || (ts[k]?.word === '跟' && nounPhrase(ts, k + 1))) {
    const more = nounPhrase(ts, k + 1)
    if (!more) break
    first.value.and.push(more.value)
    k = more.next
  }
  return { value: first.value, next: k }
}
