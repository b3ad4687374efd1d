/** Clothes and things in the hand: put on, taken off, taken, dropped, opened, closed; and the words for them. */
import type { HairStyle } from '../../state/look.ts'
import { COLOURS } from '../lexicon/attributes.ts'
import { verbOf } from '../lexicon/verbs.ts'
import { garmentOf, gearName, heldOf } from '../looks/people.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { tellAct } from './acts.ts'
import { known } from './resolve.ts'
import { mention, nameOf, say, seenOf, type Telling } from './telling.ts'
import { lead, who } from './who.ts'

export const holder = (t: Telling, np: NounPhrase | null, subject: NounPhrase | null): number[] => {
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
  // 给小猫戴上围巾, "puts a hat on the boy": on him.
  const on = frame.relations.find(
    (r) =>
      /^(?:to|on)$/.test(r.kind) &&
      (/^(?:person|beast)$/.test(r.of?.noun?.topic ?? '') || (r.kind === 'on' && r.of?.pronoun !== undefined)),
  )?.of
  const dresses = (how === 'wear' || how === 'doff') && on ? on : null
  const holders = dresses ? who(t, dresses, { there: true }) : holder(t, np, frame.subject)
  if (dresses && holders.every((r) => seenOf(t, r)?.look.kind !== 'biped')) {
    const name = nameOf(t, holders)
    if (holders.length > 0) t.notes.push({ en: `Clothes do not fit ${name.en} yet.`, zh: `还不能给${name.zh}穿戴。` })
    return false
  }
  const subject = holders.filter((r) => seenOf(t, r)?.look.kind === 'biped')
  // No paw holds an umbrella: it stands by them.
  if (
    how === 'hold' &&
    subject.length === 0 &&
    holders[0] !== undefined &&
    np?.noun &&
    (heldOf(np) || np.det === 'a')
  ) {
    const name = nameOf(t, holders)
    const refs = who(t, np, { where: { of: holders[0], side: 0.8 } })
    const thing = nameOf(t, refs)
    say(t, holders, `have ${thing.en}`, `有${thing.zh}`, name)
    return refs.length > 0
  }
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
      const live = each.noun?.topic === 'person' || each.noun?.topic === 'beast'
      const refs = known(t, each)
      if (refs.length === 0 && live) {
        // "carrying a child", 带着孙女: comes along.
        const along = who(t, each, { where: { of: subject[0], side: 1.5 }, follows: subject[0] })
        say(t, along, 'come along', '跟在身边')
        done = done || along.length > 0
        continue
      }
      if (refs.length > 0)
        return tellAct(t, frame, verbOf(seenOf(t, refs[0])?.archetype === 'thing' ? 'pick-up' : 'hug'))
      if (refs.length === 0 && each.noun && each.det !== 'the') {
        const name = nameOf(t, subject)
        const there = who(t, { ...each, and: [] }, { where: { of: subject[0], side: 0.5 } })
        // Both arms carry what is not too large; the rest lies by them.
        if (there.length === 1) t.changes.push({ op: 'carry', actor: subject[0], thing: there[0] })
        const thing = nameOf(t, there)
        say(t, subject, `have ${thing.en}`, `有${thing.zh}`, name)
        done = there.length > 0
        continue
      }
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
const ON_TOP = /hat|cap|beret|beanie|crown|helmet|scarf|glasses|ribbon|beard/

export const article = (word: string): string =>
  word.endsWith('s') && !word.endsWith('ss') ? word : `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`

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
  beanie: '毛线帽',
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
  skates: '冰鞋',
  skis: '滑雪板',
  beard: '胡子',
}

export const spoken = (np: NounPhrase): { en: string; zh: string } => {
  const colour = COLOURS.find((c) => c.colour === np.colour)
  const kind = garmentOf(np)?.kind ?? heldOf(np)?.kind ?? np.word
  const zhWord = /[\u4e00-\u9fff]/.test(np.word)
  const en = zhWord ? (gearName(np.word) ?? kind).replaceAll('-', ' ') : np.word.replaceAll('-', ' ')
  const own = np.noun && np.noun.en[0] === np.word ? np.noun.zh[0] : undefined
  const zh = zhWord ? np.word : (own ?? GEAR_ZH[kind] ?? kind)
  return {
    en: `${colour ? `${colour.en[0]} ` : ''}${en}`,
    zh: `${colour ? (colour.zh.find((z) => z.endsWith('色')) ?? colour.zh[0]) : ''}${zh}`,
  }
}

const HAIR_ZH: Record<string, HairStyle | undefined> = { 长: 'long', 短: 'short', 卷: 'curly' }

/** "has long black hair", "has a red umbrella", "有 …". */
export const tellHas = (t: Telling, frame: Frame): boolean => {
  const np = frame.object
  if (!np) return false
  if (/\bhair|发$|辫/.test(np.word)) {
    const subject = holder(t, np, frame.subject).filter((r) => seenOf(t, r)?.look.kind === 'biped')
    const style = np.attributes.find((a) => a.hair)?.hair ?? HAIR_ZH[np.word[0]]
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
