/** Places that are a variety of their kind (`place/variety.ts`), by the lands and tales they are known from. */
import type { PlaceSense } from './places.ts'

export const LANDS: readonly [en: string, zh: string, sense: PlaceSense][] = [
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
]
