/** What has no body: feelings, happenings, qualities. A stone with its name would be nonsense, so the answer names it as not understood. */
import { HOURS_AND_SEASONS, QUALITIES, UNITS } from './when.ts'

const WORDS = new Set(
  `love hate anger joy sadness grief sorrow fear hope despair pride shame guilt envy jealousy pity mercy courage bravery
  faith trust doubt wonder awe delight pleasure pain peace war luck fate destiny fortune misfortune truth lie secret
  beauty strength power wisdom knowledge memory dream idea thought feeling mood emotion attention surprise shock panic
  silence noise sound voice music tune melody rhythm laughter applause whisper scream cry sigh breath smell scent taste
  life death birth youth age past present future history story tale legend adventure journey trip quest mission task job work
  apocalypse outbreak invasion attack uprising rebellion reunion showdown standoff heist brawl argument wedding-day
  game race fight battle party celebration birthday wedding funeral festival ceremony date meeting appointment lesson
  exam test plan decision choice chance risk danger trouble problem mistake accident crime revenge justice freedom
  help support advice answer question news information message meaning reason cause result effect example
  way direction distance speed height length depth size weight amount number kind sort type part half rest end beginning
  middle side bit lot lots something anything nothing everything someone somebody anyone anybody nobody
  nap sleep rest break walk run swim ride dance look glance turn step jump smile laugh hug kiss wave bow
  atmosphere weather temperature climate heat cold warmth darkness light shade brightness`.split(/\s+/),
)
const SUFFIX = /(?:ness|tions?|sions?|ments?|ity|ities|ism|ance|ence|hood|dom|ology|ship)$/
const BODIES =
  /(?:stations?|potions?|lotions?|cushions?|mansions?|pensions?|monuments?|instruments?|garments?|apartments?|basements?|ornaments?|cement|tents?|city|cities|fence|ambulance|appliance|entrance|audience|hood|kingdom|(?:^|battle|air|space|steam|star|war|flag|mother|rocket|pirate|sailing)-?ship)$/

const ZH =
  /^(?:爱情?|恨|愤怒|快乐|悲伤|恐惧|希望|勇气|信任|好奇|和平|战争|命运|真相|秘密|美丽|力量|智慧|记忆|回忆|梦想?|想法|感觉|心情|情绪|气氛|注意力?|惊喜|沉默|声音|笑声|歌声|旋律|生活|生命|死亡|青春|过去|未来|历史|故事|传说|冒险|旅程|旅行|任务|工作|比赛|战斗|派对|聚会|生日|婚礼|葬礼|节日|典礼|约会|会议|考试|计划|决定|机会|危险|麻烦|问题|错误|事故|复仇|正义|自由|帮助|消息|原因|结果|方向|速度|高度|大小|一切|东西|宁静|安静|寒冷|温暖|黑暗|光明|孤独|浪漫|美好|时间|时光|时候|日子|岁月|年代|瞬间)$/

/** Whether a word that no table of bodies knows means nothing that could stand there. */
export const isAbstract = (word: string): boolean => {
  const one = word.toLowerCase()
  return (
    WORDS.has(one) ||
    UNITS.has(one) ||
    HOURS_AND_SEASONS.has(one) ||
    QUALITIES.has(one) ||
    (SUFFIX.test(one) && !BODIES.test(one)) ||
    ZH.test(one)
  )
}
