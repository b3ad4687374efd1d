/** What comes into the hand for what is done: tools nobody need name, instruments, food and drink, weapons. */
import type { HeldThing } from '../../state/look.ts'
import type { Verb } from '../lexicon/verbs.ts'
import { heldOf } from '../looks/people.ts'
import { emptyPhrase, type Frame } from '../parse/frame.ts'
import { known } from './resolve.ts'
import { seenOf, type Telling } from './telling.ts'

/** What is done with tools nobody need name: that of the right hand, that of the left. */
const TOOLS: Partial<Record<string, string[]>> = {
  read: ['book'],
  write: ['pen', 'book'],
  paint: ['brush', 'palette'],
  fish: ['rod'],
  sweep: ['broom'],
  dig: ['spade'],
  hoe: ['hoe'],
  chop: ['axe'],
  water: ['watering-can'],
  cook: ['ladle', 'pot'],
  photograph: ['camera'],
  phone: ['phone'],
  smoke: ['cigarette'],
}

/** Put away for a tool: what fills a hand and is none. */
const PUT_AWAY = /^(?:stick|spade|hoe|axe|broom|brush|palette|ladle|pot|can|rod|pen)$/
const INSTRUMENTS = /^(?:guitar|violin|flute|trumpet)$/

/** Takes a thing into a hand, if it is not there, out of which goes what does not go with it. */
const take = (t: Telling, actor: number, held: HeldThing, away: RegExp): void => {
  const look = seenOf(t, actor)?.look
  if (look?.kind !== 'biped' || look.holds.some((h) => h.kind === held.kind)) return
  const other = look.holds.find((h) => away.test(h.kind) && h.kind !== held.kind)
  t.changes.push({ op: 'hold', actor, take: held, ...(other ? { drop: other.kind } : {}) })
}

/** "reads a book", "drinks tea": a thing for the hand comes into the hand. */
export const inHand = (t: Telling, frame: Frame, verb: Verb, able: number[]): void => {
  const instrument = /^play-(.+)/.exec(verb.id)?.[1]
  if (instrument) {
    const held = heldOf(emptyPhrase(instrument), 'left')
    // one instrument is put away for the other
    if (held) for (const actor of able) take(t, actor, held, INSTRUMENTS)
    return
  }
  // "digs with a stick", "reads a letter": what is named, if hands can hold it.
  const named = frame.object && heldOf(frame.object)?.kind
  const usual = TOOLS[verb.id]
  const tools = named && (usual?.includes(named) || PUT_AWAY.test(named)) ? undefined : usual
  if (tools) {
    // "cooks noodles": they are in the pot.
    if (frame.object && !frame.object.noun && known(t, frame.object).length === 0) frame.object = null
    for (const actor of able)
      tools.forEach((tool, i) => {
        const held = heldOf(emptyPhrase(tool), i === 0 ? 'right' : 'left')
        if (held) take(t, actor, held, PUT_AWAY)
      })
    return
  }
  const np = frame.object
  // 牵着气球; "points a flashlight at him".
  const led =
    (frame.verb?.act === 'walk' && np?.noun?.topic === 'thing') ||
    (frame.verb?.id === 'point' && frame.relations.some((r) => /^(?:at|to)$/.test(r.kind)))
  if (!np || !(led || /^(?:hold|drink|eat|play|wave)$/.test(frame.verb?.act ?? '')) || known(t, np).length > 0) return
  const held = heldOf(np)
  if (!held) return
  frame.object = null
  for (const actor of able) {
    const look = seenOf(t, actor)?.look
    const has = look?.kind === 'biped' && np.colour === undefined && look.holds.some((h) => h.kind === held.kind)
    if (look?.kind === 'biped' && !has) t.changes.push({ op: 'hold', actor, take: held })
  }
}

/** "fight with swords": with what, not with whom. */
export const armed = (t: Telling, frame: Frame, verb: Verb, able: number[]): void => {
  if (verb.act !== 'fight' && verb.id !== 'block') return
  const by = frame.relations.find((r) => r.kind === 'with' && r.of && heldOf({ ...r.of, plural: false }))
  const weapon = by?.of && heldOf({ ...by.of, plural: false })
  if (!weapon) return
  frame.relations = frame.relations.filter((r) => r !== by)
  for (const actor of able) {
    const look = seenOf(t, actor)?.look
    if (look?.kind === 'biped' && !look.holds.some((h) => h.kind === weapon.kind))
      t.changes.push({ op: 'hold', actor, take: weapon })
  }
}
