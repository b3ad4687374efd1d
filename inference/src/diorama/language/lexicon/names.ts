/** Given names one meets in stories, by whose they are; names that are words besides are left out. */
import type { Noun } from './nouns.ts'

const FEMALE =
  'mia emma olivia sophia isabella ava amelia charlotte emily ella lucy anna clara alice nora zoe chloe maya sara sarah julia julie maria marie elena lena nina lisa laura eva kate katie jane jenny jessica rachel rebecca hannah leah naomi miriam martha mary elizabeth eliza beth victoria vivian sofia stella bella elsa arya sansa yuki hana aiko akari mei ling priya anya natasha olga irina katya ingrid freya astrid fatima aisha leila layla yasmin zara amara'
const MALE =
  'leo liam noah oliver elijah james william benjamin lucas henry alexander alex ethan daniel michael mike david jacob jake john johnny joe joseph josh samuel sam adam aaron ben tom thomas tommy tim peter paul simon george charles charlie harry edward eddie arthur robert richard andrew anthony tony kevin brian ryan kyle luke matthew matt nathan oscar otto felix hugo theo marco carlos diego miguel pedro luis juan ivan boris dmitri igor sven erik bjorn hans klaus pierre jacques kenji hiroshi takeshi ryu akira jin wei omar ali ahmed hassan karim raj arjun'

const noun = (id: string, spec: string): Noun => ({
  id,
  en: [id],
  zh: [id === 'woman' ? '女人' : id === 'man' ? '男人' : '人'],
  topic: 'person',
  spec,
  measure: '个',
})
const SHE = noun('woman', 'f22 woman')
const HE = noun('man', 'm24 man')

const NAMES: ReadonlyMap<string, Noun> = new Map([
  ...FEMALE.split(' ').map((name): [string, Noun] => [name, SHE]),
  ...MALE.split(' ').map((name): [string, Noun] => [name, HE]),
])

/** Characters that names of women, and of men, end in. */
const ZH_SHE = /[婷娜丽雪梅芳兰玉燕莉娟静敏倩怡瑶琳薇萱妍媛嫣婉晴雨月云蓉莲珍琴晚念柔娇惜香花妹姐秀珠清烟蝶]$/
const ZH_HE = /[哲伟强军刚磊涛浩杰勇明辉鹏飞龙宇轩泽豪峰凯斌诚阳亮沉言舟川野虎健武文博俊寒霆枫羽恒昊渊墨]$/
/** Whose a name is, as far as one can tell. */
export const sexOfName = (name: string): 'female' | 'male' | undefined => {
  const known = NAMES.get(name.toLowerCase())
  if (known) return known === SHE ? 'female' : 'male'
  return ZH_SHE.test(name) ? 'female' : ZH_HE.test(name) ? 'male' : undefined
}

/** The body of somebody of whom only the name is said. */
export const nameNoun = (name: string): Noun => (sexOfName(name) === 'male' ? HE : SHE)

/** Words that are names as well: of somebody only where what they are is said behind, "Ruby, a waitress". */
const WORDS =
  /^(?:rose|lily|daisy|ivy|grace|faith|hope|joy|jasmine|iris|violet|ruby|jade|pearl|crystal|amber|summer|april|may|june|dawn|robin|hunter|mark|jack|will|bill|frank|grant|rusty|ash|jay|ray|max|luna|aurora|scarlet|stormy|sunny|angel|bear|wolf|raven|fox)$/
export const isWordName = (word: string): boolean => WORDS.test(word)

/** Whether a word is a name by itself. */
export const isName = (word: string): boolean => NAMES.has(word)

const FAMILY =
  /^(?:[王李张刘陈杨赵周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶余潘杜夏汪姜范姚谭廖邹陆郝孔崔康邱秦顾侯邵孟段钱尹黎乔贺龚]|慕容|欧阳|上官|司马|诸葛)([\u4e00-\u9fff]{1,2})$/
/** What things, places and times end in: 姜汤, 黎明, 罗盘 are no people. */
const NO_NAME =
  /^黎明|[汤花卡盘宫道水树雀晖幕旧红光山河江湖海岭城村镇街路桥楼门院寺庙草木果酒茶饭菜衣裤鞋帽车船书画琴剑刀枪灯火石土米面色声气头里上下中间时日夜年月]$/

/** Whether two or three characters, of which the dictionary only thinks that they may be a name, are one: a family name, and no word. */
export const isZhName = (word: string): boolean => {
  const given = FAMILY.exec(word)?.[1]
  return given !== undefined && !word.startsWith(given) && !NO_NAME.test(word)
}
