/** What a premise that names a place gives: its kind, what marks it, and what stands there. */
import { describe, expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { createState } from '../state/create.ts'
import { FURNITURE, ROOM_USES, roomUse } from './room-use.ts'
import { layoutOf } from './layout/layout.ts'
import { terrainOf } from './terrain.ts'

const placeOf = (text: string) => createState(premise(text)).state.place

/** Kinds of things within sight of the start. */
const about = (text: string): Set<string> => {
  const place = placeOf(text)
  const layout = layoutOf(place)
  const out = new Set<string>()
  for (let i = -3; i <= 3; i++)
    for (let j = -6; j <= 1; j++) for (const one of layout.things(i, j)) if (one.z > -170) out.add(one.kind)
  return out
}

describe('a premise in either language has what it names', () => {
  it.each([
    ['A lion on the African savanna', '狮子在稀树草原上', 'acacia'],
    ['A woman in Tuscany', '托斯卡纳的女人', 'cypress'],
    ['A farmer in rice terraces', '农民在梯田里', 'minka'],
    ['A climber on a glacier', '登山者在冰川上', 'ice'],
    ['A camel at an oasis', '骆驼在绿洲', 'palm'],
    ['A boy in a mangrove swamp', '男孩在红树林沼泽', 'mangrove'],
    ['A monkey in the hot springs', '猴子泡温泉', 'vent'],
    ['A pirate in a pirate cove', '海盗在海盗湾', 'galleon'],
    ['A boy in front of a haunted house', '男孩站在鬼屋前', 'mansion'],
    ['A girl in an enchanted forest', '女孩在魔法森林里', 'toadstool'],
    ['A boy in candy land', '男孩在糖果王国', 'lollipop'],
    ['An angel in a kingdom in the clouds', '天使在云中王国', 'column'],
    ['A mermaid in a sunken city', '美人鱼在沉没的城市', 'column'],
    ["A knight in a dragon's cave", '骑士在龙穴里', 'hoard'],
    ['A man in a steampunk city', '蒸汽朋克城市里的男人', 'row'],
  ])('%s; %s: %s', (en, zh, kind) => {
    expect(about(en)).toContain(kind)
    expect(placeOf(zh).marks[0]).toBe(placeOf(en).marks[0])
    expect(placeOf(zh).kind).toBe(placeOf(en).kind)
  })

  it.each([
    ['A nurse in a hospital', '护士在医院里', 'hospital'],
    ['A cat in a bathroom', '猫在浴室里', 'bathroom'],
    ['A man in a prison cell', '男人在牢房里', 'cell'],
    ['A king in a throne room', '国王在王座厅', 'throne'],
    ['A child in a museum', '孩子在博物馆', 'museum'],
    ['A man in a gym', '男人在健身房', 'gym'],
    ['A boy in a supermarket', '男孩在超市', 'supermarket'],
    ['A bard in a tavern', '吟游诗人在酒馆', 'tavern'],
    ['A woman in a train carriage', '女人在火车车厢里', 'carriage'],
    ['A captain on a spaceship bridge', '船长在飞船舰桥', 'helm'],
    ['A passenger at the airport', '乘客在机场', 'airport'],
    ['A boy in a swimming pool', '男孩在游泳池', 'pool'],
  ] as const)('%s; %s: a room to be used as %s', (en, zh, use) => {
    expect([placeOf(en).kind, roomUse(placeOf(en))]).toEqual(['room', use])
    expect([placeOf(zh).kind, roomUse(placeOf(zh))]).toEqual(['room', use])
  })

  it('a ghost town of the West has houses of wood and nobody in it', () =>
    expect(placeOf('A cowboy in a ghost town of the Wild West').marks).toEqual(
      expect.arrayContaining(['west', 'empty']),
    ))

  it('every use of a room leaves free where one starts', () => {
    for (const use of ROOM_USES)
      for (const [x, z, hx, hz] of FURNITURE[use])
        expect(Math.abs(x + 0.35) > hx + 0.2 || Math.abs(z) > hz + 0.2, `${use} ${x},${z}`).toBe(true)
  })
})

describe('the land of a variety', () => {
  it('a floating island ends on both sides, far above its clouds', () => {
    const place = placeOf('A girl on a floating island')
    const { height, pathX } = terrainOf(place)
    for (const z of [0, -40, -200])
      for (const side of [-1, 1]) expect(height(pathX(z) + side * 40, z)).toBeLessThan(height(pathX(z), z) - 40)
  })

  it('terraces are level fields with steep banks between them', () => {
    const { height, pathX } = terrainOf(placeOf('A farmer in rice terraces'))
    let [level, steep] = [0, 0]
    for (let u = 8; u < 60; u += 0.5) {
      const rise = Math.abs(height(pathX(-30) + u + 0.5, -30) - height(pathX(-30) + u, -30))
      if (rise < 0.06) level++
      else if (rise > 0.4) steep++
    }
    expect(level).toBeGreaterThan(30)
    expect(steep).toBeGreaterThan(4)
  })

  it('a fjord has water, and mountains behind it', () => {
    const place = placeOf('A girl at a Norwegian fjord')
    const { height, pathX, water } = terrainOf(place)
    expect(height(pathX(0) - 60, 0)).toBeLessThan(water!)
    expect(height(pathX(0) - 330, 0)).toBeGreaterThan(60)
  })
})
