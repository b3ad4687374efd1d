/** People by what they do, when the word itself is in no table: "a kite maker", "a palaeontologist", 制伞匠. */
import type { Noun } from './nouns.ts'

const EN =
  /^(?:[a-z]*(?:keeper|maker|seller|vendor|player|smith|monger|herder|wright|rider|driver|dancer|singer|fighter|hunter|worker|walker|catcher|trainer|tamer|cleaner|sweeper|collector|climber|diver|surfer|boarder|master|teller|blower|bearer|watcher|picker|grower|skater|racer|painter|builder|reader|thrower|eater)|[a-z]{3,}(?:ologist|ician|arian|grapher)|[a-z]{4,}ist|[a-z]{2,}(?:woman|lady|maid)|[a-z]{3,}man)$/
const PLAIN = /^(?:human|woman|talisman|caiman|roman|german|norman|mist|twist|handmaid)$|forest|request|harvest|artist$/

const ZH = /^[\u4e00-\u9fff]{1,4}(?:男|女|者|师|家|手|员|匠|贩|民|客|僧|婆|娘|姐|妹|童|兵|工|夫|人|徒|士)$/
const ZH_PLAIN =
  /(?:大家|国家|回家|在家|双手|左手|右手|挥手|招手|小手|牵手|士兵|木工|手工|工夫|功夫|机器人|稻草人|雪人|众人|巴士|客人|新客|施工)$/

const made = (word: string, zh: boolean, spec: string): Noun => ({
  id: word,
  en: zh ? ['person'] : [word],
  zh: zh ? [word] : ['人'],
  topic: 'person',
  spec,
  measure: '个',
})

/** The person an unknown word means by its ending, or null. */
export const agentOf = (word: string): Noun | null => {
  if (/[\u4e00-\u9fff]/.test(word)) {
    if (!ZH.test(word) || ZH_PLAIN.test(word)) return null
    return made(word, true, /[婆娘姐妹]$/.test(word) ? 'f30 woman' : /[童]$/.test(word) ? 'm9 boy' : 'm36 apron')
  }
  if (!EN.test(word) || PLAIN.test(word)) return null
  return made(word, false, /(?:woman|lady|maid)$/.test(word) ? 'f32 apron' : 'm38 apron')
}
