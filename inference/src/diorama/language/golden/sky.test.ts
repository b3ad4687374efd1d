/** Every weather, hour and season can be said in both languages, and means the same in either. */
import { describe, expect, it } from 'vitest'
import { readSky } from '../parse/spans.ts'

const SAID: [en: string, zh: string, sense: string][] = [
  ['The sky clears', '天放晴了', 'clear skies'],
  ['It becomes cloudy', '天空变得多云', 'clouds'],
  ['It becomes overcast', '变成阴天', 'an overcast sky'],
  ['It drizzles', '下起毛毛雨', 'light rain'],
  ['It starts to rain', '开始下雨', 'rain'],
  ['It rains heavily', '下起暴雨', 'heavy rain'],
  ['A thunderstorm breaks', '雷雨来临', 'a thunderstorm'],
  ['Fog rises', '起雾了', 'fog'],
  ['It starts to snow', '开始下雪', 'snow'],
  ['A blizzard sets in', '暴风雪来临', 'a blizzard'],
  ['A strong wind blows', '刮起大风', 'a strong wind'],
  ['A sandstorm blows in', '沙尘暴来袭', 'a sandstorm'],
  ['Hail falls', '下起冰雹', 'hail'],
  ['There is a heat haze', '热浪滚滚', 'a heat haze'],
  ['Fireworks burst in the sky', '天空中烟花绽放', 'fireworks'],
  ['The fireworks stop', '烟花结束了', 'the fireworks end'],
  ['Northern lights dance in the sky', '极光在夜空中舞动', 'northern lights'],
  ['The northern lights fade', '极光消散', 'the northern lights fade'],
  ['A shooting star crosses the sky', '一颗流星划过夜空', 'shooting stars'],
  ['After the rain', '雨后', 'after the rain'],
  ['Cherry petals drift', '樱花飘落', 'petals in the air'],
  ['Falling leaves', '落叶纷飞', 'falling leaves'],
  ['Dawn breaks', '天亮了', 'dawn'],
  ['Morning comes', '早晨到来', 'morning'],
  ['It is noon', '到了正午', 'noon'],
  ['The golden hour comes', '黄金时刻到来', 'the golden hour'],
  ['The blue hour comes', '蓝调时刻到来', 'the blue hour'],
  ['Night falls', '夜幕降临', 'night'],
  ['It is spring', '春天来了', 'spring'],
  ['It is summer', '夏天来了', 'summer'],
  ['It is autumn', '秋天来了', 'autumn'],
  ['It is winter', '冬天来了', 'winter'],
]

describe('weather, hours and seasons', () => {
  it.each(SAID)('%s / %s', (en, zh, sense) => {
    const [english, chinese] = [readSky(en.toLowerCase()), readSky(zh)]
    expect(english.senses.map((s) => s.en)).toEqual([sense])
    expect(chinese.senses).toEqual(english.senses)
  })
})
