/** The golden sentences, both languages; and the story of the first issue, told in one running world. */
import { describe, expect, it } from 'vitest'
import { RELEASED } from '@shoal/session'
import { applyChanges } from '../../state/apply.ts'
import { createState } from '../../state/create.ts'
import { step } from '../../state/step.ts'
import type { DioramaState } from '../../state/state.ts'
import { interpret } from '../interpret.ts'
import { ENGLISH } from './english.ts'
import { CHINESE } from './chinese.ts'
import { CHINESE_GRAMMAR } from './chinese-grammar.ts'
import { ENGLISH_GRAMMAR } from './english-grammar.ts'
import { goldenScene, heard, premise } from './scene.ts'

const scene = goldenScene()

describe('golden sentences', () => {
  it('are at least 150', () => expect(ENGLISH.length + CHINESE.length).toBeGreaterThanOrEqual(150))
  it.each(ENGLISH)('%s', (text, expected) => expect(heard(scene, text)).toBe(expected))
  it.each(CHINESE)('%s', (text, expected) => expect(heard(scene, text)).toBe(expected))
  it.each(ENGLISH_GRAMMAR)('%s', (text, expected) => expect(heard(scene, text)).toBe(expected))
  it.each(CHINESE_GRAMMAR)('%s', (text, expected) => expect(heard(scene, text)).toBe(expected))
})

const play = (state: DioramaState, seconds: number): void => {
  for (let i = 0; i < seconds * 24; i++) step(state, RELEASED)
}
const tell = (state: DioramaState, text: string): { en: string; zh: string } => {
  const judged = interpret(text, state)
  if (!judged.understood) throw new Error(`${text}: ${judged.said.en}`)
  applyChanges(state, judged.changes)
  return judged.said
}

const STORY = {
  en: {
    premise: 'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style',
    lines: [
      "A cute Ghibli-style kitten suddenly runs to the girl's side",
      'The girl squats down to stroke the kitten',
      'Night falls and it starts to snow',
      'The camera slowly circles them',
      'The girl stands up and walks on',
    ],
  },
  zh: {
    premise: '一个打着红伞的小女孩走在雨后坑洼的乡间小路上，吉卜力风格',
    lines: [
      '一只可爱的小猫突然跑到女孩身边',
      '女孩蹲下来抚摸小猫',
      '夜幕降临，开始下雪',
      '镜头慢慢环绕她们',
      '女孩站起来继续往前走',
    ],
  },
}

describe.each(['en', 'zh'] as const)('the story in %s', (language) => {
  it('happens as told', () => {
    const { premise: text, lines } = STORY[language]
    const { state } = createState(premise(text))
    expect(state.place).toMatchObject({ kind: 'country-road' })
    expect(state.place.marks).toEqual(expect.arrayContaining(['after-rain', 'bumpy']))
    expect(state.style.now).toBe('watercolor')
    const girl = state.actors[0]
    expect(girl).toMatchObject({ noun: 'girl', archetype: 'biped', act: { kind: 'walk' } })
    expect(girl.look.kind === 'biped' && girl.look.holds).toMatchObject([{ kind: 'umbrella' }])
    expect(girl.look.kind === 'biped' && girl.look.clothes.length).toBeGreaterThan(0)
    play(state, 3)
    const from = [girl.x, girl.z]
    expect(Math.hypot(...from)).toBeGreaterThan(1)

    tell(state, lines[0])
    play(state, 8)
    const kitten = state.actors[1]
    expect(kitten).toMatchObject({ noun: 'kitten', follows: girl.id })
    expect(Math.hypot(kitten.x - girl.x, kitten.z - girl.z)).toBeLessThan(2.2)

    tell(state, lines[1])
    play(state, 6)
    expect(girl.act).toMatchObject({ kind: 'stroke', target: kitten.id })
    expect(Math.hypot(kitten.x - girl.x, kitten.z - girl.z)).toBeLessThan(0.9)
    expect(girl.gaze).toBe(kitten.id)
    expect(kitten.gaze).toBe(girl.id)

    tell(state, lines[2])
    play(state, 8)
    expect(state.sky.hour).toBeCloseTo(22, 5)
    expect(state.sky.now.snow).toBeGreaterThan(0.6)
    expect(state.sky.snowCover).toBeGreaterThan(0.3)

    tell(state, lines[3])
    const yaw = state.camera.yaw
    play(state, 6)
    expect(state.camera.shot).toBe('orbit')
    expect(Math.abs(state.camera.yaw - yaw)).toBeGreaterThan(0.8)
    expect(girl.act.kind).toBe('stroke')

    const way = girl.way as number
    tell(state, lines[4])
    const stood = [girl.x, girl.z]
    play(state, 6)
    expect(girl.act.kind).toBe('walk')
    expect(state.camera.shot).toBe('follow')
    // On, not back: along the way she had come.
    const gone = (girl.x - stood[0]) * Math.sin(way) + (girl.z - stood[1]) * Math.cos(way)
    expect(gone).toBeGreaterThan(2)
    expect(Math.hypot(kitten.x - girl.x, kitten.z - girl.z)).toBeLessThan(2.5)
  })
})

describe('the other premises', () => {
  it.each([
    ['A stylish blonde female model', 'On the streets of Paris in the 1980s, at night after rain'],
    ['一位时尚的金发女模特', '1980年代的巴黎街头，雨后的夜晚'],
  ])('%s / %s', (character, where) => {
    const { state, title } = createState(premise('', { character, scene: where }))
    expect(state.place).toMatchObject({ kind: 'boulevard', city: 'paris', era: '1980s', culture: 'european' })
    expect(state.place.marks).toContain('after-rain')
    expect(state.sky.hour).toBe(22)
    expect(state.sky.wet).toBe(1)
    expect(state.actors).toHaveLength(1)
    const { look } = state.actors[0]
    expect(look).toMatchObject({ kind: 'biped', sex: 'female', variant: 'human' })
    expect(look.kind === 'biped' && look.hair.colour).toBe(0xe8c87a)
    expect(look.kind === 'biped' && look.heads).toBeGreaterThan(8)
    expect(state.driven).toBe(state.actors[0].id)
    expect(title.en.length).toBeGreaterThan(5)
    expect(title.zh.length).toBeGreaterThan(3)
  })
})

it.each([
  ['A samurai in an old Japanese town', 'old-town', 'medieval', 'japanese'],
  ['A knight in a medieval city', 'old-town', 'medieval', 'european'],
  ['A woman in the old town of Rome', 'old-town', 'modern', 'european'],
  ['A woman in the city', 'city', 'modern', 'neutral'],
])('%s plays in the town of its time', (text, kind, era, culture) => {
  expect(createState(premise(text)).state.place).toMatchObject({ kind, era, culture })
})

it('shows the dress that was asked for, and not the usual coat over it', () => {
  const clothes = (text: string): string[] => {
    const [{ look }] = createState(premise('', { character: text, scene: 'in a park' })).state.actors
    return look.kind === 'biped' ? look.clothes.map((g) => g.kind) : []
  }
  expect(clothes('A young woman in a red dress')).toContain('dress')
  expect(clothes('A young woman in a red dress')).not.toContain('coat')
  expect(clothes('一个穿红裙子的女人')).not.toContain('coat')
  expect(clothes('A woman in a coat with a red hat')).toContain('coat')
})
