/**
 * Proper names. Those on stage are set between marks before anything is read, so that 小雨 is somebody and no light rain; a premise tells who is called
 * what: "a girl named Mia", "Leo, 17", 叫小雨的女生, 高中生小雨.
 */
import { isName, nameNoun } from '../lexicon/names.ts'
import { ZH_NOUNS } from '../lexicon/nouns.ts'

/** Stands round a name. */
export const MARK = '\u0004'
const MARKED = new RegExp(`${MARK}[^${MARK}]*${MARK}`, 'g')

/** The text with names blanked out, each character for one: for whoever looks for weather and places. */
export const withoutNames = (text: string): string => text.replace(MARKED, (name) => '\u0001'.repeat(name.length))

const escape = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Marks `names` in a text, outside of what is said in quotes. */
export const markNames = (text: string, names: readonly string[]): string => {
  if (names.length === 0) return text
  const one = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      /[\u4e00-\u9fff]/.test(name) ? `(?<![下起着有])${escape(name)}` : `\\b${escape(name.toLowerCase())}\\b`,
    )
    .join('|')
  return text
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : part.replace(new RegExp(one, 'g'), (name) => MARK + name + MARK)))
    .join('')
}

/** "17" of a name: what one of those years is called. */
const aged = (name: string, years: number): string => {
  const she = nameNoun(name).id === 'woman'
  const [child, teen, grown, old] = she
    ? ['girl', 'teenage girl', 'woman', 'old woman']
    : ['boy', 'teenage boy', 'man', 'old man']
  return years < 13 ? child : years < 20 ? teen : years < 62 ? grown : old
}

const english = (text: string): string =>
  text
    .replace(
      /\b(?:my (?:main )?character(?: is|'s)|the (?:main character|protagonist|hero|heroine) is|my name is|i'm|i am|you are|you're|i play(?: as)?|you play(?: as)?|this is|meet)(?: called| named)? (?=(?:an?|the) |([a-z]+)\b)/g,
      (all, name?: string) => (name === undefined || isName(name) ? '' : all),
    )
    .replace(
      /\b([a-z]+),? (?:aged? )?\(?(\d{1,2})\)?(?:[ -]years?[ -]old| ?yo| ?y\/o)?(?=[,.;]|$)/g,
      (all, name: string, years: string) => (isName(name) ? `a ${aged(name, Number(years))} named ${name}` : all),
    )

const ZH_CALLED = /(?:名字?叫做?|叫做|叫作|名为|叫)([\u4e00-\u9fff]{2,3}?)(的)?(?=[，,。、；的]|$|[在站坐走跑正和与])/g
/** 高中生小雨, 丫鬟阿香: a name behind what somebody is. */
const ZH_FAMILIAR = /(?<=[\u4e00-\u9fff])([小阿][\u4e00-\u9fff])(?=[和与跟、，,。在站坐走跑]|$)/g

const person = (word: string): boolean =>
  [4, 3, 2].some((n) => ZH_NOUNS.get(word.slice(-n))?.topic === 'person') || /[生员师手妃爷姐妹哥弟]$/.test(word)

const chinese = (text: string): string => {
  const names = new Set<string>()
  const told = text
    .replace(/(?:主角|我)是(?:一[个位名只]|个)(?=[^，,。]{1,12})/g, '一个')
    // 我叫小明，是一个厨师.
    .replace(/(?:我|主角)?名?叫([\u4e00-\u9fff]{2,3})[，,]我?是(?:一[个位名]|个)?/g, '，一个叫$1的')
    .replace(/(?:我|主角)(?=名?叫)/g, '一个人')
    .replace(ZH_CALLED, (all, name: string) => {
      if (ZH_NOUNS.has(name) || /^[喊她他它你我大]/.test(name)) return all
      names.add(name)
      return MARK + name + MARK
    })
    .replace(ZH_FAMILIAR, (all, name: string, at: number, whole: string) => {
      if (ZH_NOUNS.has(name) || !person(whole.slice(0, at))) return all
      names.add(name)
      return MARK + name + MARK
    })
  // Said again later without what they are.
  return names.size === 0
    ? told
    : told
        .split(MARKED)
        .map((part) => markNames(part, [...names]))
        .reduce((all, part, i) => all + (i === 0 ? '' : (told.match(MARKED)?.[i - 1] ?? '')) + part, '')
}

/** A premise with those it introduces by name told as the grammars read it. */
export const introduced = (text: string, zh: boolean): string => (zh ? chinese(text) : english(text))
