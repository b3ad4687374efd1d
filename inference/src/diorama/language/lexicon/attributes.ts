/** Adjectives: colours, sizes, ages, builds, coats and moods, both languages. */
import type { Mood } from '../../state/state.ts'
import type { GarmentPattern, HairStyle, QuadrupedLook } from '../../state/look.ts'

/** `english names | chinese names | colour` */
const COLOURS_TABLE = `
red crimson scarlet|红 红色 大红 鲜红 通红|d8342c
dark-red maroon burgundy|深红 暗红 酒红|8a1e28
pink rosy|粉 粉色 粉红 粉红色|f49ab4
orange|橙 橙色 橘色 橘黄|f08a2c
yellow|黄 黄色|f2c83a
golden gold|金 金色 金黄 金黄色|e8c060
green emerald|绿 绿色 翠绿 碧绿|4a9a4c
dark-green|深绿 墨绿|24543a
blue azure|蓝 蓝色|3a6fc8
light-blue sky-blue pale-blue|浅蓝 天蓝 淡蓝|8ac0ec
dark-blue navy navy-blue|深蓝 藏青|22305a
cyan turquoise teal|青 青色 蓝绿色|2fa8a8
purple violet|紫 紫色|8a4ac0
lavender-coloured lilac|淡紫 浅紫|c0a0e0
brown chestnut|棕 棕色 褐色 咖啡色|7a4e2c
beige cream cream-coloured tan|米色 米白 奶油色|ecd8b4
white snow-white|白 白色 雪白 洁白|f6f6f2
black jet-black|黑 黑色 乌黑 漆黑|26242a
gray grey|灰 灰色|8e9298
silver silvery|银 银色|c4ccd4
`
const read = (table: string): [en: string[], zh: string[], rest: string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [en, zh, rest] = line.split('|')
      return [en.split(' '), zh.split(' '), rest]
    })

export const COLOURS = read(COLOURS_TABLE).map(([en, zh, hex]) => ({ en, zh, colour: Number.parseInt(hex, 16) }))

export interface Attribute {
  size?: number
  age?: 'baby' | 'young' | 'grown' | 'old'
  build?: number
  mood?: Mood
  pattern?: QuadrupedLook['pattern']
  /** Pattern of cloth. */
  weave?: GarmentPattern
  /** Female or male. */
  sex?: 'female' | 'male'
  hair?: HairStyle
  colour?: number
  hairColour?: number
  /** Only says it nicely: cute, beautiful, stylish … kept for the answer. */
  grace?: true
  /** Colour of the skin (sRGB), and height in heads: storybook child to fashion model. */
  skin?: number
  heads?: number
  /** Words a premise keeps as marks of the place. */
  mark?: string
  /** What who is called so has on. */
  wears?: string
  /** A word in no table: kept as `mark`, and named in the answer. */
  strange?: true
}

const ATTRIBUTES_TABLE: [en: string, zh: string, attribute: Attribute][] = [
  ['big large huge-ish great', '大 大大的 大型', { size: 1.4 }],
  ['huge giant enormous gigantic massive colossal towering', '巨大 巨型 庞大', { size: 2.2 }],
  ['small little tiny-ish', '小 小小的 小型 娇小', { size: 0.75 }],
  ['tiny miniature minuscule teeny', '微小 迷你 极小', { size: 0.5 }],
  ['tall high', '高 高大 高高的 高挑 高个子 高个', { size: 1.15 }],
  ['short-statured low', '矮 矮小', { size: 0.85 }],
  ['young youthful', '年轻 年幼 年少', { age: 'young' }],
  ['old elderly aged ancient', '老 年老 年迈 古老 破旧 老旧', { age: 'old' }],
  ['older elder oldest eldest', '年长 年纪大', { age: 'old' }],
  ['younger youngest', '年纪小', { age: 'young' }],
  ['baby newborn', '幼小 刚出生', { age: 'baby' }],
  ['fat chubby plump stout overweight', '胖 胖胖的 胖乎乎 圆滚滚 肥', { build: 1.3 }],
  ['thin slim slender skinny lean', '瘦 苗条 纤细 瘦弱', { build: 0.82 }],
  ['strong muscular burly', '强壮 健壮', { build: 1.18 }],
  [
    'happy cheerful joyful glad smiling delighted merry overjoyed thrilled excited',
    '开心 快乐 高兴 欢乐 愉快 微笑 兴奋 激动 欣喜',
    { mood: 'happy' },
  ],
  [
    'sad unhappy upset disappointed homesick lonely sorrowful melancholy gloomy heartbroken',
    '悲伤 伤心 难过 孤独 忧伤 忧郁 寂寞 孤单 失望 委屈 沮丧 伤感',
    { mood: 'sad' },
  ],
  ['angry furious mad annoyed cross', '生气 愤怒 恼火', { mood: 'angry' }],
  [
    'afraid scared frightened terrified nervous fearful worried anxious spooked',
    '害怕 恐惧 惊恐 惊慌 紧张 吓坏 吓坏了 吓得 担心 不安 害怕极了',
    { mood: 'afraid' },
  ],
  [
    'surprised astonished amazed startled shocked curious-eyed',
    '惊讶 吃惊 惊奇 吓了一跳 吓一跳 大吃一惊',
    { mood: 'surprised' },
  ],
  ['tired sleepy exhausted weary drowsy bored worn-out', '疲惫 累 困 疲倦 困倦 无聊 疲劳', { mood: 'tired' }],
  ['calm relaxed peaceful serene serious solemn stern', '平静 放松 冷静 安静 严肃 镇定 从容', { mood: 'calm' }],
  ['proud confident', '骄傲 自信 自豪', { mood: 'proud' }],
  ['loving affectionate tender in-love', '深情 充满爱意', { mood: 'loving' }],
  ['dark-skinned black-skinned', '深肤色 黑皮肤', { skin: 0x5a3624 }],
  ['brown-skinned tanned dusky', '棕色皮肤 小麦色', { skin: 0x9a6840 }],
  ['fair-skinned light-skinned pale-skinned', '白皙 浅肤色', { skin: 0xf8dcc8 }],
  ['storybook chibi big-headed', '童话 Q版 大头', { heads: 3.3 }],
  ['long-legged leggy statuesque', '长腿 高挑修长', { heads: 8.4 }],
  ['striped stripy', '条纹', { pattern: 'stripes', weave: 'stripes' }],
  ['spotted speckled', '斑点', { pattern: 'spots', weave: 'dots' }],
  ['polka-dot dotted polka-dotted', '波点 圆点', { weave: 'dots' }],
  ['plaid checked tartan chequered checkered', '格子 格纹', { weave: 'plaid' }],
  ['floral flowery flower-patterned', '碎花 印花', { weave: 'floral' }],
  ['tabby', '虎斑', { pattern: 'tabby' }],
  ['patched piebald', '花 花斑', { pattern: 'patches' }],
  ['female', '女 女性', { sex: 'female' }],
  ['male', '男 男性', { sex: 'male' }],
  ['long', '长', { hair: 'long' }],
  ['short', '短', { hair: 'short' }],
  ['curly', '卷 卷曲', { hair: 'curly' }],
  ['wavy', '波浪', { hair: 'wavy' }],
  ['curly-haired', '卷发', { hair: 'curly' }],
  ['wavy-haired', '波浪卷发', { hair: 'wavy' }],
  ['spiky-haired', '刺猬头', { hair: 'spiky' }],
  ['afro-haired', '爆炸头', { hair: 'afro' }],
  ['mohawked', '莫西干头 鸡冠头', { hair: 'mohawk' }],
  ['braided', '编发', { hair: 'braids' }],
  ['slicked-back', '背头', { hair: 'slick' }],
  ['long-haired', '长发', { hair: 'long' }],
  ['short-haired', '短发', { hair: 'short' }],
  ['bald', '秃头 光头', { hair: 'bald' }],
  [
    'cute lovely adorable sweet pretty beautiful handsome elegant stylish fashionable charming graceful noble fluffy furry friendly gentle playful brave mysterious magical strange funny nice good wild lone single curious mischievous naughty shiny wooden stone fresh colorful colourful glowing fancy modern traditional brand-new quiet shy clumsy lazy hungry clever wise kind poor rich famous retro vintage shining sparkling gleaming glittering bright dark-toned ragged cozy majestic royal ordinary real white-bearded bearded strange-looking lively warm soft heavy open closed stray homeless wandering lonesome weathered grumpy matching victorian edwardian medieval futuristic steampunk mechanical rusty frozen neon-lit candlelit candle-lit lamplit lamp-lit torchlit torch-lit sunlit firelit empty-handed giggling handsome-looking spooky haunted sacred holy gloomy-looking peaceful-looking grand magnificent splendid delicate dainty petite cheeky sly loyal fierce wary polite rude sleepy-looking bored-looking innocent cool hot cold spicy steaming delicious tasty juicy ripe sweet-smelling fragrant fancy-looking expensive cheap new neat tidy messy dirty clean dusty-looking old-fashioned simple plain-looking special favorite favourite best little-known young-looking same disgraced rebel runaway blind drunk drunken oversized one-eyed wounded injured evil wicked dangerous corrupt greedy jealous heroic legendary undercover retired exiled cursed ruthless deadly nameless single last talking flickering merciless scarred barefoot-looking',
    '可爱 漂亮 美丽 英俊 帅气 优雅 时尚 时髦 迷人 毛茸茸 温柔 调皮 顽皮 勇敢 神秘 神奇 奇怪 有趣 好看 好奇 发光 精致 现代 传统 害羞 笨拙 懒洋洋 聪明 善良 有名 复古 摩登 流浪 孤零零 古风 冷 寒冷 饿 渴 迷路 彩色 五颜六色 五彩缤纷 热气腾腾 金灿灿 亮晶晶 静谧 宁静 温馨 舒适 简陋 豪华 华丽 破旧不堪 绿油油 陌生 熟悉 受惊 普通 干净 崭新 高贵 娇羞 楚楚动人 冷酷 霸气 潇洒 帅 美 萌 呆萌 圆圆 细长 邪恶 凶恶 凶猛 失踪 受伤 落魄 神秘的 会说话 断臂 独臂 机械 机器 豪门 醉酒 喝醉 失忆 重生 闹鬼',
    { grace: true },
  ],
  ['hooded', '兜帽', { wears: 'hood' }],
  ['masked', '蒙面 戴面具', { wears: 'mask' }],
  ['cloaked caped', '披斗篷', { wears: 'cloak' }],
  ['veiled', '蒙纱', { wears: 'veil' }],
  ['armoured armored', '披甲', { wears: 'armour' }],
  ['bespectacled', '戴眼镜', { wears: 'glasses' }],
  ['moustached mustached', '', { wears: 'moustache' }],
  ['ginger', '橘 橘色', { colour: 0xd8843a }],
  ['blonde blond blonde-haired blond-haired fair-haired golden-haired', '金发 金发碧眼', { hairColour: 0xe8c87a }],
  ['red-haired redhead red-headed ginger-haired', '红发', { hairColour: 0xb8542a }],
  ['black-haired dark-haired raven-haired', '黑发', { hairColour: 0x1e1a1c }],
  ['white-haired silver-haired grey-haired', '白发 银发 白胡子 白发苍苍 满头白发 鹤发', { hairColour: 0xe4e2e0 }],
  ['brown-haired brunette', '棕发', { hairColour: 0x5a3a24 }],
  ['bigger larger taller-and-bigger biggest largest', '最大 更大 大一点 变大 大一些', { size: 1.4 }],
  ['smaller littler smallest littlest', '最小 更小 小一点 变小 小一些', { size: 0.7 }],
  ['taller higher tallest', '更高 高一点 最高', { size: 1.2 }],
]
export const ATTRIBUTES = ATTRIBUTES_TABLE.map(([en, zh, attribute]) => ({
  en: en.split(' '),
  zh: zh.split(' '),
  attribute,
}))

/** Words that say how the ground or the air of a place is. */
export const MARKS: [en: string, zh: string, mark: string][] = [
  ['bumpy rutted potholed uneven rough', '坑洼 坑坑洼洼 坑洼不平 崎岖 颠簸 凹凸不平', 'bumpy'],
  ['muddy', '泥泞', 'muddy'],
  ['cobbled cobblestone', '石板 鹅卵石 石子', 'cobbled'],
  ['narrow', '狭窄', 'narrow'],
  ['busy crowded bustling', '热闹 繁忙 拥挤 熙熙攘攘', 'busy'],
  ['empty deserted quiet-street', '空旷 空荡荡 无人 冷清', 'empty'],
  ['overgrown abandoned post-apocalyptic', '废弃 荒废 末日', 'overgrown'],
  ['winding', '蜿蜒 弯弯曲曲', 'winding'],
  ['rainy-looking wet', '湿漉漉 湿润 潮湿', 'wet'],
  ['snowy snow-covered', '白雪皑皑 积雪 雪地', 'snow-covered'],
]
