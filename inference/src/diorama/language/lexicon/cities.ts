/** Towns by name, and what a street of theirs looks like when no other place is named. */
import type { Culture, PlaceKind } from '../../state/state.ts'
import type { PlaceEntry } from './places.ts'

/** `kind culture: english chinese, …`; names of a town are joined by `=`, the first is the one it is called by. */
const TABLE: [kind: PlaceKind, culture: Culture, towns: string][] = [
  [
    'boulevard',
    'european',
    'paris=eiffel-tower=montmartre=champs-elysees 巴黎=埃菲尔铁塔=香榭丽舍, london=big-ben=piccadilly 伦敦=大本钟, berlin 柏林, madrid 马德里, barcelona 巴塞罗那, milan 米兰, moscow 莫斯科, brussels 布鲁塞尔, buenos-aires 布宜诺斯艾利斯, havana 哈瓦那',
  ],
  [
    'old-town',
    'european',
    'rome 罗马, venice 威尼斯, florence 佛罗伦萨, prague 布拉格, vienna 维也纳, lisbon 里斯本, amsterdam 阿姆斯特丹, edinburgh 爱丁堡, oxford 牛津, budapest 布达佩斯, salzburg 萨尔茨堡, stockholm 斯德哥尔摩, copenhagen 哥本哈根, dublin 都柏林, seville 塞维利亚',
  ],
  [
    'old-town',
    'mediterranean',
    'santorini 圣托里尼, mykonos 米科诺斯, amalfi 阿马尔菲, capri 卡普里, athens 雅典, naples 那不勒斯',
  ],
  [
    'market',
    'arabian',
    'marrakesh=marrakech 马拉喀什, cairo 开罗, baghdad 巴格达, istanbul 伊斯坦布尔, damascus 大马士革, casablanca 卡萨布兰卡, tehran 德黑兰',
  ],
  [
    'market',
    'indian',
    'jaipur 斋浦尔, mumbai 孟买, delhi 德里, agra=taj-mahal 阿格拉=泰姬陵, varanasi 瓦拉纳西, kolkata 加尔各答',
  ],
  ['market', 'african', 'timbuktu 廷巴克图, nairobi 内罗毕, lagos 拉各斯'],
  ['neon-city', 'japanese', 'tokyo=shibuya=shinjuku=akihabara 东京=涩谷=新宿=秋叶原, osaka 大阪'],
  ['old-town', 'japanese', 'kyoto 京都, nara 奈良, kamakura 镰仓, kanazawa 金泽'],
  ['snow-field', 'japanese', 'hokkaido=sapporo 北海道=札幌'],
  [
    'city',
    'american',
    'new-york=manhattan=brooklyn=harlem=times-square 纽约=曼哈顿=布鲁克林=时代广场, chicago 芝加哥, boston 波士顿, san-francisco 旧金山, los-angeles=hollywood 洛杉矶=好莱坞, toronto 多伦多, new-orleans 新奥尔良, seattle 西雅图',
  ],
  ['neon-city', 'american', 'las-vegas 拉斯维加斯'],
  ['beach', 'american', 'miami 迈阿密, rio=rio-de-janeiro 里约热内卢=里约'],
  ['city', 'neutral', 'sydney 悉尼, singapore 新加坡, dubai 迪拜, bangkok 曼谷'],
  ['neon-city', 'neutral', 'seoul 首尔'],
  [
    'neon-city',
    'chinese',
    'shanghai 上海=外滩, hong-kong=kowloon 香港=九龙, chongqing 重庆, shenzhen 深圳, taipei 台北',
  ],
  [
    'old-town',
    'chinese',
    "beijing 北京=故宫, xi-an=xian=xi'an 西安, chang-an=chang'an 长安, chengdu 成都, nanjing 南京, luoyang 洛阳, pingyao 平遥, lijiang 丽江, lhasa 拉萨",
  ],
  ['old-town', 'chinese', 'suzhou 苏州, wuzhen 乌镇, zhouzhuang 周庄'],
  ['lake', 'chinese', 'hangzhou=west-lake 杭州=西湖'],
  ['river', 'chinese', 'guilin 桂林=漓江'],
  ['mountain-pass', 'chinese', 'huangshan=yellow-mountain 黄山'],
]

const spoken = (name: string): string =>
  name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')

/** Names of towns as titles say them, by the id a place keeps. */
export const CITY_NAME: Record<string, { en: string; zh: string }> = {}

export const CITIES: PlaceEntry[] = TABLE.flatMap(([kind, culture, towns]) =>
  towns.split(', ').map((town): PlaceEntry => {
    const [en, zh] = town.split(' ').map((names) => names.split('='))
    CITY_NAME[en[0]] = { en: spoken(en[0]), zh: zh[0] }
    return { en, zh, sense: { kind, culture, city: en[0], weak: true } }
  }),
)
CITY_NAME['xi-an'].en = 'Xi’an'
CITY_NAME['chang-an'].en = 'Chang’an'
