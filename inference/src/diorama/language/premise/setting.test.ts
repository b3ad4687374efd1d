import { describe, expect, it } from 'vitest'
import { settingOf } from './setting.ts'

const read = (text: string): string => {
  const { kind, era, culture, city = '', marks } = settingOf(text.toLowerCase()).place
  return [kind, era, culture, city, ...marks].filter(Boolean).join(' ')
}

describe('built places by era and culture', () => {
  it.each([
    ['A medieval market', 'market medieval european'],
    ['中世纪的集市', 'market medieval european'],
    ['东京的霓虹街头 1980年代', 'neon-city 1980s japanese tokyo'],
    ['an old Beijing hutong', 'old-town modern chinese beijing hutong'],
    ['老北京的胡同', 'old-town modern chinese beijing hutong'],
    ['future Shanghai', 'neon-city future chinese shanghai'],
    ['未来的上海', 'neon-city future chinese shanghai'],
    ['a bazaar in Morocco', 'market modern arabian'],
    ['a street in Marrakesh', 'market modern arabian marrakesh'],
    ['an old town in Greece', 'old-town modern mediterranean'],
    ['印度的市场', 'market modern indian'],
    ['非洲的村庄', 'village modern african'],
    ['New York in the 1980s', 'city 1980s american new-york'],
    ['a kitchen in the 1980s', 'room 1980s neutral kitchen'],
    ['一个女孩在图书馆里', 'room modern neutral library'],
    ['a girl sits in a cafe', 'room modern neutral cafe'],
    ['茶馆里的老人', 'room modern chinese cafe'],
    ['a tatami room', 'room modern japanese tatami'],
    ['a boy in a classroom', 'room modern neutral classroom'],
    ['a cowboy in a wild west town', 'old-town 1900s american west'],
    ['a woman in Paris, France', 'boulevard modern european paris'],
    ['a geisha in Kyoto, Japan', 'old-town modern japanese kyoto'],
    ['西藏拉萨，一个喇嘛', 'old-town modern chinese lhasa'],
    ['一个护士在医院走廊', 'room modern neutral hospital'],
    ['a singer at a concert', 'stage modern neutral concert'],
  ])('%s', (text, place) => expect(read(text)).toBe(place))
})

describe('a painting named like weather', () => {
  it.each([
    ['A village under a clear starry night with a moon, Van Gogh style', 'vangogh', 22],
    ['A village on a starry night in the style of Van Gogh', 'vangogh', 22],
    ['晴朗星空下的村庄，梵高风格', 'vangogh', 22],
    ['A girl under a starry night, Ghibli style', 'watercolor', 22],
    ['The starry night by Van Gogh', 'vangogh', 22],
  ] as const)('%s', (text, style, hour) => {
    const setting = settingOf(text.toLowerCase())
    expect([setting.style, setting.hour]).toEqual([style, hour])
  })
})
