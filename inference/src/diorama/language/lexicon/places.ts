/** Places: names in both languages to a kind, with what the name says of era, culture and town. */
import type { Culture, Era, PlaceKind, Season } from '../../state/state.ts'
import { CITIES } from './cities.ts'

export interface PlaceSense {
  kind: PlaceKind
  culture?: Culture
  era?: Era
  season?: Season
  /** The hour it is known for. */
  hour?: number
  city?: string
  marks?: string[]
  /** Other names of less weight: a town's name with no street named. */
  weak?: true
  en?: string
  zh?: string
}

const TABLE: [en: string, zh: string, sense: PlaceSense][] = [
  [
    'country-road dirt-road country-lane rural-road path lane road trail dirt-path countryside highway',
    '乡间小路 乡村小路 乡间 小路 乡村道路 乡间土路 土路 田间小路 路边 路旁 乡下 山间小路 公路 高速公路 乡村 路',
    { kind: 'country-road' },
  ],
  [
    'meadow valley vale glen grassland moor moorland heath field pasture prairie grass-field lawn hill hillside hills steppe savannah savanna',
    '草地 山谷 草原 大草原 草坪 牧场 原野 田野 山坡 山丘',
    { kind: 'meadow' },
  ],
  [
    'flower-field field-of-flowers flower-meadow lavender-field sunflower-field poppy-field tulip-field flower-garden garden greenhouse field-of-sunflowers field-of-lavender field-of-poppies field-of-tulips sunflowers vineyard orchard',
    '花田 花海 花丛 薰衣草田 向日葵田 花园 温室 葡萄园 果园',
    { kind: 'flower-field' },
  ],
  [
    'forest woods woodland wood grove',
    '森林 树林 林中 林间 丛林深处 林子 白桦林 桦树林 枫林 枫树林 松林 松树林 桃花林 桃林 梅林 樱花林 橡树林 柳林 杉树林 白杨林',
    { kind: 'forest' },
  ],
  ['bamboo-forest bamboo-grove', '竹林', { kind: 'bamboo', culture: 'chinese' }],
  [
    'farm farmyard rice-field rice-paddy rice-terrace wheat-field ranch barnyard',
    '农场 农田 稻田 麦田 田地 梯田 田里',
    { kind: 'farm' },
  ],
  [
    'village hamlet small-town yard backyard courtyard farmyard',
    '村庄 村子 小村 村落 小镇 院子 庭院 后院 院落 小院',
    { kind: 'village' },
  ],
  ['canal canalside', '运河 水巷 河埠', { kind: 'old-town', marks: ['canal'] }],
  [
    'water-town jiangnan',
    '水乡 江南 江南水乡 古镇 江南古镇',
    { kind: 'old-town', culture: 'chinese', era: 'medieval', marks: ['canal'] },
  ],
  ['hutong', '胡同 弄堂 四合院', { kind: 'old-town', culture: 'chinese', marks: ['hutong'] }],
  [
    'old-town alley alleyway old-street lane-of-town',
    '老城 老街 小巷 巷子 古城 古街 雨巷 巷口 庙会',
    { kind: 'old-town' },
  ],
  [
    'wild-west-town western-town frontier-town old-west wild-west',
    '西部小镇 西部',
    { kind: 'old-town', culture: 'american', era: '1900s', marks: ['west'] },
  ],
  ['medina kasbah souq souk', '麦地那', { kind: 'market', culture: 'arabian' }],
  [
    'boulevard avenue street streets sidewalk pavement street-corner',
    '大街 街道 街头 街角 林荫大道 大道 马路 街上 街',
    { kind: 'boulevard' },
  ],
  ['japan', '日本', { kind: 'old-town', culture: 'japanese', weak: true }],
  ['china', '中国', { kind: 'old-town', culture: 'chinese', weak: true }],
  [
    'france germany italy spain portugal england',
    '法国 德国 意大利 西班牙 葡萄牙 英国',
    { kind: 'village', culture: 'european', weak: true },
  ],
  [
    'switzerland austria scotland norway highlands',
    '瑞士 奥地利 苏格兰 挪威 高地',
    { kind: 'mountain-pass', culture: 'european', weak: true },
  ],
  [
    'iceland greenland siberia lapland antarctica',
    '冰岛 格陵兰 西伯利亚 南极',
    { kind: 'snow-field', season: 'winter', weak: true },
  ],
  ['greece', '希腊', { kind: 'old-town', culture: 'mediterranean', weak: true }],
  ['hawaii bali maldives', '夏威夷 巴厘岛 马尔代夫', { kind: 'beach', weak: true }],
  ['tibet himalayas', '西藏 喜马拉雅', { kind: 'mountain-pass', culture: 'chinese', weak: true }],
  ['great-wall', '长城 万里长城', { kind: 'mountain-pass', culture: 'chinese', marks: ['great-wall'] }],
  ['pyramids sphinx giza', '金字塔 狮身人面像', { kind: 'desert', culture: 'arabian', marks: ['pyramids'] }],
  ['volcano', '火山', { kind: 'mountain-pass', hour: 18.7, marks: ['volcano'] }],
  [
    'city parking-lot car-park downtown town metropolis city-street crossroads rooftop skyscrapers',
    '城市 都市 市中心 城里 十字路口 天台 屋顶 高楼',
    { kind: 'city' },
  ],
  [
    'neon-city cyberpunk-city cyberpunk-street cyberpunk-alley neon-street neon-alley future-city futuristic-city night-city',
    '霓虹城市 赛博城市 未来城市 霓虹街头 霓虹街道 赛博朋克城市 赛博朋克街头',
    { kind: 'neon-city', era: 'future' },
  ],
  ['market marketplace bazaar fair street-fair', '市场 集市 菜市场', { kind: 'market' }],
  ['night-market evening-market', '夜市', { kind: 'market', hour: 20.6 }],
  ['morning-market', '早市', { kind: 'market', hour: 7.4 }],
  ['christmas-market', '圣诞集市 圣诞市场', { kind: 'market', hour: 19.6, season: 'winter' }],
  ['convenience-store', '便利店', { kind: 'neon-city', culture: 'japanese' }],
  ['ruins ruin', '废墟 遗迹 断壁残垣', { kind: 'old-town', marks: ['empty'] }],
  [
    'harbour harbor port dock pier wharf marina deck ship-deck ships-deck',
    '港口 码头 海港 甲板 船头',
    { kind: 'harbour' },
  ],
  [
    'beach seaside shore coast seashore sea-shore sea ocean waterfront',
    '海滩 海边 沙滩 海岸 海 大海 海滨 海岛',
    { kind: 'beach' },
  ],
  ['lake lakeside pond', '湖边 湖 湖畔 池塘 荷塘 荷花池 湖面', { kind: 'lake' }],
  ['river riverside riverbank stream creek', '河边 河 小河 河畔 溪边 小溪 江边 江上 河上', { kind: 'river' }],
  ['waterfall', '瀑布', { kind: 'waterfall' }],
  [
    'mountain mountains mountain-pass mountain-path cliff summit peak alps',
    '山 山上 高山 山路 山顶 悬崖 雪山 山口',
    { kind: 'mountain-pass' },
  ],
  [
    'snow-field snowfield snowy-field tundra arctic north-pole ice-field',
    '雪原 雪地 冰原 北极',
    { kind: 'snow-field', season: 'winter' },
  ],
  ['desert dunes', '敦煌 敦煌石窟 沙漠 大漠 沙丘 戈壁 戈壁滩', { kind: 'desert' }],
  ['sahara', '撒哈拉', { kind: 'desert', culture: 'arabian' }],
  ['canyon gorge ravine', '峡谷', { kind: 'canyon' }],
  ['cappadocia arizona utah grand-canyon', '卡帕多奇亚 大峡谷', { kind: 'canyon', weak: true }],
  ['mongolia', '蒙古', { kind: 'meadow', weak: true }],
  ['jungle rainforest', '丛林 雨林 热带雨林', { kind: 'jungle' }],
  ['castle castle-courtyard fortress palace', '城堡 宫殿 要塞 古堡', { kind: 'castle', era: 'medieval' }],
  ['temple shrine pagoda-garden monastery', '寺庙 神社 寺院 庙 古寺', { kind: 'temple', culture: 'japanese' }],
  [
    'park city-park playground zoo stadium football-field soccer-field football-pitch sports-field',
    '公园 动物园 足球场 操场 运动场 球场',
    { kind: 'park' },
  ],
  [
    'fairground amusement-park theme-park funfair circus circus-ring circus-tent carnival',
    '游乐场 游乐园 主题公园 马戏团 嘉年华',
    { kind: 'park', marks: ['fair'] },
  ],
  [
    'graveyard cemetery churchyard burial-ground',
    '墓地 墓园 公墓 坟场',
    { kind: 'park', season: 'autumn', marks: ['graveyard', 'wood-cypress'] },
  ],
  ['haunted-house haunted-mansion', '鬼屋 闹鬼的房子', { kind: 'village', season: 'autumn', hour: 22 }],
  ['airport terminal', '机场 候机楼', { kind: 'railway' }],
  ['supermarket grocery-store', '超市 超级市场', { kind: 'market' }],
  [
    'railway railway-station train-station station platform railroad underground subway metro-station',
    '火车站 车站 站台 铁路 月台 地铁站',
    { kind: 'railway' },
  ],
  [
    'space-station spaceship-interior spacecraft-interior starship',
    '空间站 太空站 飞船里 飞船内 宇宙飞船里',
    { kind: 'space-station', era: 'future' },
  ],
  ['moon lunar-surface outer-space space', '月球 月球表面 月亮上 太空 外太空', { kind: 'moon', era: 'future' }],
  [
    'mars red-planet alien-planet strange-planet distant-planet another-planet',
    '火星 红色星球 红色的星球 外星球 异星 陌生的星球',
    { kind: 'moon', era: 'future', marks: ['mars'] },
  ],
  [
    'reef underwater coral-reef deep-sea underwater-city underwater-world sunken-city under-the-sea seabed sea-floor bottom-of-the-sea undersea',
    '海底 水下 珊瑚礁 海底世界 深海',
    { kind: 'reef' },
  ],
  ['cave cavern grotto', '山洞 洞穴 岩洞', { kind: 'cave' }],
  [
    'room gym mansion manor hotel hotel-room elevator lift basement cellar workshop church chapel dining-room lobby haunted-house apartment submarine-interior living-room house-interior indoors parlour parlor fireplace windowsill window-sill attic corridor hospital hospital-ward museum',
    '房间 健身房 大厅 宾馆 酒店 电梯 地下室 教堂 餐厅里 公寓 别墅 豪宅 客厅 室内 屋里 家里 窗台 壁炉 阁楼 走廊 医院 病房 博物馆',
    { kind: 'room' },
  ],
  ['tatami-room japanese-room', '榻榻米房间 和室 榻榻米', { kind: 'room', culture: 'japanese', marks: ['tatami'] }],
  ['bedroom dormitory', '卧室 宿舍', { kind: 'room', marks: ['bedroom'] }],
  ['kitchen', '厨房', { kind: 'room', marks: ['kitchen'] }],
  ['classroom schoolroom school', '教室 学校', { kind: 'room', marks: ['classroom'] }],
  ['library bookshop bookstore', '图书馆 书房 书店', { kind: 'room', marks: ['library'] }],
  [
    'cafe café coffee-shop cafe-interior restaurant diner bar pub tavern bakery ramen-shop',
    '咖啡馆 咖啡厅 咖啡店 餐厅 饭馆 酒吧 酒馆 面馆 面包店',
    { kind: 'room', marks: ['cafe'] },
  ],
  ['teahouse tea-house', '茶馆 茶楼', { kind: 'room', culture: 'chinese', marks: ['cafe'] }],
  ['office laboratory lab', '办公室 实验室', { kind: 'room', marks: ['office'] }],
  [
    'stage theatre theater opera-house boxing-ring ballroom dance-hall',
    '舞台 剧院 剧场 歌剧院 拳击台 擂台 戏台',
    { kind: 'stage' },
  ],
  ['concert concert-hall', '演唱会 音乐厅 音乐会', { kind: 'stage', marks: ['concert'] }],
  ['studio photo-studio', '摄影棚 工作室 影棚', { kind: 'studio' }],
]

export interface PlaceEntry {
  en: string[]
  zh: string[]
  sense: PlaceSense
}
export const PLACES: PlaceEntry[] = [
  ...TABLE.map(([en, zh, sense]) => ({ en: en.split(' '), zh: zh.split(' '), sense })),
  ...CITIES,
]

/** Words that a premise of this kind is understood by: "country road", "bamboo grove". */
export const wordsOf = (kind: PlaceKind): string =>
  kind === 'bamboo' ? 'bamboo grove' : kind === 'reef' ? 'coral reef under the sea' : kind.replace('-', ' ')

/** How answers name a kind of place. */
export const PLACE_NAME: Record<PlaceKind, { en: string; zh: string }> = {
  'country-road': { en: 'a country road', zh: '乡间小路' },
  meadow: { en: 'a meadow', zh: '草地' },
  'flower-field': { en: 'a field of flowers', zh: '花田' },
  forest: { en: 'a forest', zh: '森林' },
  bamboo: { en: 'a bamboo grove', zh: '竹林' },
  farm: { en: 'a farm', zh: '农场' },
  village: { en: 'a village', zh: '村庄' },
  'old-town': { en: 'an old town', zh: '老城' },
  boulevard: { en: 'a boulevard', zh: '林荫大道' },
  city: { en: 'a city', zh: '城市' },
  'neon-city': { en: 'a neon city', zh: '霓虹城市' },
  market: { en: 'a market', zh: '集市' },
  harbour: { en: 'a harbour', zh: '港口' },
  beach: { en: 'the beach', zh: '海滩' },
  lake: { en: 'a lake', zh: '湖边' },
  river: { en: 'a river', zh: '河边' },
  waterfall: { en: 'a waterfall', zh: '瀑布' },
  'mountain-pass': { en: 'a mountain pass', zh: '山路' },
  'snow-field': { en: 'a snow field', zh: '雪原' },
  desert: { en: 'a desert', zh: '沙漠' },
  canyon: { en: 'a canyon', zh: '峡谷' },
  jungle: { en: 'a jungle', zh: '丛林' },
  castle: { en: 'a castle', zh: '城堡' },
  temple: { en: 'a temple', zh: '寺庙' },
  park: { en: 'a park', zh: '公园' },
  railway: { en: 'a railway station', zh: '火车站' },
  'space-station': { en: 'a space station', zh: '空间站' },
  moon: { en: 'the moon', zh: '月球' },
  reef: { en: 'the sea floor', zh: '海底' },
  cave: { en: 'a cave', zh: '山洞' },
  room: { en: 'a room', zh: '房间' },
  stage: { en: 'a stage', zh: '舞台' },
  studio: { en: 'a studio', zh: '摄影棚' },
}

/** What places that are marked are called. */
export const MARKED_NAME: readonly (readonly [mark: string, name: { en: string; zh: string }])[] = [
  ['mars', { en: 'Mars', zh: '火星' }],
  ['great-wall', { en: 'the Great Wall', zh: '长城' }],
  ['pyramids', { en: 'the pyramids', zh: '金字塔旁' }],
  ['volcano', { en: 'the foot of a volcano', zh: '火山脚下' }],
  ['fair', { en: 'a fairground', zh: '游乐园' }],
  ['graveyard', { en: 'a graveyard', zh: '墓园' }],
  ['canal', { en: 'a town of canals', zh: '水乡' }],
  ['west', { en: 'a frontier town', zh: '西部小镇' }],
  ['classroom', { en: 'a classroom', zh: '教室' }],
  ['library', { en: 'a library', zh: '图书馆' }],
  ['kitchen', { en: 'a kitchen', zh: '厨房' }],
  ['bedroom', { en: 'a bedroom', zh: '卧室' }],
  ['office', { en: 'an office', zh: '办公室' }],
]

export const ERAS: [en: RegExp, zh: RegExp, era: Era][] = [
  [
    /\b(?:medieval|middle ages|ancient|edo|(?:tang|song|ming|qing) dynasty)\b/,
    /中世纪|古代|古时|江户|[唐宋元明清]朝|[唐宋明清]代|大唐|长安|侠客|武林/,
    'medieval',
  ],
  [
    /\b(?:18\d\ds?|19[0-4]\ds?|victorian|edwardian|belle [ée]poque|19th century|twenties|roaring)\b/,
    /民国|维多利亚|19[0-4]\d年|十九世纪|二十年代|三十年代/,
    '1900s',
  ],
  [
    /\b(?:19[5-9]0s|19[5-9]\d|(?:fif|six|seven|eigh|nine)ties|[5-9]0s|'80s|retro)\b/,
    /(?:19)?[5-9]0年代|20世纪[5-9]0年代|[五六七八九]十年代|19[5-9]\d年/,
    '1980s',
  ],
  [/\b(?:future|futuristic|sci-?fi|cyberpunk|2[1-9]\d\ds?)\b/, /未来|科幻|赛博/, 'future'],
  [/\b(?:modern|contemporary|today|present-day)\b/, /现代|当代|如今/, 'modern'],
]
export const CULTURES: [en: RegExp, zh: RegExp, culture: Culture][] = [
  [/\b(?:japan|japanese|tokyo|kyoto|edo|samurai|geisha|shrine)\b/, /日本|东京|京都|和风|武士|神社/, 'japanese'],
  [
    /\b(?:china|chinese|(?:tang|song|ming|qing) dynasty|hanfu|shanghai|beijing|jiangnan|wuxia)\b/,
    /中国|[唐宋元明清]朝|[唐宋明清]代|大唐|长安|北京|上海|江南|汉服|古镇|胡同|武侠|中式|水乡/,
    'chinese',
  ],
  [
    /\b(?:greek|greece|mediterranean|santorini|mykonos|amalfi|sicil\w+)\b/,
    /希腊|地中海|圣托里尼|西西里/,
    'mediterranean',
  ],
  [
    /\b(?:arab|arabian|arabic|moroccan|morocco|egyptian|egypt|persian|turkish|souk|souq|bazaar|medina|marrakesh|marrakech|cairo|baghdad|istanbul)\b/,
    /阿拉伯|摩洛哥|埃及|波斯|土耳其|巴扎|马拉喀什|开罗|巴格达/,
    'arabian',
  ],
  [/\b(?:india|indian|mumbai|delhi|jaipur|hindu)\b/, /印度|孟买|德里|斋浦尔/, 'indian'],
  [/\b(?:african|africa|swahili|kenya\w*|timbuktu)\b/, /非洲|肯尼亚/, 'african'],
  [/\b(?:american|new york|america|usa|wild west|cowboys?)\b/, /美国|纽约|西部|牛仔/, 'american'],
  [
    /\b(?:paris|french|france|europe|european|london|english|italian|italy|german|medieval|castle)\b/,
    /巴黎|法国|欧洲|伦敦|英国|意大利|德国|欧式|城堡|中世纪/,
    'european',
  ],
]
