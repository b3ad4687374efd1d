/** Verbs that change who and what is there, what it looks like, wears and holds: appear, remove, wear, hold, open, become, give, say, control. */
import type { Frame, NounPhrase } from '../parse/frame.ts'
import type { Where } from '../../state/changes.ts'
import type { Garment } from '../../state/look.ts'
import { garmentOf, heldOf } from '../looks/people.ts'
import { COLOURS } from '../lexicon/attributes.ts'
import { cap, entrance, subjectOf, tellAct } from './acts.ts'
import { verbOf } from '../lexicon/verbs.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { lead, nameOf, who } from './who.ts'
import { bring, known } from './resolve.ts'

const SPOTS: Record<string, { en: string; zh: string }> = {
  left: { en: ' on the left', zh: '左边' },
  right: { en: ' on the right', zh: '右边' },
  far: { en: ' in the distance', zh: '远处' },
}

export const tellAppear = (t: Telling, frame: Frame): boolean => {
  if (
    frame.verb?.id === 'add' &&
    frame.subject &&
    frame.object &&
    known(t, frame.subject).length > 0 &&
    tellHas(t, frame)
  )
    return true
  const np = frame.verb?.id === 'add' ? (frame.object ?? frame.subject) : (frame.subject ?? frame.object)
  if (!np) return false
  const where = entrance(t, frame)
  let done = false
  for (const each of [np, ...np.and]) {
    if (each.place && !each.noun) continue
    const alone = { ...each, and: [] }
    const held = known(t, alone)
    const again = each.det === 'the' && held.length > 0
    if (again) {
      // Already there: it comes forward instead.
      t.changes.push({ op: 'move', actors: held, where })
      mention(t, held)
    }
    const refs = again ? held : bring(t, alone, where)
    if (refs.length === 0) continue
    done = true
    const doing = each.doing[0]?.verb?.act
    if (doing) addActs(t, refs, [act(doing, { ticks: 0 })])
    const spot = SPOTS[where.frame ?? '']
    const beside = where.of !== undefined ? nameOf(t, [where.of]) : null
    const rel = frame.relations.find((r) => r.of)?.kind
    const en =
      { left: ' to the left of ', right: ' to the right of ', front: ' in front of ', behind: ' behind ' }[
        rel as string
      ] ?? ' beside '
    const zh = { left: '左边', right: '右边', front: '前面', behind: '后面' }[rel as string] ?? '旁边'
    const name = nameOf(t, refs)
    const many = refs.length > 1
    const adds = `appear${many ? '' : 's'}`
    t.lines.push({
      who: [],
      en: `${cap(name.en)} ${adds}${spot ? spot.en : beside ? en + beside.en : ''}`,
      zh: `${spot ? spot.zh : beside ? beside.zh + zh : ''}出现${name.zh}`,
    })
  }
  return done
}

export const tellRemove = (t: Telling, frame: Frame): boolean => {
  const np = frame.object ?? frame.subject
  if (!np) return false
  const done: number[] = []
  for (const each of [np, ...np.and]) {
    const alone: NounPhrase = { ...each, and: [] }
    const held = heldOf(alone)
    const refs = known(t, alone).filter((r) => alone.pronoun !== 'everyone' || r !== t.state.driven)
    if (alone.pronoun === 'everyone')
      refs.push(...t.seen.map((s) => s.ref).filter((r) => r !== t.state.driven && !refs.includes(r)))
    if (refs.length > 0) done.push(...refs)
    else if (held || garmentOf(alone))
      tellGear(t, { ...frame, object: alone, subject: each.owner ?? null }, held ? 'drop' : 'doff')
    else who(t, alone, { there: true })
  }
  if (done.length === 0) return t.changes.length > 0
  const name = nameOf(t, done)
  t.changes.push({ op: 'remove', actors: done })
  t.lines.push({ who: [], en: `${cap(name.en)} disappear${done.length > 1 ? '' : 's'}`, zh: `${name.zh}消失了` })
  t.seen = t.seen.filter((s) => !done.includes(s.ref))
  return true
}

const holder = (t: Telling, np: NounPhrase | null, subject: NounPhrase | null): number[] => {
  if (subject) return who(t, subject, { where: { frame: 'middle' } })
  if (np?.owner) return who(t, np.owner, { there: true })
  return lead(t)
}

/** Clothes and things in hand: put on, taken off, taken, dropped, opened, closed. */
export const tellGear = (
  t: Telling,
  frame: Frame,
  how: 'wear' | 'doff' | 'hold' | 'drop' | 'open' | 'close',
): boolean => {
  const np = frame.object
  const subject = holder(t, np, frame.subject).filter((r) => seenOf(t, r)?.look.kind === 'biped')
  if (subject.length === 0 || !np) return false
  mention(t, subject)
  let done = false
  for (const each of [np, ...np.and]) {
    const garment = garmentOf(each)
    const held = heldOf(each)
    const word = spoken(each)
    if ((how === 'wear' || how === 'doff') && garment) {
      for (const actor of subject)
        t.changes.push(
          how === 'wear' ? { op: 'look', actor, wear: [garment] } : { op: 'look', actor, doff: [garment.kind] },
        )
      say(
        t,
        subject,
        `${how === 'wear' ? 'put on' : 'take off'} ${how === 'wear' ? article(word.en) : `the ${word.en}`}`,
        `${how === 'wear' ? (ON_TOP.test(garment.kind) ? '戴上' : '穿上') : '脱下'}${word.zh}`,
      )
      done = true
    } else if (how === 'hold' && held) {
      const there = each.det === 'the' ? known(t, each) : []
      if (there.length > 0) t.changes.push({ op: 'remove', actors: there })
      for (const actor of subject) t.changes.push({ op: 'hold', actor, take: held })
      say(t, subject, `hold ${article(word.en)}`, `拿着${word.zh}`)
      done = true
    } else if (how === 'drop' && held) {
      for (const actor of subject) t.changes.push({ op: 'hold', actor, drop: held.kind })
      say(t, subject, `drop the ${word.en}`, `放下${word.zh}`)
      done = true
    } else if ((how === 'open' || how === 'close') && held?.kind === 'umbrella') {
      for (const actor of subject) umbrella(t, actor, how, held.colour, each.colour !== undefined)
      say(t, subject, `${how} the ${word.en}`, `${how === 'open' ? '撑开' : '收起'}${word.zh}`)
      done = true
    } else if (how === 'close' && held) {
      for (const actor of subject) t.changes.push({ op: 'hold', actor, drop: held.kind })
      say(t, subject, `put the ${word.en} away`, `收起${word.zh}`)
      done = true
    } else if (how === 'hold') {
      // Too big for a hand: somebody to hug, something to lift.
      const refs = known(t, each)
      if (refs.length > 0)
        return tellAct(t, frame, verbOf(seenOf(t, refs[0])?.archetype === 'thing' ? 'pick-up' : 'hug'))
      t.lost.push(each.word)
    } else t.lost.push(each.word)
  }
  return done
}

/** A closed umbrella is carried as a stick of its colour, and opens to that colour again. */
const umbrella = (t: Telling, actor: number, how: 'open' | 'close', colour: number, asked: boolean): void => {
  const look = seenOf(t, actor)?.look
  const holds = look?.kind === 'biped' ? look.holds : []
  const now = holds.find((h) => h.kind === (how === 'open' ? 'stick' : 'umbrella'))
  const had = now ?? holds.find((h) => h.kind === 'umbrella' || h.kind === 'stick')
  const tint = asked || !had ? colour : had.colour
  if (now) t.changes.push({ op: 'hold', actor, drop: now.kind })
  t.changes.push({
    op: 'hold',
    actor,
    take: { kind: how === 'open' ? 'umbrella' : 'stick', colour: tint, hand: now?.hand ?? 'right' },
  })
}

/** Chinese has a word for putting on what sits on head, neck or face. */
const ON_TOP = /hat|cap|beret|crown|helmet|scarf|glasses|ribbon|beard/

const article = (word: string): string =>
  /s$/.test(word) && !/ss$|dress$/.test(word) ? word : `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`

const GEAR_ZH: Record<string, string> = {
  hair: '头发',
  umbrella: '伞',
  hat: '帽子',
  coat: '大衣',
  dress: '裙子',
  scarf: '围巾',
  boots: '靴子',
  lantern: '灯笼',
  balloon: '气球',
  flower: '花',
  book: '书',
  sword: '剑',
  kimono: '和服',
  glasses: '眼镜',
  raincoat: '雨衣',
  jacket: '夹克',
  crown: '王冠',
  bag: '包',
  basket: '篮子',
  guitar: '吉他',
  violin: '小提琴',
  cup: '杯子',
  stick: '棍子',
  phone: '手机',
  flag: '旗',
  torch: '火把',
  bouquet: '花束',
  shirt: '衬衫',
  sweater: '毛衣',
  suit: '西装',
  robe: '长袍',
  gown: '礼服',
  uniform: '制服',
  skirt: '短裙',
  jeans: '牛仔裤',
  trousers: '裤子',
  shoes: '鞋子',
  cape: '披风',
  cap: '帽子',
  beret: '贝雷帽',
  helmet: '头盔',
  sunglasses: '墨镜',
  ribbon: '蝴蝶结',
  armour: '盔甲',
  apron: '围裙',
  wings: '翅膀',
  backpack: '背包',
  'straw-hat': '草帽',
  spacesuit: '宇航服',
  shorts: '短裤',
  heels: '高跟鞋',
  sandals: '凉鞋',
  tights: '丝袜',
  beard: '胡子',
}

const spoken = (np: NounPhrase): { en: string; zh: string } => {
  const colour = COLOURS.find((c) => c.colour === np.colour)
  const kind = garmentOf(np)?.kind ?? heldOf(np)?.kind ?? np.word
  const zhWord = /[\u4e00-\u9fff]/.test(np.word)
  const en = zhWord ? kind : np.word.replaceAll('-', ' ')
  const zh = zhWord ? np.word : (GEAR_ZH[kind] ?? kind)
  return {
    en: `${colour ? `${colour.en[0]} ` : ''}${en}`,
    zh: `${colour ? (colour.zh.find((z) => z.endsWith('色')) ?? colour.zh[0]) : ''}${zh}`,
  }
}

/** "has long black hair", "has a red umbrella", "有 …". */
export const tellHas = (t: Telling, frame: Frame): boolean => {
  const np = frame.object
  if (!np) return false
  if (/hair|发$|辫/.test(np.word)) {
    const subject = holder(t, np, frame.subject).filter((r) => seenOf(t, r)?.look.kind === 'biped')
    const style =
      np.attributes.find((a) => a.hair)?.hair ??
      (/^长/.test(np.word) ? 'long' : /^短/.test(np.word) ? 'short' : /^卷/.test(np.word) ? 'curly' : undefined)
    for (const actor of subject)
      t.changes.push({
        op: 'look',
        actor,
        hair: { ...(style ? { style } : {}), ...(np.colour === undefined ? {} : { colour: np.colour }) },
      })
    const tint = COLOURS.find((c) => c.colour === np.colour)
    say(
      t,
      subject,
      `get ${[style, tint?.en[0], 'hair'].filter(Boolean).join(' ')}`,
      `换上${tint?.zh.find((z) => z.endsWith('色')) ?? ''}${style === 'long' ? '长' : style === 'short' ? '短' : ''}头发`,
    )
    return subject.length > 0
  }
  if (garmentOf(np) && !heldOf(np)) return tellGear(t, frame, 'wear')
  return heldOf(np) ? tellGear(t, frame, 'hold') : false
}

const MOOD_WORD = {
  calm: ['calm', '平静'],
  happy: ['happy', '开心'],
  sad: ['sad', '难过'],
  angry: ['angry', '生气'],
  afraid: ['afraid', '害怕'],
  surprised: ['surprised', '惊讶'],
  tired: ['tired', '疲倦'],
  loving: ['full of love', '满怀爱意'],
  proud: ['proud', '自豪'],
} as const

/** "becomes happy", "turns blue", "gets bigger", "her dress turns red", "turns into a dragon". */
export const tellBecome = (t: Telling, frame: Frame): boolean => {
  const np = frame.subject ?? frame.object
  const colour =
    frame.colour ??
    (frame.object !== np ? frame.object?.colour : undefined) ??
    frame.second?.colour ??
    frame.relations.find((r) => r.of?.word === '')?.of?.colour
  const attributes = [...frame.attributes, ...(frame.object && frame.object !== np ? frame.object.attributes : [])]
  if (!np) return false
  const garment = garmentOf(np)
  const held = heldOf(np)
  if (colour !== undefined && (np.owner || !known(t, np).length) && (garment || held || /hair|发/.test(np.word))) {
    const subject = holder(t, np, np.owner ?? null).filter((r) => seenOf(t, r)?.look.kind === 'biped')
    for (const actor of subject) {
      if (/hair|发/.test(np.word)) t.changes.push({ op: 'look', actor, hair: { colour } })
      else if (held && wears(t, actor, held.kind, 'holds'))
        t.changes.push({ op: 'hold', actor, take: { ...held, colour } })
      else if (garment)
        t.changes.push({ op: 'look', actor, wear: [{ ...(worn(t, actor, garment.kind) ?? garment), colour }] })
    }
    const name = nameOf(t, subject)
    const word = spoken({ ...np, colour: undefined })
    const tint = COLOURS.find((c) => c.colour === colour)
    if (subject.length > 0)
      t.lines.push({
        who: [],
        en: `${cap(name.en)}'s ${word.en} turns ${tint?.en[0] ?? 'another colour'}`,
        zh: `${name.zh}的${word.zh}变成${tint?.zh.find((z) => z.endsWith('色')) ?? tint?.zh[0] ?? '别的颜色'}`,
      })
    return subject.length > 0
  }
  const subject = who(t, np, { where: { frame: 'middle' } })
  if (subject.length === 0) return false
  mention(t, subject)
  const into =
    frame.object && frame.object !== np && frame.object.noun
      ? frame.object
      : (frame.relations.find((r) => r.kind === 'to' && r.of?.noun)?.of ?? null)
  if (into) return turnInto(t, subject, into)
  let done = false
  const mood = attributes.find((a) => a.mood)?.mood
  if (mood) {
    t.changes.push({ op: 'mood', actors: subject, mood })
    if (frame.verb?.id !== 'smile') say(t, subject, `become ${MOOD_WORD[mood][0]}`, `变得${MOOD_WORD[mood][1]}`)
    done = true
  }
  const size = attributes.find((a) => a.size)?.size
  if (size) {
    for (const actor of subject) t.changes.push({ op: 'look', actor, size })
    say(t, subject, `become ${size > 1 ? 'bigger' : 'smaller'}`, size > 1 ? '变大' : '变小')
    done = true
  }
  if (colour !== undefined) {
    for (const actor of subject) t.changes.push({ op: 'look', actor, colour })
    const tint = COLOURS.find((c) => c.colour === colour)
    say(t, subject, `turn ${tint?.en[0] ?? ''}`.trim(), `变成${tint?.zh.find((z) => z.endsWith('色')) ?? ''}`)
    done = true
  }
  return done
}

const worn = (t: Telling, actor: number, kind: string): Garment | undefined => {
  const look = seenOf(t, actor)?.look
  return look?.kind === 'biped'
    ? (look.clothes.find((g) => g.kind === kind) ??
        look.clothes.find((g) => kind === 'dress' && /gown|robe|skirt/.test(g.kind)))
    : undefined
}

const wears = (t: Telling, actor: number, kind: string, list: 'holds'): boolean => {
  const look = seenOf(t, actor)?.look
  return look?.kind === 'biped' && look[list].some((h) => h.kind === kind)
}

const turnInto = (t: Telling, subject: number[], np: NounPhrase): boolean => {
  const old = subject[0]
  const name = nameOf(t, [old])
  const where: Where = { of: old, distance: 0.05 }
  const refs = bring(t, { ...np, det: 'a', count: 1, plural: false }, where)
  if (refs.length === 0) return false
  if (old === t.state.driven) t.changes.push({ op: 'drive', actor: refs[0] })
  t.changes.push({ op: 'remove', actors: [old] })
  t.lines.push({
    who: [],
    en: `${cap(name.en)} turns into ${nameOf(t, refs).en}`,
    zh: `${name.zh}变成了${nameOf(t, []).zh || seenOf(t, refs[0])?.first.zh}`,
  })
  t.seen = t.seen.filter((s) => s.ref !== old)
  return true
}

export const tellGive = (t: Telling, frame: Frame): boolean => {
  const subject = subjectOf(t, frame)
  const swapped = frame.second && frame.object && heldOf(frame.object) && !heldOf(frame.second)
  const to =
    frame.relations.find((r) => r.kind === 'to')?.of ?? (swapped ? frame.second : frame.second ? frame.object : null)
  const thing = swapped ? frame.object : (frame.second ?? frame.object)
  if (!thing) return false
  const taker = to ? who(t, to, { where: { frame: 'right' } }) : subject
  const held = heldOf(thing)
  if (!held || taker.length === 0) {
    t.lost.push(thing.word)
    return false
  }
  if (taker[0] !== subject[0]) {
    t.changes.push({ op: 'hold', actor: subject[0], drop: held.kind })
    addActs(t, subject.slice(0, 1), [act('put-down', { target: taker[0], ticks: 40 })])
  }
  t.changes.push({ op: 'hold', actor: taker[0], take: held })
  const word = spoken(thing)
  say(t, taker, `hold ${article(word.en)}`, `拿着${word.zh}`)
  return true
}

export const tellSay = (t: Telling, frame: Frame): boolean => {
  const subject = subjectOf(t, frame)
  const text = (frame.speech ?? frame.lost.join(' ')).slice(0, 200)
  if (subject.length === 0 || !text) return false
  frame.lost = []
  t.changes.push({ op: 'say', actor: subject[0], text })
  say(t, subject.slice(0, 1), `say “${text}”`, `说：“${text}”`)
  return true
}
