/** Premises one click away, in both languages. Sentences are the user's own material, so they are not among the words of the page. */
import type { Said, StyleId } from '@shoal/session'

export interface Example {
  readonly id: string
  readonly label: Said
  readonly prompt?: Said
  readonly character?: Said
  readonly scene?: Said
  readonly style: StyleId | ''
  readonly person: 'first' | 'third'
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'umbrella',
    label: { en: 'The red umbrella', zh: '红雨伞' },
    prompt: {
      en: 'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style',
      zh: '雨后，一个小女孩撑着红雨伞走在坑坑洼洼的乡间小路上，吉卜力风格',
    },
    style: '',
    person: 'third',
  },
  {
    id: 'paris',
    label: { en: 'Paris, 1980s', zh: '八十年代的巴黎' },
    character: { en: 'A stylish blonde female model', zh: '一位时髦的金发女模特' },
    scene: {
      en: 'On the streets of Paris in the 1980s, at night after rain',
      zh: '二十世纪八十年代的巴黎街头，雨后的夜晚',
    },
    style: '',
    person: 'third',
  },
  {
    id: 'shore',
    label: { en: 'Dog by the sea', zh: '海边的狗' },
    prompt: {
      en: 'A boy and his brown dog run along the beach at dusk, waves rolling in, ukiyo-e',
      zh: '黄昏时，一个男孩和他的棕色小狗在海滩上奔跑，海浪涌来，浮世绘风格',
    },
    style: 'ukiyoe',
    person: 'third',
  },
  {
    id: 'meadow',
    label: { en: 'Meadow at noon', zh: '正午的草地' },
    prompt: {
      en: 'An old man with a straw hat sits in a meadow full of flowers on a clear day, in the manner of Monet',
      zh: '晴天，一位戴草帽的老人坐在开满鲜花的草地上，莫奈风格',
    },
    style: 'monet',
    person: 'third',
  },
  {
    id: 'snow',
    label: { en: 'Snow in the street', zh: '街上的雪' },
    prompt: {
      en: 'A woman in a long green coat walks down a quiet street at night while it snows, storybook',
      zh: '夜里下着雪，一位穿绿色长大衣的女子走在安静的街道上，绘本风格',
    },
    style: 'storybook',
    person: 'first',
  },
]
