/** Time of day, weather and season, as spans of words, both languages. */
import type { Season, Weather } from '../../state/state.ts'

export interface SkySense {
  hour?: number
  weather?: Partial<Weather>
  season?: Season
  mark?: string
  /** How answers say it. */
  en: string
  zh: string
}

const CLEAR: Partial<Weather> = { rain: 0, snow: 0, fog: 0, cloud: 0.15, storm: 0, dust: 0 }

/** First match wins within its group. Patterns are tried on lower-case text with punctuation stripped. */
export const HOURS: [en: RegExp, zh: RegExp, sense: SkySense][] = [
  [/\b(?:mid-?night|dead of night|late at night)\b/, /午夜|深夜|半夜|子夜/, { hour: 0, en: 'midnight', zh: '深夜' }],
  [
    /\b(?:nights? (?:falls?|comes?|has fallen)|night-?fall|darkness (?:falls?|comes?|settles?)|get(?:s|ting)? dark|grows? dark|(?:sky|world|everything) (?:turns?|goes|gets|becomes|grows) (?:dark|black)|becomes? night|at night|by night|night-?time|(?:the |a |deep )?night|dark outside|after dark|(?:christmas|new year'?s) eve|halloween|starry|stars? (?:come|comes|appear)[a-z ]*|moonlit|moonlight|the moon (?:is )?(?:rises?|rising|comes? out|comes? up)|the sun (?:has )?(?:gone down)|(?:all )?(?:the )?lights? go out|(?:the )?(?:lights?|power) (?:goes?|went) out|blackout|(?:sky|world|everything|it) is (?:dark|pitch black)|under (?:the|a) (?:full |bright |silver |pale )?moon)\b/,
    /停电|(?:四周)?一片漆黑|漆黑一片|平安夜|除夕|元宵|中秋|夜幕降临|天色?(?:渐渐|慢慢|逐渐|突然|一下子)?(?:变|转)?(?:暗|黑)(?:了下来|下来|了)?|天黑|入夜|夜晚|夜里|晚上|黑夜|夜色|夜间|星空下|月光|月亮升起|夜深|星星出来|繁星|变成夜|到了夜|夜/,
    { hour: 22, en: 'night', zh: '夜晚' },
  ],
  [
    /\b(?:dawn|day-?break|sun-?rise|first light|(?:the )?sun (?:slowly )?(?:rises?|comes? up)|early morning)\b/,
    /黎明|拂晓|日出|破晓|清晨|天亮|太阳升起|凌晨/,
    { hour: 6.2, en: 'dawn', zh: '黎明' },
  ],
  [
    /\b(?:(?:the )?golden hour|golden light)\b/,
    /黄金时刻|金色时刻/,
    { hour: 17.8, en: 'the golden hour', zh: '黄金时刻' },
  ],
  [
    /\b(?:(?:the )?blue hour|(?:the )?(?:street ?)?(?:lamps|lights|lanterns) (?:are lit|are lighting up|come on|turn on|light up|go on))\b/,
    /蓝调时刻|蓝色时刻|华灯初上|掌灯时分|(?:路灯|街灯|灯笼|灯)(?:都|全|一盏一盏|一盏盏|陆续|渐渐|慢慢|纷纷|接连)*(?:地)?(?:亮了?起来?|点亮|亮了)/,
    { hour: 20.1, en: 'the blue hour', zh: '蓝调时刻' },
  ],
  [
    /\b(?:dusk|sun-?set|twilight|(?:the )?sun (?:slowly )?(?:sets?|go(?:es)? down|sinks?)|(?:it is |it's |it )?(?:getting|gets?|growing|grows?) late|(?:the )?sky (?:turns|glows|becomes|goes) (?:red|orange|pink|golden|crimson|purple)|evening glow)\b/,
    /黄昏|日落|傍晚|夕阳|暮色|太阳(?:慢慢|渐渐|缓缓|快要?|即将|就要|正在?)*(?:下山|落山|落下|西沉|西下)了?|天空变[成得]?(?:红|橙|金|紫)色?|晚霞/,
    { hour: 18.6, en: 'dusk', zh: '黄昏' },
  ],
  [
    /\b(?:evening|(?:it|scene|sky|world|picture|everything) (?:gets? |a bit |much |a little )?darker)\b/,
    /夜幕初降|更暗|暗一点|暗一些|(?:画面|屏幕|四周|光线|天空)?(?:慢慢|渐渐|逐渐)?变暗/,
    { hour: 19.4, en: 'evening', zh: '傍晚' },
  ],
  [/\b(?:morning)\b/, /早晨|早上|上午|清早/, { hour: 8.5, en: 'morning', zh: '早晨' }],
  [/\b(?:noon|mid-?day)\b/, /中午|正午/, { hour: 12, en: 'noon', zh: '正午' }],
  [/\b(?:afternoon)\b/, /下午|午后/, { hour: 15, en: 'afternoon', zh: '下午' }],
  [
    /\b(?:day-?time|daylight|day (?:breaks|comes|returns)|(?:becomes?|turns? (?:in)?to|back to|make it) day(?: again)?|in the day|sunny day|it is day|bright day|(?:it|scene|sky|world|picture|everything) (?:gets? |a bit |much |a little )?brighter)\b/,
    /白天|白昼|日间|大白天|更亮|亮一点|亮一些/,
    { hour: 11, en: 'day', zh: '白天' },
  ],
]

export const SEASONS: [en: RegExp, zh: RegExp, sense: SkySense][] = [
  [
    /\b(?:spring(?:time)?)\b/,
    /春天|春季|春日|初春|阳春|春(?=\s|夜|晨|晚)/,
    { season: 'spring', en: 'spring', zh: '春天' },
  ],
  [
    /\b(?:summer(?:time)?|midsummer)\b/,
    /夏天|夏季|夏日|盛夏|夏(?=\s|夜|晨|晚)/,
    { season: 'summer', en: 'summer', zh: '夏天' },
  ],
  [
    /\b(?:autumn|fall season|in (?:the )?fall)\b/,
    /秋天|秋季|秋日|深秋|金秋|中秋|秋(?=\s|夜|晨|晚)/,
    { season: 'autumn', weather: { leaves: 0.5 }, en: 'autumn', zh: '秋天' },
  ],
  [
    /\b(?:winter(?:time)?|christmas(?! tree))\b/,
    /冬天|冬季|冬日|寒冬|圣诞(?!老人|树)|平安夜|除夕|冬(?=\s|夜|晨|晚)/,
    { season: 'winter', en: 'winter', zh: '冬天' },
  ],
]

/** Lights of the night sky are seen by night. */
const BY_NIGHT = { hour: 21.8 }
const NIGHT_LIGHTS: [en: RegExp, zh: RegExp, sense: SkySense][] = [
  [
    /\b(?:(?:the )?fireworks? (?:stops?|ends?|(?:are|is) over|fades?|dies? (?:down|out))|(?:stop|no more) (?:the )?fireworks?)\b/,
    /(?:烟花|烟火|焰火|礼花)(?:表演)?(?:停|结束|散|消失|放完)了?|停止?放烟花/,
    { weather: { fireworks: 0 }, en: 'the fireworks end', zh: '烟花散去' },
  ],
  [
    /\b(?:(?:set(?:s|ting)? off|let(?:s|ting)? off|light(?:s|ing)?|launch(?:es|ing)?) (?:the |some |many )?fireworks?|(?:(?:the|some|many|a|colou?rful|bright|big|huge|spectacular) )*fireworks?(?: (?:display|show)s?)?(?: (?:explod|burst|bloom|go|light|sparkl|crackl|fill|rise|begin|start|illuminat)\w*(?: (?:off|up|to|explode|burst|in|over|above|across|the|night|sky|dark|town|city))*)?)\b/,
    /(?:燃放|点燃|放起?|放着)?(?:漫天|满天|绚烂的?|绚丽的?|美丽的?|五颜六色的?|五彩缤纷的?|盛大的?)*(?:烟花|烟火|焰火|礼花)(?:表演|大会)?(?:在?(?:夜空|天空)中?)?(?:绽放|升空|升起|盛开|爆开|照亮夜空|照亮了夜空|炸开)?/,
    {
      ...BY_NIGHT,
      weather: { fireworks: 0.8, rain: 0, snow: 0, fog: 0, storm: 0, cloud: 0.12 },
      en: 'fireworks',
      zh: '烟花绽放',
    },
  ],
  [
    /\b(?:(?:the )?(?:aurora(?: borealis)?|northern lights|polar lights) (?:fades?|disappears?|vanish(?:es)?|ends?|goes? out))\b/,
    /极光(?:消失|散去|褪去|消散)了?/,
    { weather: { aurora: 0 }, en: 'the northern lights fade', zh: '极光消散' },
  ],
  [
    /\b(?:(?:(?:the|an|a|green|bright|dancing|shimmering|glowing|beautiful) )*(?:auroras?(?: borealis)?|northern lights|polar lights)(?: (?:appear|danc|shimmer|glow|light|fill|sway|rippl|stream)\w*(?: (?:up|in|over|above|across|the|night|sky))*)?)\b/,
    /(?:绚丽的?|绿色的?|美丽的?)*(?:北极光|极光)(?:在?(?:夜空|天空)中?)?(?:出现|舞动|闪烁|亮起|流动|照亮夜空)?/,
    {
      ...BY_NIGHT,
      weather: { aurora: 1, rain: 0, snow: 0, fog: 0, storm: 0, cloud: 0.08 },
      en: 'northern lights',
      zh: '极光',
    },
  ],
  [
    /\b(?:(?:(?:a|the|some|many|bright) )*(?:(?:shooting|falling) stars?|meteors?(?: showers?)?)(?: (?:streak|cross|fall|fly|flies|shoot|light|race|rain)\w*(?: (?:up|down|in|over|above|across|through|the|night|sky))*)?)\b/,
    /(?:一颗|一场|几颗|无数|许多)?流星雨?(?:划过|飞过|落下|坠落|掠过|闪过)?(?:夜空|天空|天际|天边)?/,
    {
      ...BY_NIGHT,
      weather: { meteors: 0.8, rain: 0, snow: 0, fog: 0, storm: 0, cloud: 0.1 },
      en: 'shooting stars',
      zh: '流星划过',
    },
  ],
]

export const WEATHERS: [en: RegExp, zh: RegExp, sense: SkySense][] = [
  ...NIGHT_LIGHTS,
  [
    /\b(?:(?:rough|stormy|heavy|choppy|wild|raging) (?:seas?|waters?|waves?|ocean)|(?:huge|high|big|giant|enormous|towering|wild|crashing) waves|(?:the )?waves (?:crash|roll|break|pound|rise|surge|get bigger|grow)(?:ing|es|s)?(?: (?:around|against|over|onto|on|in|behind) (?:the |her |him |them |it |his )?(?:rocks?|shore|beach|sand|cliffs?|ship|boat)?)?)\b/,
    /波涛汹涌|惊涛骇浪|大浪|巨浪|海浪(?:汹涌|拍打[^，。]{0,4}|翻滚|滔天)|风浪很?大?|浪很?大|水花四溅/,
    { weather: { wind: 0.75 }, en: 'rough water', zh: '风高浪急' },
  ],
  [
    /\b(?:(?:steam|smoke) (?:rises|fills the (?:air|room|station)|everywhere|drifts|billows)|full of (?:steam|smoke))\b/,
    /(?:蒸汽|烟雾|烟)(?:弥漫|缭绕|升腾|滚滚)|烟雾缭绕/,
    { weather: { fog: 0.4 }, en: 'steam in the air', zh: '烟雾缭绕' },
  ],
  [
    /\b(?:after (?:the |a )?(?:rain|shower|storm|rainfall)|rain[- ]soaked|(?:the )?rain (?:has )?(?:just )?(?:stopped|ended)|freshly rained)\b/,
    /雨后|刚下过雨|雨过|雨停后|下过雨/,
    { weather: { rain: 0, cloud: 0.35 }, mark: 'after-rain', en: 'after the rain', zh: '雨后' },
  ],
  [
    /\b(?:(?:the )?(?:rain|drizzle|shower|downpour) (?:stops?|ends?|eases?|lets up|is over)|(?:it )?(?:stops?|no longer|is not|not|quits?|ceases?) rain(?:s|ing)?(?: any ?more)?|no (?:more )?rain|(?:stop|end) the rain|(?:does not|do not|don't|doesn't) rain(?: any ?more)?)\b/,
    /雨停|停雨|不下雨|雨过天晴|(?:不再|别再|别|不要|不要再|停止|不用)下雨了?|雨别下/,
    { weather: { rain: 0, storm: 0, cloud: 0.3 }, en: 'the rain stops', zh: '雨停了' },
  ],
  [
    /\b(?:the )?(?:thunder)?storm (?:passes|stops?|ends?|is over|dies down|moves on|clears)\b/,
    /暴风雨(?:过去|停)|雷雨(?:过去|停)/,
    { weather: { rain: 0, storm: 0, cloud: 0.35, wind: 0.2 }, en: 'the storm passes', zh: '暴风雨过去了' },
  ],
  [
    /\b(?:(?:the )?rain(?:s|ing)? (?:(?:gets?|becomes?|grows?|turns?|comes down|falls|much|even|a lot) )*(?:heavier|harder|stronger|worse|more)|(?:more|heavier|harder) rain)\b/,
    /雨(?:越下越大|越来越大|下得?更大|变大|更大|大了|大一点|大一些|再大)|下大雨|更大的雨/,
    { weather: { rain: 1, cloud: 0.95 }, en: 'heavy rain', zh: '大雨' },
  ],
  [
    /\b(?:(?:the )?snow(?:fall|s|ing)? (?:(?:gets?|becomes?|grows?|turns?|comes down|falls|much|even|a lot) )*(?:heavier|harder|thicker|stronger|more)|(?:more|heavier|harder|thicker) snow)\b/,
    /雪(?:越下越大|越来越大|下得?更大|变大|更大|大了|大一点|大一些|再大)|更大的雪/,
    { weather: { snow: 1, cloud: 0.9 }, en: 'heavy snow', zh: '大雪' },
  ],
  [
    /\b(?:the )?(?:fog|mist) (?:gets?|becomes?|grows?|turns?) (?:thicker|denser|heavier)\b/,
    /雾(?:越来越浓|越来越大|变浓|更浓|浓了|浓一点)/,
    { weather: { fog: 0.9 }, en: 'thick fog', zh: '大雾' },
  ],
  [
    /\b(?:(?:the )?snow(?:fall|storm)? (?:stops?|ends?|is over)|(?:it )?(?:stops?|no longer|is not|not|quits?|ceases?) snow(?:s|ing)?(?: any ?more)?|no (?:more )?snow|(?:stop|end) the snow|(?:does not|do not|don't|doesn't) snow(?: any ?more)?)\b/,
    /雪停|停雪|不下雪|(?:不再|别再|别|不要|不要再|停止)下雪了?/,
    { weather: { snow: 0, wind: 0.15, cloud: 0.3 }, en: 'the snow stops', zh: '雪停了' },
  ],
  [
    /\b(?:(?:the )?(?:fog|mist) (?:lifts?|clears?|fades?|goes)|no (?:more )?fog)\b/,
    /雾散|雾气散/,
    { weather: { fog: 0 }, en: 'the fog lifts', zh: '雾散了' },
  ],
  [
    /\b(?:(?:the )?wind (?:stops?|drops?|dies(?: down)?|calms)|no (?:more )?wind|stop the wind)\b/,
    /风停|风小了|(?:别|不要|停止|不再)刮风/,
    { weather: { wind: 0.05 }, en: 'the wind drops', zh: '风停了' },
  ],
  [
    /\b(?:blizzard|snow-?storm|white-?out)\b/,
    /暴风雪|暴雪|风雪交加/,
    { weather: { snow: 1, cloud: 0.95, wind: 0.9, rain: 0 }, en: 'a blizzard', zh: '暴风雪' },
  ],
  [
    /\b(?:heavy snow|snow(?:s|ing)? (?:heavily|hard))\b/,
    /大雪|鹅毛大雪|雪很大/,
    { weather: { snow: 1, cloud: 0.9, wind: 0.5, rain: 0 }, en: 'heavy snow', zh: '大雪' },
  ],
  [
    /\b(?:light snow|snow(?:s|ing)? (?:lightly|softly|gently)|(?:a few )?snow-?flakes)\b/,
    /小雪|细雪|飘雪/,
    { weather: { snow: 0.4, cloud: 0.6, rain: 0 }, en: 'light snow', zh: '小雪' },
  ],
  [
    /\b(?:snow(?:s|ing|y|fall)?(?![- ](?:covered|capped|clad|topped))|starts? to snow|begins? to snow)\b/,
    /下雪|下着雪|下起了雪|飘着雪|飘起雪|飘起了雪|雪花|落雪|降雪|雪天|下起雪|飞雪|雪[中里]|(?<=[看赏])雪|雪(?=夜)/,
    { weather: { snow: 0.75, cloud: 0.75, rain: 0 }, en: 'snow', zh: '下雪' },
  ],
  [
    /\b(?:hail(?:s|ing|storm|stones?)?)\b/,
    /冰雹|下雹|雹子/,
    { weather: { hail: 0.9, rain: 0.3, cloud: 0.95, wind: 0.4, snow: 0 }, en: 'hail', zh: '冰雹' },
  ],
  [
    /\b(?:heat[- ]?(?:haze|wave|shimmer)|shimmering heat|scorching|sweltering|blazing hot|(?:very|unbearably) hot|mirage)\b/,
    /热浪|酷热|炎热|酷暑|烈日|海市蜃楼/,
    { weather: { heat: 1, rain: 0, snow: 0, fog: 0, cloud: 0.12, wind: 0.08 }, en: 'a heat haze', zh: '热浪' },
  ],
  [
    /\b(?:(?:the )?thunder (?:rolls|rumbles|cracks|booms|roars|claps)|lightning (?:flashes|strikes)|thunder(?:storm|s|ing)?|lightning|storm(?:y|s)?|tempest|thunderclouds?)\b/,
    /雷雨|雷电|打雷|风暴(?!雪)|暴风雨|闪电|雷暴|暴雨雷鸣/,
    { weather: { rain: 1, storm: 0.8, cloud: 1, wind: 0.8, snow: 0 }, en: 'a thunderstorm', zh: '雷雨' },
  ],
  [
    /\b(?:heavy rain|pour(?:s|ing)?(?: (?:rain|down))?|downpour|rain(?:s|ing)? (?:heavily|hard)|torrential rain|cats and dogs)\b/,
    /大雨|暴雨|倾盆大雨|瓢泼大雨/,
    { weather: { rain: 1, cloud: 0.95, snow: 0 }, en: 'heavy rain', zh: '大雨' },
  ],
  [
    /\b(?:drizzl(?:e|es|ing)|light rain|rain(?:s|ing)? (?:lightly|softly|gently)|shower)\b/,
    /小雨|下着小雨|细雨|毛毛雨|蒙蒙细雨|阵雨/,
    { weather: { rain: 0.4, cloud: 0.7, snow: 0 }, en: 'light rain', zh: '小雨' },
  ],
  [
    /\b(?:rain(?:s|ing|y|fall|drops)?|starts? to rain|begins? to rain)\b/,
    /下雨|雨天|下起雨|下起了雨|下了雨|飘着雨|雨[中里]|落雨|降雨|下着雨|雨巷|(?<=[看听赏])雨|雨(?=夜)/,
    { weather: { rain: 0.75, cloud: 0.85, snow: 0 }, en: 'rain', zh: '下雨' },
  ],
  [/\b(?:thick fog|dense fog|heavy fog)\b/, /大雾|浓雾/, { weather: { fog: 0.9 }, en: 'thick fog', zh: '大雾' }],
  [
    /\b(?:fog(?:gy)?|mist(?:y)?|haz[ey])\b/,
    /雾|薄雾|起雾|雾气|朦胧/,
    { weather: { fog: 0.55 }, en: 'fog', zh: '起雾' },
  ],
  [
    /\b(?:sand-?storm|dust-?storm|dusty)\b/,
    /沙尘暴|沙尘|风沙/,
    { weather: { dust: 0.9, wind: 0.8 }, en: 'a sandstorm', zh: '沙尘暴' },
  ],
  [
    /\b(?:(?:strong|heavy) winds?|gale|(?:the )?wind (?:gets?|grows?|becomes?|turns?) (?:stronger|harder|wilder)|wind(?:s)? (?:picks? up|rises?|howls?|blows? hard)|very windy)\b/,
    /大风|狂风|刮大风|风把[^，。]{1,8}吹得[^，。]{1,8}|风越[刮来]越大|风(?:变大|更大|大了)/,
    { weather: { wind: 0.9 }, en: 'a strong wind', zh: '大风' },
  ],
  [
    /\b(?:falling (?:cherry )?(?:blossoms?|petals)|(?:cherry |plum |peach )?(?:blossoms?|petals) (?:are )?(?:fall|drift|float|flutter)(?:ing|s)?|(?:cherry )?petals?(?: (?:fall|falling|drift|float|flutter)s?)?|blossoms? (?:fall|drift)(?:s|ing)?)\b/,
    /花瓣|落樱|樱花飘落|樱吹雪/,
    { weather: { petals: 0.9, wind: 0.3 }, en: 'petals in the air', zh: '花瓣飘落' },
  ],
  [
    /\b(?:(?:falling|autumn) leaves|(?:the )?leaves (?:(?:begin|start) to )?(?:fall|drift|swirl|blow)(?:ing|s)?)\b/,
    /落叶|(?:叶子|树叶)(?:开始|纷纷)?(?:飘|落)落?/,
    { weather: { leaves: 0.9, wind: 0.35 }, en: 'falling leaves', zh: '落叶纷飞' },
  ],
  [
    /\b(?:wind(?:y|s)?(?! (?:between|through|along|up|down|its|their|around|across)\b)|breez[ey]|the wind (?:blows|rises))\b/,
    /刮风|刮起了?风|刮着风|起风|起了风|微风|有风|(?<!被)风吹|风起/,
    { weather: { wind: 0.55 }, en: 'wind', zh: '刮风' },
  ],
  [
    /\b(?:overcast|(?:grey|gray|leaden|dull|gloomy) (?:sky|skies|day)|clouds? (?:cover the sky|close in))\b/,
    /阴天|乌云密布|阴云|阴沉沉?|灰蒙蒙|天阴/,
    { weather: { cloud: 1, rain: 0, snow: 0 }, en: 'an overcast sky', zh: '阴天' },
  ],
  [
    /\b(?:cloudy|clouds?(?: (?:gather|roll in|come))?)\b/,
    /多云|乌云|云层|白云|云朵/,
    { weather: { cloud: 0.7, rain: 0, snow: 0 }, en: 'clouds', zh: '多云' },
  ],
  [
    /\b(?:clear(?:s up|ed up|ing)?(?: (?:sky|skies|weather))?|sunny|sunshine|(?:the )?sun (?:comes? out|shines?|appears?|is (?:out|shining))|blue sky|fine weather|good weather|the sky clears|bright sun|sunlight)\b/,
    /晴天|晴朗|放晴|天晴|阳光|晴空|出太阳|太阳(?:又|再|重新|慢慢)?(?:出来|露出来|露脸|露出笑脸)了?|大晴天|蓝天(?:白云)?/,
    { weather: CLEAR, en: 'clear skies', zh: '晴天' },
  ],
]
