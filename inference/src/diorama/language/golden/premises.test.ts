/** Premises, and who is where and when in the world they make: read by people, one line each. */
import { describe, expect, it } from 'vitest'
import { createState } from '../../state/create.ts'
import type { Actor } from '../../state/state.ts'
import { premise } from './scene.ts'

const who = ({ noun, look }: Actor): string =>
  look.kind === 'biped'
    ? [
        noun,
        look.variant === 'human' ? `${look.sex[0]}${Math.round(look.age)}` : '',
        ...look.holds.map((h) => `+${h.kind}`),
      ]
        .filter(Boolean)
        .join(' ')
    : noun

/** "place era hour style | who, who". */
const world = (text: string): string => {
  const { state } = createState(premise(text))
  const { place, sky, style } = state
  const where = [place.city ?? place.kind, place.city ? place.kind : '', place.era].filter(Boolean).join(' ')
  return `${where} ${Math.round(sky.hour)} ${style.now} | ${state.actors.map(who).join(', ')}`
}

describe('who is where and when', () => {
  it.each([
    ['On the streets of Paris in the 1980s, a stylish blonde model', 'paris boulevard 1980s 19 watercolor | model f25'],
    ['a stylish blonde model in Tokyo at night', 'tokyo neon-city modern 22 watercolor | model f25'],
    [
      'Tokyo at night; an old fisherman with a grey beard',
      'tokyo neon-city modern 22 watercolor | fisherman m74 +stick',
    ],
    ['春天的江南古镇，一个撑着油纸伞的姑娘', 'old-town medieval 16 watercolor | teenage-girl f17 +umbrella'],
    ['两只小熊猫在竹林里', 'bamboo modern 11 watercolor | red-panda, red-panda'],
    [
      'New York, 1920s: a jazz trumpeter under a street lamp',
      'new-york city 1900s 12 watercolor | lamp, trumpeter m38 +trumpet',
    ],
    ['A lighthouse keeper in a storm at night', 'harbour modern 22 watercolor | keeper m58 +lantern'],
    [
      'Cyberpunk street, neon rain, a girl with pink hair and a glowing umbrella',
      'neon-city future 22 cyberpunk | girl f7 +umbrella',
    ],
    ['On a desert highway, a cowboy on a motorcycle at sunset', 'desert modern 19 watercolor | cowboy m32, motorbike'],
    ['In the Sahara a woman in blue robes leads a camel', 'desert modern 17 watercolor | woman f30, camel'],
    ['A family having a picnic by the lake in spring', 'lake modern 9 watercolor | mother f34, father m36, girl f7'],
    ['An underwater city where a diver swims with a whale', 'reef modern 12 watercolor | diver m30, whale'],
    ['Nighttime in Venice, a gondolier', 'venice old-town modern 22 watercolor | gondolier m40'],
    ['A girl walks in the park with a red umbrella', 'park modern 10 watercolor | girl f7 +umbrella'],
    ['An old man walks on the beach with his dog', 'beach modern 17 watercolor | old-man m74, dog'],
    ['A woman stands on the beach with a lantern at night', 'beach modern 22 watercolor | woman f30 +lantern'],
    ['A girl sits in a garden with a fountain', 'flower-field modern 9 watercolor | girl f7, fountain'],
    ['A girl walks in a park with cherry trees', 'park modern 10 watercolor | girl f7'],
    ['A boy in a Chinese night market', 'market modern 21 watercolor | boy m9'],
    ['一个女孩在夜市', 'market modern 21 watercolor | girl f7'],
    ['A village in the mountains; two children with a goat', 'village modern 9 watercolor | child f7, child m7, goat'],
    ['A surfer girl on the beach at sunrise', 'beach modern 6 watercolor | girl f19'],
    ['A firefighter carrying a child', 'city modern 12 watercolor | firefighter m32, child f7'],
    ['Twin sisters in yellow raincoats in a park', 'park modern 10 watercolor | sister f14, sister f14'],
    ['Black and white film: a man in a trench coat in an alley', 'old-town modern 13 noir | man m32'],
    [
      'In the style of Monet, a woman with a parasol in a poppy field',
      'flower-field modern 9 monet | woman f30 +umbrella',
    ],
    ['雨夜的上海弄堂，一个穿旗袍的女人撑着伞', 'shanghai old-town modern 22 watercolor | woman f30 +umbrella'],
    ['秋天的京都，穿和服的少女在寺庙前', 'kyoto temple modern 14 watercolor | teenage-girl f17'],
    ['古代长安的集市，卖糖葫芦的老人', 'chang-an market medieval 13 watercolor | old-man m74'],
    [
      '元宵节的古街，提着灯笼的孩子们',
      'old-town modern 22 watercolor | child f7 +lantern, child m7 +lantern, child f7 +lantern',
    ],
    ['赛博朋克城市的霓虹街头，一个戴着墨镜的机器人', 'neon-city future 22 cyberpunk | robot'],
    ['1990年代的香港街头，一个骑摩托车的年轻人', 'hong-kong neon-city 1980s 22 watercolor | young-man m22, motorbike'],
    ['水墨风格，竹林中的大熊猫', 'bamboo modern 11 ink | panda'],
    ['一个小和尚在山里的寺庙扫地', 'temple modern 14 watercolor | young-monk m10 +broom'],
    ['老爷爷带着孙女在河边钓鱼', 'river modern 10 watercolor | old-man m74 +rod, granddaughter f8'],
    ['机器人和小女孩手牵手走在废墟中', 'old-town future 13 watercolor | robot, girl f7'],
    ['火车站台上，穿军大衣的男人在等车', 'railway modern 17 watercolor | man m32'],
    [
      'A tired detective waits under a street lamp in the rain, holding a newspaper',
      'boulevard modern 19 watercolor | lamp, detective m40 +book',
    ],
    ['A boy throws a ball and his dog fetches it in the park', 'park modern 10 watercolor | boy m9, ball, dog'],
    [
      'Three friends sit around a campfire telling stories at night',
      'meadow 1980s 22 watercolor | friend f20, friend m20, friend f20, bonfire',
    ],
    [
      'A grandmother feeds pigeons on a park bench while children chase each other',
      'park modern 10 watercolor | old-woman f74, pigeon, pigeon, pigeon, bench, child f7, child m7, child f7',
    ],
    ['A fox and a rabbit share an umbrella in the autumn rain', 'forest modern 10 watercolor | fox, rabbit, umbrella'],
    ['A girl in a yellow raincoat splashes through puddles with her duck', 'lake modern 9 watercolor | girl f7, duck'],
    ['一位老船长站在甲板上，望着暴风雨中的大海', 'harbour modern 17 watercolor | captain m74'],
    ['两个小孩在雪地里打雪仗，一只小狗跑来跑去', 'snow-field modern 15 watercolor | child f7, child m7, puppy'],
    [
      '夜晚的海边，一对恋人手牵手散步，远处有一座灯塔',
      'beach modern 22 watercolor | young-woman f22, young-man m22, lighthouse',
    ],
    ['宇航员在月球上插旗，身边跟着一只小机器人', 'moon future 10 watercolor | astronaut m34, flag, robot'],
    ['秋天的森林里，一个小女孩提着篮子采蘑菇', 'forest modern 10 watercolor | girl f7 +basket, mushroom'],
    [
      'A baker carries fresh bread through a narrow street in Rome at sunrise',
      'rome old-town modern 6 watercolor | baker m40 +basket',
    ],
    [
      'A street musician plays the guitar and people stop to listen',
      'boulevard modern 19 watercolor | musician m30 +guitar, person f28, person m28, person f28',
    ],
    ['A cat and a mouse dance under the moon', 'meadow 1980s 22 watercolor | cat, mouse'],
    ['一个穿白裙子的女孩在海边捡贝壳', 'beach modern 17 watercolor | girl f7, seashell'],
    [
      '一个侠客骑着白马，在沙漠里追赶强盗',
      'desert medieval 17 watercolor | swordsman m30 +sword, white-horse, rogue m30 +sword',
    ],
    ['Two robots play football in a futuristic city', 'neon-city future 22 watercolor | robot, robot'],
    ['A monk rings the temple bell on a misty morning', 'temple modern 9 watercolor | monk m45, temple-bell'],
    ['一个少年在屋顶上看星星，身旁趴着一只黑猫', 'room modern 22 watercolor | teenage-boy m16, black-cat'],
    ['小女孩牵着气球，在游乐园里奔跑', 'park modern 10 watercolor | girl f7 +balloon'],
    ['two children build a snowman', 'snow-field modern 15 watercolor | child f7, child m7, snowman'],
    ['a witch flies on a broom', 'forest modern 10 watercolor | witch f30, flying-broom'],
    ['The last dinosaur walks through a jungle', 'jungle modern 11 watercolor | dinosaur'],
    ['A king on his throne', 'castle medieval 10 watercolor | king m52, throne'],
    [
      'Three friends around a campfire under the stars',
      'meadow 1980s 22 watercolor | friend f20, friend m20, friend f20, bonfire',
    ],
    ['A fisherman catches a huge fish', 'harbour modern 17 watercolor | fisherman m52 +stick, fish'],
    ['A ballet dancer on a stage under a spotlight', 'stage modern 20 watercolor | ballerina f21'],
    ['A witch who lives in a dark forest', 'forest modern 10 watercolor | witch f30 +stick'],
    ['Once upon a time a princess lived in a castle', 'castle medieval 10 watercolor | princess f16'],
    ['A judge in a courtroom', 'room modern 15 watercolor | judge m58'],
    ['The sheriff and a gangster fight in a saloon', 'room medieval 15 watercolor | sheriff m45, gangster m42'],
    ['校花和学长在操场上散步', 'park modern 10 watercolor | school-beauty f17, senior-student m18'],
    ['A rider in the steppe', 'meadow 1980s 14 watercolor | rider m30, horse'],
    ['Two camel riders in the desert', 'desert modern 17 watercolor | rider m30, rider m30, camel, camel'],
    ['A cyclist in Amsterdam', 'amsterdam old-town modern 16 watercolor | cyclist m27, bicycle'],
    ['A cowboy rides into town at high noon', 'city modern 12 watercolor | cowboy m32, horse'],
    ['一个邮递员来到村庄', 'village modern 9 watercolor | postman m34 +bag, bicycle'],
    ['northern lights over a snowy village, an old man with a dog', 'village modern 22 watercolor | old-man m74, dog'],
    ['海边的夜晚，一对情侣看烟花', 'beach modern 22 watercolor | young-woman f22, young-man m22'],
    ['A girl looks up at the stars', 'meadow 1980s 22 watercolor | girl f7'],
    ['A couple under the full moon in Paris', 'paris boulevard modern 22 watercolor | woman f30, man m32'],
    ['A mermaid in a meadow', 'meadow 1980s 14 watercolor | mermaid f20, rock'],
    ['一个女孩站在竹子旁边', 'meadow 1980s 14 watercolor | bamboo, girl f7'],
    ['A fox in a snowy birch forest', 'forest modern 10 watercolor | fox'],
    ['A girl in a park and a red car', 'park modern 10 watercolor | girl f7, car'],
    ['A penguin family in the snow', 'snow-field modern 15 watercolor | penguin, penguin, penguin, penguin'],
    ['A herd of sheep on a hill', 'meadow 1980s 14 watercolor | sheep, sheep, sheep, sheep, sheep'],
    ['A girl with pigtails and a red balloon in a park', 'park modern 10 watercolor | girl f7 +balloon'],
    ['A robot sits on a bench in an abandoned city', 'city future 16 watercolor | robot, bench'],
    [
      'A pirate captain stands at the wheel of his ship, a parrot on his shoulder',
      'harbour modern 17 watercolor | captain m50 +sword, pirate-ship, parrot',
    ],
    ['A diver swims past a coral reef followed by a shark', 'reef modern 12 watercolor | diver m30, shark'],
    ['A fox and its mother in a forest', 'forest modern 10 watercolor | fox, fox'],
    [
      'Two friends around a campfire in the mountains',
      'mountain-pass modern 10 watercolor | friend f20, friend m20, bonfire',
    ],
    ['A baby elephant plays with its mother in the river', 'river modern 10 watercolor | baby-elephant, elephant'],
    [
      'An old lighthouse on a cliff, a ship is tossed about by huge waves',
      'mountain-pass modern 10 watercolor | lighthouse, ship',
    ],
    ['First person view: I am riding a horse across the steppe', 'meadow 1980s 14 watercolor | traveller m28, horse'],
    [
      '草原上，一个蒙古族少年骑着白马追赶羊群',
      'meadow 1980s 14 watercolor | teenage-boy m16, white-horse, sheep, sheep, sheep',
    ],
    ['古代战场，一位身披铠甲的将军站在城墙上', 'old-town medieval 13 watercolor | general m48, wall'],
    [
      '小红帽提着篮子走在森林的小路上，大灰狼躲在树后面看着她',
      'forest modern 10 watercolor | red-riding-hood f8 +basket, tree, wolf',
    ],
    [
      '元宵节的夜晚，街上挂满了灯笼，人们提着兔子灯走来走去',
      'boulevard modern 22 watercolor | lantern, lantern, lantern, person f28 +lantern, person m28 +lantern, person f28 +lantern',
    ],
    [
      '敦煌石窟前，一队僧人走过',
      'desert modern 17 watercolor | monk m45, monk m45, monk m45, monk m45, monk m45, monk m45',
    ],
    [
      '海底世界，一条美人鱼和一群彩色的小鱼一起游泳',
      'reef modern 12 watercolor | mermaid f20, fish, fish, fish, fish, fish, fish',
    ],
    ['总裁和秘书在办公室里', 'room modern 15 watercolor | ceo m34, secretary f26 +bag'],
    [
      '皇帝坐在龙椅上，大臣们跪在下面',
      'temple medieval 14 watercolor | emperor m48, chair, minister m55, minister m55, minister m55',
    ],
    [
      '除夕夜，一家人围坐在圆桌旁吃饺子',
      'room modern 22 watercolor | table, mother f34 +food, father m36 +food, girl f7 +food',
    ],
    ['A girl beside a fountain in the park', 'park modern 10 watercolor | fountain, girl f7'],
  ])('%s', (text, expected) => expect(world(text)).toBe(expected))
})

describe('what a place is marked with', () => {
  const marks = (text: string): string[] => createState(premise(text)).state.place.marks
  it('says of which tree a wood is, and no single tree says it', () => {
    expect(marks('A fox runs through a birch forest')).toContain('wood-birch')
    expect(marks('秋天的枫树林里，一个女孩走着')).toContain('wood-maple')
    expect(marks('A girl reads under an oak tree in a meadow').join()).not.toMatch(/wood/)
  })
  it('says that there are canals', () => {
    expect(marks('A couple in Venice')).toContain('canal')
    expect(marks('江南水乡，一个女孩')).toContain('canal')
    expect(marks('A couple in Rome')).not.toContain('canal')
  })
  it('is not taken from what is seen behind', () => {
    const kind = (text: string): string => createState(premise(text)).state.place.kind
    expect(kind('A girl walks by a lake, mountains behind')).toBe('lake')
    expect(kind('A path in a forest of tall redwoods')).toBe('forest')
    expect(kind('A temple in the mountains')).toBe('temple')
  })
})

describe('what they wear', () => {
  const clothes = (text: string): string[] => {
    const { look } = createState(premise(text)).state.actors[0]
    return look.kind === 'biped' ? look.clothes.map((g) => g.kind) : []
  }
  it('is of the time and the land', () => {
    expect(clothes('A woman in a medieval Chinese town')).toContain('hanfu')
    expect(clothes('A woman in an old town, Edo period Japan')).toContain('kimono')
    expect(clothes('A man in Victorian London')).toContain('top-hat')
    expect(clothes('唐朝的商人')).toContain('hanfu')
    expect(clothes('A merchant in a market')).toContain('apron')
    for (const of of ['hanfu', 'kimono', 'gown', 'robe']) expect(clothes('A woman in the city')).not.toContain(of)
    expect(clothes('A girl in the snow')).toContain('scarf')
    expect(clothes('A boy on the beach')).toContain('sandals')
  })
  it('is of the trade, however old they are', () => expect(clothes('An old fisherman')).toContain('raincoat'))
  it('is not black because she is', () => {
    const { look } = createState(premise('A black woman in a park')).state.actors[0]
    expect(look.kind === 'biped' && look.skin).toBeLessThan(0x8a5a3c)
    expect(look.kind === 'biped' && look.clothes[0].colour).not.toBe(0x26242a)
  })
})

it('walks out of doors when nobody says what the lead does', () => {
  const act = (text: string): string => createState(premise(text)).state.actors[0].act.kind
  expect(act('A model in Paris')).toBe('walk')
  expect(act('A model stands in Paris')).toBe('stand')
  expect(act('A ballerina on a stage')).toBe('stand')
})

describe('how it is filmed', () => {
  const camera = (text: string) => createState(premise(text)).state.camera
  it.each([
    ['First person view: I am riding a horse across the steppe', { person: 'first' }],
    ['close-up of a girl crying in the rain', { shot: 'close', person: 'third' }],
    ['A detective walks along an alley, the camera follows him from behind', { shot: 'follow', side: Math.PI }],
    ['Wide shot: a caravan of camels walks between the dunes', { shot: 'wide' }],
    ['一个男人蹲在路边，镜头从远处慢慢推近', { shot: 'dolly' }],
    ['A tourist with a camera walks in Paris', { shot: 'follow' }],
  ] as const)('%s', (text, expected) => expect(camera(text)).toMatchObject(expected))
})
