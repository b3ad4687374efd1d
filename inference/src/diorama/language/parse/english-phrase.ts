/** English noun phrases: determiner, count, adjectives, head, and what hangs on it (with …, in …, wearing …, holding …). */
import { EN_VERBS, type Verb } from '../lexicon/verbs.ts'
import { isAbstract } from '../lexicon/abstract.ts'
import { agentOf } from '../lexicon/agents.ts'
import { HAIRY, hairOf } from './english-hair.ts'
import { collective, joinOf, joinsOf, someOf } from './english-of.ts'
import {
  absorb,
  ends,
  isHead,
  isModifier,
  somebody,
  takeHead,
  unknown,
  type Guess,
  type Read,
} from './english-nominal.ts'
import { isPart, type Token } from './english-words.ts'
import { emptyFrame, emptyPhrase, type NounPhrase } from './frame.ts'

/** Reads a noun phrase at `i`, or null. `bare` allows one without determiner. */
export const nounPhrase = (ts: Token[], i: number, guess: Guess, bare = true): Read<NounPhrase> | null => {
  const t0 = ts[i]
  if (!t0 || t0.speech !== undefined) return null
  // "her" before a noun belongs to it; alone it is a person.
  if (
    t0.pronoun &&
    !(
      t0.possessive &&
      (isHead(ts[i + 1]) || (ts[i + 1] && (isModifier(ts[i + 1]) || ts[i + 1].verb?.ing) && isHead(ts[i + 2])))
    )
  ) {
    const np = emptyPhrase(t0.word)
    np.pronoun = t0.pronoun
    np.det = 'the'
    if (t0.poss) return owned(ts, i + 1, np, guess)
    return { value: np, next: i + 1 }
  }
  const by = t0.conj === undefined && (i === 0 || t0.named !== undefined) ? introduced(ts, i, guess) : null
  if (by) return by
  const np = emptyPhrase('')
  let k = i
  let started = false
  if (t0.possessive) {
    np.owner = { ...emptyPhrase(t0.word), pronoun: t0.possessive, det: 'the' }
    np.det = 'the'
    started = true
    k++
  } else if (t0.all && ts[k + 1]?.det) {
    np.all = true
    k++
  }
  if (ts[k]?.det) {
    np.det = ts[k].det as 'the' | 'a'
    if (ts[k].other) np.other = true
    started = true
    k++
    if (ts[k]?.word === 'of' && np.det === 'the') k++
  }
  let doing: Verb | null = null
  for (; k < ts.length; k++) {
    const t = ts[k]
    const after = ts[k + 1]
    if (ends(t)) break
    // "the orange cat", "an old orange": a word that can be both is a modifier when a head follows.
    if (isModifier(t) && !(isHead(t) && !isHead(after) && !(after && isModifier(after)))) {
      absorb(np, t)
      started = started || t.colour === undefined || bare
      continue
    }
    if (
      t.verb?.ing &&
      !t.noun &&
      after &&
      (isHead(after) || isModifier(after) || unknown(after)) &&
      started &&
      !t.poss
    ) {
      doing = t.verb.verb
      continue
    }
    if (isHead(t)) {
      if (!started && !bare && t.named === undefined) return null
      // Compound: a noun before a noun describes it ("station bench", "snow fox").
      if (
        !t.poss &&
        after &&
        isHead(after) &&
        !isPart(t.word) &&
        !isPart(after.word) &&
        !after.verb &&
        after.word !== 'home' &&
        !(t.noun?.topic === 'person' && t.plural !== true && after.plural && EN_VERBS.has(after.word)) &&
        !after.relation
      ) {
        if (t.place) np.attributes.push({ mark: t.word })
        // "a surfer girl", "twin sisters": what the head is besides.
        if (t.noun?.topic === 'person') np.role = t.noun
        if (t.noun?.topic === 'beast' && after.noun?.topic === 'person')
          np.attributes.push({ mark: t.word, strange: true })
        if (/^twins?$/.test(t.word) && np.count === 1) np.count = 2
        // "a penguin family": several of them, none of them people.
        const several = t.noun && t.noun.topic !== 'person' ? collective(after.word) : undefined
        if (several !== undefined && t.noun) {
          takeHead(np, t)
          ;[np.count, np.plural] = [several, true]
          k += 2
          return tail(ts, k, finished(np, doing), guess)
        }
        continue
      }
      // "a lighthouse keeper", "a spice seller": a known word before one that says what somebody does.
      if (!t.poss && after && unknown(after) && !after.poss && agentOf(after.word)) continue
      takeHead(np, t)
      k++
      // "captain ahab", "princess elara": a title without an article has a name behind it.
      const title =
        np.det === 'none' &&
        !np.plural &&
        !t.poss &&
        t.noun?.topic === 'person' &&
        !t.noun.spec.startsWith('v:') &&
        after
      if (
        title &&
        unknown(after) &&
        !isAbstract(after.word) &&
        !/(?:s|ed|ing)$/.test(after.word) &&
        guess(after.word) === 'noun'
      ) {
        np.named = after.word
        if (after.poss) return owned(ts, k + 1, finished(np, doing), guess)
        k++
      }
      // What follows clothes or hair describes their owner.
      const gear = t.gear && t.noun?.topic !== 'person'
      if (gear && !t.poss) {
        const whole = ts[k]?.word === 'of' ? nounPhrase(ts, k + 1, guess) : null
        return { value: finished(np, doing), next: whole ? whole.next : k }
      }
      return t.poss ? owned(ts, k, finished(np, doing), guess) : tail(ts, k, finished(np, doing), guess)
    }
    if (t.verb && !(started && unknownLike(t, guess))) break
    if (started && (unknown(t) || t.pace !== undefined || t.filler || t.side)) {
      if (t.side && np.det === 'the') {
        np.word = t.side
        np.part = t.side
        return { value: np, next: k + 1 }
      }
      if (t.filler || t.pace !== undefined) {
        if (k > i + 1) break
        continue
      }
      const describes =
        after &&
        !ends(after) &&
        (isHead(after) ||
          isModifier(after) ||
          (unknown(after) && (guess(t.word) === 'adjective' || agentOf(after.word) !== null)))
      if (describes && !t.poss) {
        np.attributes.push({ mark: t.word, strange: true })
        continue
      }
      np.word = t.word
      const agent = agentOf(t.word)
      if (agent) np.noun = agent
      k++
      return t.poss ? owned(ts, k, finished(np, doing), guess) : tail(ts, k, finished(np, doing), guess)
    }
    if (!started && bare && unknown(t) && guess(t.word) === 'noun') {
      np.word = t.word
      const agent = agentOf(t.word)
      if (agent) np.noun = agent
      k++
      return t.poss ? owned(ts, k, finished(np, doing), guess) : tail(ts, k, finished(np, doing), guess)
    }
    break
  }
  const whole = started && np.det !== 'the' && ts[k]?.word === 'of' ? nounPhrase(ts, k + 1, guess) : null
  if (whole && (np.count > 1 || np.other || ts[k - 1].count === 1))
    return { value: someOf(np, whole.value), next: whole.next }
  if (started && np.det === 'the' && k > i + 1 && ts[k - 1].word === 'one') {
    np.word = 'one'
    return { value: np, next: k }
  }
  if (started && (np.nth !== undefined || np.other || (np.count > 1 && np.det === 'a'))) {
    np.word = 'one'
    return { value: np, next: k }
  }
  if (np.det === 'the' && np.all) return { value: { ...np, pronoun: 'they' }, next: k }
  return null
}

/** "mia, a barista", "elara, a mage in a blue robe": who, then what. */
const introduced = (ts: Token[], i: number, guess: Guess): Read<NounPhrase> | null => {
  const t = ts[i]
  const name = t.named ?? (unknown(t) && !/(?:ic|al|ive|ing|ed|ly|ous|y|punk)$/.test(t.word) ? t.word : undefined)
  if (name === undefined || ts[i + 1]?.conj !== 'comma' || ts[i + 2]?.det !== 'a') return null
  const what = nounPhrase(ts, i + 2, guess)
  if (!what?.value.noun || !/^(?:person|beast)$/.test(what.value.noun.topic)) return null
  return { value: { ...what.value, named: name }, next: what.next }
}

const unknownLike = (t: Token, guess: Guess): boolean => guess(t.word) === 'noun' && !t.word.includes('-')

const finished = (np: NounPhrase, doing: Verb | null): NounPhrase => {
  if (np.count > 1) np.plural = true
  if (doing) np.doing.push({ ...emptyFrame(), verb: doing })
  return np
}

/** "the girl's …": the next phrase belongs to this one. */
const owned = (ts: Token[], k: number, owner: NounPhrase, guess: Guess): Read<NounPhrase> => {
  const rest = nounPhrase(ts, k, guess)
  if (!rest) return { value: owner, next: k }
  rest.value.owner = owner
  rest.value.det = 'the'
  return rest
}

/** "with red hair", "in a blue coat", "wearing …", "holding …" behind a head. */
const tail = (ts: Token[], start: number, head: NounPhrase, guess: Guess): Read<NounPhrase> => {
  const whole = ts[start]?.word === 'of' && joinsOf(head) ? nounPhrase(ts, start + 1, guess) : null
  const np = whole ? joinOf(head, whole.value) : head
  let k = whole ? whole.next : start
  for (;;) {
    const t = ts[k]
    if (!t) break
    const skip = t.conj === 'comma' ? 1 : 0
    const at = ts[k + skip]
    if (!at) break
    const verb = at.verb?.ing ? at.verb.verb.id : null
    // "in Manhattan, holding a newspaper": not the town.
    const spot = np.part !== undefined && !np.owner?.pronoun && !/^(?:person|beast)$/.test(np.owner?.noun?.topic ?? '')
    if ((!somebody(np) || spot) && np.word !== '' && verb !== null) break
    const dressed = at.word === 'dressed' && ts[k + skip + 1]?.relation === 'in'
    if (verb === 'hold' || verb === 'wear' || dressed || at.word === 'with' || (at.word === 'in' && !skip)) {
      const said = list(ts, k + skip + (dressed ? 2 : 1), guess)
      if (!said) break
      const all = [said.value, ...said.value.and]
      const gear = ts.slice(k, said.next).some((x) => x.gear)
      if (
        at.word === 'in' &&
        !(gear && said.value.place === undefined) &&
        !(said.value.word === '' && said.value.colour !== undefined)
      )
        break
      // "above Cappadocia with two people": a name nobody knows has no company.
      if (at.word === 'with' && !somebody(np) && np.place === undefined && np.word !== '') break
      if (at.word === 'with' && (said.value.pronoun || said.value.part)) {
        if (said.value.part !== 'hair') break
      }
      for (const one of all) {
        if (HAIRY.test(one.word)) hairOf(np, one)
        else if (verb === 'hold') np.holds.push(one)
        else if (verb === 'wear' || dressed || at.word === 'in') np.wears.push(one)
        else np.company.push(one)
      }
      k = said.next
      continue
    }
    // "dressed as a pirate", "disguised as a stable boy": in those clothes.
    if (/^(?:dressed|disguised|costumed)$/.test(at.word) && ts[k + skip + 1]?.word === 'as') {
      const as = nounPhrase(ts, k + skip + 2, guess)
      if (!as) break
      if (as.value.noun?.topic === 'person' && !/^[v=]/.test(as.value.noun.spec)) {
        np.role = as.value.noun
        np.guise = true
      } else np.attributes.push({ mark: as.value.word, strange: true })
      k = as.next
      continue
    }
    if (at.word === 'named' || at.word === 'called') {
      np.named = ts[k + skip + 1]?.word
      k += skip + 2
      continue
    }
    break
  }
  return { value: np, next: k }
}

/** A noun phrase with those joined to it by "and" or commas, as long as no verb follows the next one. */
export const list = (ts: Token[], i: number, guess: Guess): Read<NounPhrase> | null => {
  const first = nounPhrase(ts, i, guess)
  if (!first) {
    // "in red": a colour alone.
    const t = ts[i]
    if (t?.colour === undefined) return null
    const np = emptyPhrase('')
    np.colour = t.colour
    return { value: np, next: i + 1 }
  }
  let k = first.next
  for (;;) {
    const comma = ts[k]?.conj === 'comma'
    const join = ts[k]?.conj === 'and' ? 1 : comma ? (ts[k + 1]?.conj === 'and' ? 2 : 1) : 0
    if (!join) break
    const more = nounPhrase(ts, k + join, guess, ts[k + join]?.gear === true && !ts[k + join]?.verb)
    if (!more) break
    // "a boy, messy black hair, a denim jacket": what he has on, no company of his.
    const wearer = first.value.and.at(-1) ?? first.value
    const worn = ts.slice(k + join, more.next).some((x) => x.gear && !x.noun) && more.value.det !== 'the'
    if (comma && wearer.noun?.topic === 'person' && worn && !more.value.owner) {
      if (HAIRY.test(more.value.word)) hairOf(wearer, more.value)
      else wearer.wears.push(more.value)
      k = more.next
      continue
    }
    // "on the streets of Paris, a model": where it is, then who is there.
    const placed = first.value.place !== undefined && more.value.noun !== undefined && more.value.place === undefined
    if ((comma || placed) && !somebody(first.value) && somebody(more.value)) break
    // "by a fire, his horse beside him": not by his horse.
    const being = (np: NounPhrase): boolean => /^(?:person|beast|small)$/.test(np.noun?.topic ?? '')
    const aside = more.value.owner?.pronoun || (more.value.det === 'a' && i > 0 && !startsList(ts, i))
    if (comma && aside && being(more.value) && !being(first.value)) break
    // "on its arms, a windmill": no arm.
    if (comma && first.value.part && !more.value.part) break
    const follow = ts[skipSoft(ts, more.next)]
    // "with a balloon and sunglasses follows": a second thing worn or held begins no clause.
    const gear = (from: number, to: number): boolean => ts.slice(from, to).some((x) => x.gear && !x.verb)
    const geared =
      (more.value.det === 'none' || gear(i, first.next) || HAIRY.test(first.value.word)) && gear(k + join, more.next)
    // "full of cars, a mother and her son push a cart": they are the two that push.
    const next = comma && ts[more.next]?.conj === 'and' ? nounPhrase(ts, more.next + 1, guess, false) : null
    const then = next ? ts[skipSoft(ts, next.next)] : follow
    const acts = (follow?.verb && !follow.verb.ing) || (then?.verb && !then.verb.ing)
    if (!geared && acts && first.value.word !== '' && i > 0 && !startsList(ts, i)) break
    first.value.and.push(more.value)
    k = more.next
  }
  return { value: first.value, next: k }
}

/** Is this list the subject (nothing but soft words before it)? Then a verb after it is its own. */
const startsList = (ts: Token[], i: number): boolean =>
  ts.slice(0, i).every((t) => t.filler || t.pace !== undefined || t.conj !== undefined)

export const skipSoft = (ts: Token[], i: number): number => {
  let k = i
  while (k < ts.length && (ts[k].filler || ts[k].pace !== undefined) && !ts[k].verb) k++
  return k
}
