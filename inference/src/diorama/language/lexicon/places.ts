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
    'meadow valley vale glen grassland moor moorland heath field pasture prairie grass-field lawn hill hillside hills steppe',
    '草地 山谷 草原 大草原 草坪 牧场 原野 田野 山坡 山丘',
    { kind: 'meadow' },
  ],
  [
    'flower-field field-of-flowers flower-meadow lavender-field lavender-farm sunflower-field poppy-field tulip-field flower-garden garden field-of-sunflowers field-of-lavender field-of-poppies field-of-tulips sunflowers vineyard orchard',
    '花田 花海 花丛 薰衣草田 薰衣草花田 郁金香田 郁金香花田 油菜花田 向日葵田 花园 葡萄园 果园',
    { kind: 'flower-field' },
  ],
  [
    'forest woods woodland wood grove',
    '森林 树林 林中 林间 丛林深处 林子 白桦林 桦树林 枫林 枫树林 松林 松树林 桃花林 桃林 梅林 樱花林 橡树林 柳林 杉树林 白杨林',
    { kind: 'forest' },
  ],
  ['bamboo-forest bamboo-grove bamboo-sea sea-of-bamboo bamboos', '竹林 竹海', { kind: 'bamboo', culture: 'chinese' }],
  [
    'farm farmyard rice-field rice-paddy wheat-field cornfield corn-field barley-field ranch barnyard',
    '农场 农田 稻田 麦田 田地 田里',
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
    '西部小镇 西部 狂野西部',
    { kind: 'old-town', culture: 'american', era: '1900s', marks: ['west'] },
  ],
  [
    'ghost-town abandoned-western-town ghost-town-of-the-wild-west',
    '鬼镇 西部鬼镇 废弃的西部小镇',
    { kind: 'old-town', culture: 'american', era: '1900s', marks: ['west', 'empty'] },
  ],
  ['medina kasbah souq souk', '麦地那', { kind: 'market', culture: 'arabian' }],
  [
    'boulevard avenue street streets sidewalk pavement street-corner bus-stop courthouse-steps',
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
  ['switzerland austria', '瑞士 奥地利', { kind: 'mountain-pass', culture: 'european', weak: true }],
  [
    'greenland siberia lapland antarctica',
    '格陵兰 西伯利亚 南极',
    { kind: 'snow-field', season: 'winter', weak: true },
  ],
  [
    'scotland highlands scottish-highlands',
    '苏格兰 高地 苏格兰高地',
    { kind: 'mountain-pass', culture: 'european', marks: ['highlands'], weak: true },
  ],
  ['iceland', '冰岛', { kind: 'waterfall', culture: 'european', marks: ['iceland'], weak: true }],
  ['norway', '挪威', { kind: 'lake', culture: 'european', marks: ['fjord'], weak: true }],
  ['fjord', '峡湾', { kind: 'lake', culture: 'european', marks: ['fjord'] }],
  [
    'tuscany provence',
    '托斯卡纳 普罗旺斯',
    { kind: 'country-road', culture: 'european', marks: ['tuscany'], weak: true },
  ],
  [
    'savanna savannah serengeti african-plain safari masai-mara',
    '稀树草原 非洲草原 非洲大草原 塞伦盖蒂',
    { kind: 'meadow', culture: 'african', marks: ['savanna'] },
  ],
  [
    'rice-terrace terraced-field terraced-rice-field terraced-hillside',
    '梯田 稻田梯田',
    { kind: 'farm', culture: 'chinese', marks: ['terraces'] },
  ],
  ['glacier ice-cave icefall iceberg', '冰川 冰山', { kind: 'snow-field', season: 'winter', marks: ['glacier'] }],
  [
    'frozen-lake frozen-pond icy-lake ice-rink skating-rink frozen-river',
    '冰湖 结冰的湖 结冰的湖面 结冰的湖上 冰面 冰封的湖 溜冰场 滑冰场 冰场',
    { kind: 'snow-field', season: 'winter', marks: ['frozen-lake'] },
  ],
  ['oasis', '绿洲', { kind: 'desert', culture: 'arabian', marks: ['oasis'] }],
  [
    'swamp mangrove mangroves bayou marsh everglades wetland mangrove-forest mangrove-swamp',
    '沼泽 红树林 湿地',
    { kind: 'river', marks: ['swamp'] },
  ],
  [
    'hot-spring onsen hot-spring-pool',
    '温泉',
    { kind: 'river', culture: 'japanese', season: 'winter', marks: ['hot-spring', 'snow-covered'] },
  ],
  [
    'floating-island sky-island island-in-the-sky island-in-the-clouds flying-island',
    '浮空岛 空岛 天空之岛 悬浮岛 浮岛 天空岛',
    { kind: 'meadow', marks: ['islands'] },
  ],
  [
    'cloud-kingdom kingdom-in-the-clouds castle-in-the-clouds city-in-the-clouds castle-in-the-sky heaven cloudland sky-kingdom above-the-clouds on-the-clouds',
    '天宫 云端 云上 天堂 云中王国 天空之城 云中城堡 云海',
    { kind: 'meadow', era: 'medieval', marks: ['clouds'] },
  ],
  [
    'candy-land candyland land-of-sweets candy-world candy-kingdom gingerbread-house chocolate-factory',
    '糖果世界 糖果王国 糖果乐园 糖果屋 糖果国',
    { kind: 'meadow', era: 'medieval', marks: ['candy'] },
  ],
  [
    'enchanted-forest magic-forest magical-forest fairy-forest mushroom-forest glowing-forest bioluminescent-forest alien-forest alien-jungle alien-planet alien-world wonderland fairyland',
    '魔法森林 精灵森林 蘑菇森林 仙境 童话森林 奇幻森林 发光的森林 外星森林 外星丛林 外星球 异星',
    { kind: 'forest', marks: ['enchanted'] },
  ],
  [
    'pirate-cove pirate-island pirate-bay pirate-beach treasure-island pirate-lair',
    '海盗湾 海盗岛 金银岛 宝藏岛',
    { kind: 'beach', era: 'medieval', marks: ['cove'] },
  ],
  [
    'sunken-city underwater-city underwater-ruins atlantis lost-city-under-the-sea sunken-temple',
    '沉没的城市 水下城市 海底城市 海底古城 亚特兰蒂斯 海底遗迹',
    { kind: 'reef', marks: ['sunken'] },
  ],
  [
    "dragons-lair dragons-cave dragon's-cave dragon's-lair dragon-cave dragon-lair treasure-cave treasure-cavern",
    '龙穴 龙窟 龙的洞穴 恶龙的山洞 藏宝洞 宝藏洞穴',
    { kind: 'cave', era: 'medieval', marks: ['lair'] },
  ],
  ['greece', '希腊', { kind: 'old-town', culture: 'mediterranean', weak: true }],
  ['hawaii bali maldives', '夏威夷 巴厘岛 马尔代夫', { kind: 'beach', weak: true }],
  ['tibet himalayas', '西藏 喜马拉雅', { kind: 'mountain-pass', culture: 'chinese', weak: true }],
  ['great-wall', '长城 万里长城', { kind: 'mountain-pass', culture: 'chinese', marks: ['great-wall'] }],
  ['pyramids sphinx giza', '金字塔 狮身人面像', { kind: 'desert', culture: 'arabian', marks: ['pyramids'] }],
  ['volcano crater', '火山 火山口', { kind: 'mountain-pass', hour: 18.7, marks: ['volcano'] }],
  [
    'city traffic-jam parking-lot car-park downtown town metropolis city-street crossroads skyscrapers',
    '城市 都市 市中心 城里 十字路口 高楼',
    { kind: 'city' },
  ],
  [
    'steampunk-city steampunk-street steampunk-town steampunk city-of-steam',
    '蒸汽朋克城市 蒸汽朋克 蒸汽城市',
    { kind: 'city', era: '1900s', culture: 'european', marks: ['steampunk'] },
  ],
  [
    'abandoned-city overgrown-city deserted-city dead-city lost-city-of-towers post-apocalyptic-city post-apocalyptic-world post-apocalyptic-street post-apocalyptic-landscape post-apocalyptic-wasteland post-apocalypse abandoned-street abandoned-streets overgrown-street overgrown-streets abandoned-overgrown-city overgrown-abandoned-city city-overgrown-with-plants city-overgrown-by-plants city-taken-back-by-nature city-in-ruins ruins-of-a-city ruins-of-the-city ruined-city abandoned-skyscrapers',
    '废弃的城市 废弃城市 荒废的城市 被遗弃的城市 荒芜的城市 末日城市 末日后的城市 末世 末日废土 废土 长满植物的城市 长满藤蔓的城市 城市废墟 被植物覆盖的城市 废弃的街道',
    { kind: 'city', marks: ['overgrown', 'empty'] },
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
    'beach seaside shore coast seashore sea-shore sea ocean waterfront island desert-island deserted-island tropical-island desert-isle',
    '海滩 海边 沙滩 海岸 海 大海 海滨 海岛 荒岛 孤岛 小岛 岛上 无人岛',
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
    'snow-field snowfield snowy-field snow-plain tundra arctic north-pole ice-field',
    '雪原 雪地 冰原 苔原 北极',
    { kind: 'snow-field', season: 'winter' },
  ],
  ['desert dunes', '敦煌 敦煌石窟 沙漠 大漠 沙丘 戈壁 戈壁滩', { kind: 'desert' }],
  ['sahara', '撒哈拉', { kind: 'desert', culture: 'arabian' }],
  ['canyon gorge ravine grand-canyon', '峡谷 大峡谷', { kind: 'canyon' }],
  ['cappadocia arizona utah', '卡帕多奇亚', { kind: 'canyon', weak: true }],
  ['mongolia', '蒙古', { kind: 'meadow', weak: true }],
  ['jungle rainforest', '丛林 雨林 热带雨林', { kind: 'jungle' }],
  [
    'castle siege castle-courtyard fortress palace fairy-tale-castle fairytale-castle',
    '城堡 宫殿 要塞 古堡 童话城堡',
    { kind: 'castle', era: 'medieval' },
  ],
  [
    'temple shrine pagoda-garden monastery',
    '寺庙 神社 寺院 庙 古寺 祠堂 道观 破庙',
    { kind: 'temple', culture: 'japanese' },
  ],
  ['park city-park playground zoo', '公园 动物园 操场 运动场', { kind: 'park' }],
  [
    'fairground amusement-park theme-park funfair circus circus-ring circus-tent carnival',
    '游乐场 游乐园 主题公园 马戏团 嘉年华',
    { kind: 'park', marks: ['fair'] },
  ],
  [
    'graveyard cemetery churchyard burial-ground grave graveside',
    '墓地 墓园 公墓 坟场 坟前 墓前',
    { kind: 'park', season: 'autumn', marks: ['graveyard', 'wood-cypress'] },
  ],
  [
    'haunted-house haunted-mansion haunted-castle haunted-manor',
    '鬼屋 闹鬼的房子 闹鬼的古宅 闹鬼的老宅 老宅门口 古宅门口',
    { kind: 'village', era: '1900s', season: 'autumn', hour: 21.8, marks: ['haunted'] },
  ],
  [
    'railway railway-station train-station station platform railroad',
    '火车站 车站 站台 铁路 月台',
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
    'reef underwater coral-reef deep-sea underwater-world under-the-sea seabed sea-floor bottom-of-the-sea undersea',
    '海底 水下 珊瑚礁 海底世界 深海',
    { kind: 'reef' },
  ],
  [
    'cave cavern grotto crystal-cave crypt tomb catacombs tunnel mine mineshaft',
    '山洞 洞穴 岩洞 水晶洞 溶洞 古墓 墓穴 地宫 隧道 矿井',
    { kind: 'cave' },
  ],
  [
    'room mansion manor hotel hotel-room basement cellar workshop courtroom courthouse church chapel dining-room lobby apartment living-room house-interior indoors parlour parlor fireplace windowsill window-sill attic corridor elevator lift in-a-cabin inside-a-cabin in-the-cabin inside-the-cabin in-a-log-cabin in-the-log-cabin inside-the-log-cabin inside-a-log-cabin in-a-wooden-cabin inside-a-wooden-cabin in-their-cabin in-his-cabin in-her-cabin banquet-hall great-hall pawnshop shop vault',
    '房间 大厅 宾馆 酒店 地下室 法庭 教堂 餐厅里 公寓 别墅 豪宅 客厅 室内 屋里 家里 窗台 壁炉 阁楼 走廊 电梯 宠物店 老屋 当铺 柴房 祖宅 宴会厅 木屋里 小木屋里',
    { kind: 'room' },
  ],
  ['tatami-room japanese-room', '榻榻米房间 和室 榻榻米', { kind: 'room', culture: 'japanese', marks: ['tatami'] }],
  ['bedroom dormitory', '卧室 宿舍', { kind: 'room', marks: ['bedroom'] }],
  ['kitchen', '厨房', { kind: 'room', marks: ['kitchen'] }],
  ['classroom schoolroom school', '教室 学校', { kind: 'room', marks: ['classroom'] }],
  ['library bookshop bookstore', '图书馆 书房 书店', { kind: 'room', marks: ['library'] }],
  [
    'cafe café coffee-shop cafe-interior restaurant diner bar bakery ramen-shop',
    '咖啡馆 咖啡厅 咖啡店 餐厅 饭馆 酒吧 面馆 面包店',
    { kind: 'room', marks: ['cafe'] },
  ],
  ['teahouse tea-house', '茶馆 茶楼', { kind: 'room', culture: 'chinese', marks: ['cafe'] }],
  ['office', '办公室 会议室', { kind: 'room', marks: ['office'] }],
  ['airport airport-terminal departure-lounge', '机场 候机楼 候机厅 航站楼', { kind: 'room', marks: ['airport'] }],
  ['swimming-pool swimming-bath indoor-pool', '游泳池 泳池 游泳馆', { kind: 'room', marks: ['pool'] }],
  [
    'hospital hospital-ward hospital-room ward clinic operating-room',
    '医院 病房 诊所 手术室',
    { kind: 'room', marks: ['hospital'] },
  ],
  ['bathroom washroom bathtub shower restroom', '浴室 卫生间 洗手间 浴缸', { kind: 'room', marks: ['bathroom'] }],
  [
    'prison-cell prison jail jail-cell dungeon cell interrogation-room',
    '牢房 监狱 地牢 监牢 审讯室 大牢 天牢',
    { kind: 'room', marks: ['cell'] },
  ],
  [
    'throne-room throne-hall royal-hall royal-banquet',
    '王座厅 王座大厅 金銮殿 王座',
    { kind: 'room', era: 'medieval', marks: ['throne'] },
  ],
  ['museum gallery art-gallery', '博物馆 美术馆 画廊', { kind: 'room', marks: ['museum'] }],
  ['gym gymnasium fitness-centre fitness-center weight-room', '健身房 体育馆', { kind: 'room', marks: ['gym'] }],
  ['supermarket grocery-store grocery', '超市 超级市场 杂货店', { kind: 'room', marks: ['supermarket'] }],
  ['tavern inn pub saloon', '酒馆 客栈 小酒馆', { kind: 'room', era: 'medieval', marks: ['tavern'] }],
  [
    'train-carriage train-car railway-carriage dining-car train-compartment inside-a-train subway-car',
    '车厢 火车车厢 地铁车厢 列车车厢 火车上 火车里',
    { kind: 'room', marks: ['carriage'] },
  ],
  [
    'spaceship-bridge starship-bridge bridge-of-a-spaceship bridge-of-a-starship bridge-of-the-spaceship bridge-of-the-starship spaceship-cockpit cockpit control-room',
    '飞船舰桥 舰桥 驾驶舱 飞船驾驶舱 控制室',
    { kind: 'room', era: 'future', marks: ['helm'] },
  ],
  [
    'great-library giant-library grand-library huge-library enormous-library vast-library gigantic-library endless-library ancient-library magical-library magic-library royal-library old-library hall-of-books',
    '巨大的图书馆 巨型图书馆 大图书馆 宏伟的图书馆 古老的图书馆 魔法图书馆 无尽的图书馆',
    { kind: 'room', marks: ['great-library'] },
  ],
  [
    'garden-party party-in-a-garden party-in-the-garden party-in-his-garden party-in-her-garden party-in-their-garden party-in-the-backyard party-in-the-yard',
    '花园派对 花园里的生日派对 花园里的派对 花园生日派对 院子里的生日派对',
    { kind: 'park', marks: ['party'] },
  ],
  [
    'birthday-party birthday party-room birthday-celebration surprise-party',
    '生日派对 生日会 生日聚会 生日宴会 过生日 派对',
    { kind: 'room', marks: ['party'], weak: true },
  ],
  [
    'submarine submarine-interior inside-a-submarine u-boat nautilus',
    '潜水艇 潜艇 潜艇里 潜水艇里 潜艇内部',
    { kind: 'room', marks: ['submarine'] },
  ],
  [
    'rooftop roof-top rooftop-terrace roof-terrace roof-of-a-building roof-of-a-skyscraper rooftop-bar rooftop-garden',
    '天台 楼顶 屋顶 顶楼 屋顶花园 大楼的屋顶',
    { kind: 'room', marks: ['rooftop'] },
  ],
  [
    'cinema movie-theatre movie-theater picture-house auditorium theatre-seats theater-seats theatre-hall theater-hall lecture-hall seats-of-the-theatre',
    '电影院 影院 影剧院 放映厅 观众席 礼堂 影厅',
    { kind: 'room', marks: ['auditorium'] },
  ],
  ['laboratory lab science-lab research-lab', '实验室 化验室 研究室', { kind: 'room', marks: ['laboratory'] }],
  ['aquarium oceanarium sea-life-centre', '水族馆 海洋馆', { kind: 'room', marks: ['aquarium'] }],
  [
    'greenhouse glasshouse hothouse conservatory orangery palm-house',
    '温室 玻璃温室 暖房',
    { kind: 'room', marks: ['greenhouse'] },
  ],
  [
    'subway subway-platform subway-station metro-station metro-platform underground-station underground-platform tube-station underground metro',
    '地铁站 地铁站台 地铁月台 地铁',
    { kind: 'room', marks: ['subway'] },
  ],
  [
    'stadium football-stadium football-field soccer-field soccer-pitch football-pitch sports-field arena athletics-track running-track',
    '体育场 足球场 球场 田径场',
    { kind: 'room', marks: ['stadium'] },
  ],
  [
    "wizards-study wizard's-study wizards-tower wizard's-tower wizards-workshop wizard's-workshop sorcerer's-study sorcerers-study witch's-hut witchs-hut alchemist's-workshop alchemists-workshop alchemy-lab alchemist's-laboratory magic-workshop magicians-study mage's-tower mages-tower",
    '巫师的书房 魔法师的书房 魔法书房 巫师塔 法师塔 魔法塔 炼金室 炼金术士的工坊 炼金工坊 女巫的小屋 巫师的塔楼',
    { kind: 'room', era: 'medieval', marks: ['wizard'] },
  ],
  [
    'stage theatre theater opera-house boxing-ring ballroom dance-hall',
    '舞台 剧院 剧场 歌剧院 拳击台 擂台 戏台',
    { kind: 'stage' },
  ],
  ['concert concert-hall', '演唱会 音乐厅 音乐会', { kind: 'stage', marks: ['concert'] }],
  ['studio photo-studio', '摄影棚 工作室 影棚 直播间 录音棚', { kind: 'studio' }],
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

/** Whether a word is a name of a kind of place. */
export const namesPlace = (kind: string, word: string): boolean =>
  PLACES.some(({ en, zh, sense }) => sense.kind === kind && (en.includes(word) || zh.includes(word)))
