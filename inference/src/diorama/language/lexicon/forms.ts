/** How English verbs are bent: third person, -ing, past, and those that go their own way. */
const PAST: Record<string, string[]> = {
  run: ['ran', 'running'],
  sit: ['sat', 'sitting', 'seated'],
  stand: ['stood'],
  get: ['got', 'getting'],
  go: ['went', 'gone', 'goes'],
  come: ['came'],
  lie: ['lay', 'lying'],
  lay: ['laid', 'laying'],
  sleep: ['slept'],
  wake: ['woke', 'woken'],
  fall: ['fell', 'fallen'],
  fly: ['flew', 'flies', 'flown'],
  swim: ['swam', 'swimming'],
  sing: ['sang', 'sung'],
  eat: ['ate', 'eaten'],
  drink: ['drank'],
  take: ['took', 'taken'],
  put: ['putting'],
  hold: ['held'],
  wear: ['wore', 'worn'],
  give: ['gave', 'given'],
  leave: ['left', 'leaving'],
  rise: ['rose', 'risen'],
  kneel: ['knelt'],
  hide: ['hid', 'hidden'],
  bring: ['brought'],
  make: ['made'],
  become: ['became'],
  feel: ['felt'],
  say: ['said'],
  tell: ['told'],
  drive: ['drove', 'driven'],
  begin: ['began', 'beginning', 'begun'],
  keep: ['kept'],
  feed: ['fed'],
  leap: ['leapt'],
  flee: ['fled'],
  see: ['saw', 'seen'],
  throw: ['threw', 'thrown'],
  ride: ['rode', 'riding'],
  build: ['built'],
  read: ['reads'],
  draw: ['drew'],
  write: ['wrote'],
  hit: ['hitting'],
  let: ['letting'],
  fight: ['fought'],
  dig: ['dug'],
  spin: ['spun', 'spinning'],
  shake: ['shook'],
  say_: [],
  do: ['does', 'did'],
  have: ['has', 'had', 'having'],
  is: ['being', "'s"],
  speak: ['spoke'],
  bend: ['bent'],
  creep: ['crept'],
  shut: ['shutting'],
  wind: ['wound'],
  speed: ['sped'],
  grind: ['ground'],
  cling: ['clung'],
  sweep: ['swept'],
  catch: ['caught'],
  bite: ['bit', 'bitten'],
  steal: ['stole', 'stolen'],
  blow: ['blew', 'blown'],
  find: ['found'],
  meet: ['met'],
  lead: ['led'],
  light: ['lit'],
  weave: ['wove', 'woven'],
  shed: ['shedding'],
  burst: ['bursting'],
  fling: ['flung'],
  set: ['setting'],
}

/** Third person singular. */
export const third = (base: string): string => {
  const [first, ...rest] = base.split(' ')
  const s =
    first === 'have'
      ? 'has'
      : first === 'be' || first === 'are'
        ? 'is'
        : /(?:s|x|z|ch|sh|o)$/.test(first)
          ? `${first}es`
          : /[^aeiou]y$/.test(first)
            ? `${first.slice(0, -1)}ies`
            : `${first}s`
  return [s, ...rest].join(' ')
}

const DOUBLE = new Set([
  'stop',
  'jog',
  'hop',
  'hug',
  'pat',
  'pet',
  'nod',
  'clap',
  'trot',
  'squat',
  'scrub',
  'skip',
  'rub',
  'grab',
  'grin',
  'hum',
  'drop',
  'tag',
  'step',
  'slip',
  'trip',
  'nap',
  'sob',
  'flap',
  'spar',
  'chat',
  'beg',
  'dig',
  'knit',
  'stir',
  'cut',
  'don',
  'lap',
  'sip',
  'wag',
  'zip',
  'flit',
  'slap',
  'tap',
  'peg',
  'hop',
  'chop',
  'prop',
  'plod',
  'pad',
  'lap',
  'rot',
  'spot',
])

/** Every form of a base. */
export const forms = (base: string): string[] => {
  const e = base.endsWith('e')
  const y = /[^aeiou]y$/.test(base)
  const stem = DOUBLE.has(base) ? base + base.slice(-1) : base
  return [
    base,
    third(base),
    e ? `${base.slice(0, -1)}ing` : `${stem}ing`,
    e ? `${base}d` : y ? `${base.slice(0, -1)}ied` : `${stem}ed`,
    ...(PAST[base] ?? []),
  ]
}

/** A sentence, or a name, with its first letter large. */
export const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How many, up to twelve, before a noun. */
export const COUNT_EN = [
  '',
  'a',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
export const COUNT_ZH = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
