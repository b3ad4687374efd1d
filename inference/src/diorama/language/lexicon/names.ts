/** Given names one meets in stories, by whose they are; names that are words besides are left out. */
import type { Noun } from './nouns.ts'

const FEMALE =
  'mia emma olivia sophia isabella ava amelia charlotte emily ella lucy lily-rose anna clara alice nora zoe chloe luna-mae maya sara sarah julia julie maria marie elena lena nina lisa laura eva kate katie jane jenny jessica rachel rebecca hannah leah naomi miriam ruth-ann martha mary elizabeth eliza beth victoria vivian sofia stella bella elsa aurora-belle arya sansa yuki sakura-chan hana aiko akari mei ling priya anya natasha olga irina katya ingrid freya astrid fatima aisha leila layla yasmin zara amara'
const MALE =
  'leo liam noah oliver elijah james william benjamin lucas henry alexander alex ethan daniel michael mike david daniel-san jacob jake john johnny joe joseph josh samuel sam adam aaron ben tom thomas tommy tim peter paul simon george charles charlie harry edward eddie arthur robert bob bobby richard andrew anthony tony kevin brian ryan kyle luke matthew matt nathan oscar otto felix hugo theo max-well marco carlos diego miguel pedro luis juan ivan boris dmitri igor sven erik bjorn hans klaus pierre jacques kenji hiroshi takeshi ryu akira jin wei omar ali ahmed hassan karim raj arjun'

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

/** Whether a word is a name by itself. */
export const isName = (word: string): boolean => NAMES.has(word)

/** Chinese family names: two or three characters that begin with one and are tagged as a name are one. */
export const ZH_FAMILY =
  /^(?:[王李张刘陈杨赵周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶余潘杜夏汪姜范姚谭廖邹陆郝孔崔康邱秦顾侯邵孟段钱尹黎乔贺龚]|慕容|欧阳|上官|司马|诸葛)[\u4e00-\u9fff]{1,2}$/
