/** Where a premise plays that names no place: the place some figures, beasts and things are thought of in. First match wins. */
import type { PlaceSense } from './places.ts'

export const SUGGESTED: [RegExp, PlaceSense][] = [
  [
    /\b(?:pajamas|pyjamas|teddy bear|cradle|rocking chair|candlelight|windowpane|clockmaker|watchmaker|bakes?|baking)\b|睡衣|摇椅|台灯|被窝/,
    { kind: 'room' },
  ],
  [
    /\b(?:wizard|sorcerer|sorceress|mage|alchemist|witch)(?:'s)?\b.*\b(?:study|workshop|tower|desk|cauldron|potions?|spell ?books?|hut|attic)\b|(?:巫师|法师|女巫|炼金术士).*(?:书房|坩埚|药水|魔药|咒语书|塔楼|小屋)/,
    { kind: 'room', era: 'medieval', marks: ['wizard'] },
  ],
  [/\bin (?:his|her|their|the|a) (?:private )?study\b/, { kind: 'room', marks: ['library'] }],
  [/\b(?:test tubes?|microscope|beakers?)\b|显微镜|试管|烧杯/, { kind: 'room', marks: ['laboratory'] }],
  [/\bperiscope\b|潜望镜/, { kind: 'room', marks: ['submarine'] }],
  [/\b(?:popcorn|watch(?:es|ing)? a (?:film|movie))\b|看电影|爆米花/, { kind: 'room', marks: ['auditorium'] }],
  [/\b(?:soccer|penalty kick|scor(?:es|ing) a goal)\b|踢足球|射门|点球/, { kind: 'room', marks: ['stadium'] }],
  [/cyber-?punk|\bneon\b|赛博|霓虹/, { kind: 'neon-city', era: 'future' }],
  [/astronaut|spaceman|rocket|宇航员|航天员|太空人|火箭/, { kind: 'moon', era: 'future' }],
  [/\b(?:fisherm[ae]n|fisherwoman|angler|fishing (?:boat|rod|net))\b|渔夫|渔民|钓鱼|捕鱼/, { kind: 'harbour' }],
  [
    /\b(?:fish|whale|mermaid|dolphin|shark|coral|diver|octopus|jellyfish)\b|(?<![钓捕卖])鱼|鲸|美人鱼|海豚|珊瑚|潜水/,
    { kind: 'reef' },
  ],
  [
    /knight|princess|prince\b|\bking\b|queen|dragon|wizard|vampire|骑士|公主|王子|国王|王后|巨龙|魔法师|吸血鬼/,
    { kind: 'castle', era: 'medieval', culture: 'european' },
  ],
  [
    /\b(?:emperor|concubine|mandarin)\b|皇帝|皇后|贵妃|大臣|宫女|龙椅|太监|格格/,
    { kind: 'temple', era: 'medieval', culture: 'chinese' },
  ],
  [/samurai|ronin|ninja|武士|忍者/, { kind: 'temple', era: 'medieval', culture: 'japanese' }],
  [/geisha|kimono|shrine maiden|艺伎|和服|巫女/, { kind: 'temple', culture: 'japanese' }],
  [/\blama\b|喇嘛|牦牛/, { kind: 'mountain-pass', culture: 'chinese' }],
  [/\bmonk|和尚|僧人|尼姑|道士/, { kind: 'temple' }],
  [/hanfu|swordsman|汉服|侠客|女侠|书生|剑客|panda|熊猫/, { kind: 'bamboo', culture: 'chinese' }],
  [/cowboy|cowgirl|cactus|camel|caravan|牛仔(?!裤)|仙人掌|骆驼/, { kind: 'desert' }],
  [
    /penguin|polar bear|igloo|skier|skiing|snowman|sleigh|santa|reindeer|企鹅|北极熊|冰屋|滑雪|雪人|雪橇|圣诞老人|驯鹿/,
    { kind: 'snow-field', season: 'winter' },
  ],
  [/robot|hacker|android|机器人|黑客/, { kind: 'neon-city', era: 'future' }],
  [/teacher|professor|classmate|blackboard|老师|教师|教授|黑板|同学/, { kind: 'room', marks: ['classroom'] }],
  [/\b(?:doctor|nurse|dentist|patient|surgeon)\b|医生|护士|病人/, { kind: 'room', marks: ['hospital'] }],
  [/barista|waiter|waitress|bartender|咖啡师|服务员|调酒师/, { kind: 'room', marks: ['cafe'] }],
  [/\b(?:chef|cook|baker|cooking|baking)\b|厨师|做饭|面包师/, { kind: 'room', marks: ['kitchen'] }],
  [/一家人.{0,6}(?:围坐|吃)|圆桌|年夜饭|family dinner|dinner table/, { kind: 'room' }],
  [/\b(?:scientist|chemist)s?\b|科学家|化学家/, { kind: 'room', marks: ['laboratory'] }],
  [/librarian|图书管理员/, { kind: 'room', marks: ['library'] }],
  [/\b(?:knitting|sofa|armchair|piano)\b|沙发|织毛衣|钢琴/, { kind: 'room' }],
  [/ballerina|singer|concert|magician|orchestra|芭蕾|歌手|演唱会|魔术师|乐队/, { kind: 'stage' }],
  [
    /\b(?:canoe|kayak|raft|paddles?|paddling|rows?|rowing|rowboat|gondola|sailboat|yacht)\b|划船|划着|划桨|独木舟|皮划艇|帆船|竹筏|木筏|泛舟|小舟/,
    { kind: 'lake' },
  ],
  [/fisherman|fisherwoman|sailor|captain|lighthouse|\bships?\b|渔夫|渔民|水手|船长|灯塔|轮船/, { kind: 'harbour' }],
  [
    /detective|taxi|model\b|businessman|businesswoman|busker|street musician|侦探|出租车|模特|商务|街头/,
    { kind: 'boulevard' },
  ],
  [/firefighter|police|skateboard|lawyer|office worker|skyscraper|消防员|警察|滑板|白领|上班族/, { kind: 'city' }],
  [/surfer|surfing|pirate|seagull|sandcastle|冲浪|海盗|海鸥|沙堡/, { kind: 'beach' }],
  [/\b(?:boat|rowing|swan|ducks?|fishing)\b|小船|天鹅|鸭子|钓鱼|捕鱼/, { kind: 'lake' }],
  [/\btrain\b|locomotive|火车|列车/, { kind: 'railway' }],
  [/dinosaur|t-rex|lion|tiger|elephant|monkey|gorilla|parrot|恐龙|狮子|老虎|大象|猴|鹦鹉/, { kind: 'jungle' }],
  [
    /deer|\bbears?\b|wolf|wolves|\bfox|\belf|elves|fairy|witch|mushroom|owl|squirrel|hedgehog|鹿|熊|狼|狐|精灵|女巫|仙女|蘑菇|猫头鹰|松鼠|刺猬/,
    { kind: 'forest' },
  ],
  [/farmer|\bcows?\b|sheep|horse|tractor|chicken|piglet|农民|牛|羊|马(?!路)|拖拉机|母鸡|小猪/, { kind: 'farm' }],
  [/beekeeper|\bbees?\b|butterfl|gardener|养蜂|蜜蜂|蝴蝶|园丁/, { kind: 'flower-field' }],
  [/postman|villager|potter|blacksmith|邮递员|村民|铁匠/, { kind: 'village' }],
  [
    /bride|groom|wedding|picnic|cherry|sakura|playground|clown|jogger|新娘|新郎|婚礼|樱|野餐|小丑|跑步/,
    { kind: 'park', season: 'spring' },
  ],
  [
    /[唐宋元明清]朝|[唐宋明清]代|大唐|古代|民国|(?:tang|song|ming|qing) dynasty/,
    { kind: 'old-town', culture: 'chinese' },
  ],
]
