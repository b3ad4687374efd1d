/** Answers: whole sentences in both languages, nothing dropped in silence, offers that work, the policy. */
import { describe, expect, it } from 'vitest'
import { interpret } from '../interpret.ts'
import { moderated } from '../policy/judge.ts'
import { PremiseRefused } from '../../../model/port.ts'
import { createState } from '../../state/create.ts'
import { goldenScene, premise } from './scene.ts'

const scene = goldenScene()
const said = (text: string) => interpret(text, scene).said

describe('answers', () => {
  it('are natural sentences in both languages', () => {
    expect(said("A cute kitten suddenly runs to the girl's side")).toEqual({
      en: "A kitten runs to the girl's side.",
      zh: '一只小猫跑到女孩身边。',
    })
    expect(said('女孩蹲下来抚摸小猫')).toEqual({
      en: 'The girl squats down and strokes the kitten.',
      zh: '女孩蹲下来，抚摸小猫。',
    })
    expect(said('Night falls and it starts to snow')).toEqual({
      en: 'Night falls. It starts to snow.',
      zh: '夜幕降临。开始下雪。',
    })
    expect(said('Two dogs chase a red car').zh).toBe('两只狗追逐一辆红色汽车。')
  })

  it('name what was not understood beside what was', () => {
    const half = interpret('The girl waves and quuxes the blorp', scene)
    expect(half.understood).toBe(true)
    expect(half.said.en).toMatch(/waves/)
    expect(half.said.en).toMatch(/Not understood/)
    expect(half.said.zh).toMatch(/没有听懂/)
    expect(said('A zorblax appears').en).toMatch(/stone/)
  })

  it.each([
    ['The girl digs for treasure', /treasure/, /treasure/],
    ['The kitten sits in her lap', /lap yet/, /只能在旁边/],
    ['A bird lands on her umbrella', /umbrella yet/, /只能在旁边/],
    ['The girl walks past a lamp and breathes fire', /“breathes fire”/, /breathes fire/],
    ['The girl opens the wardrobe', /wardrobe/, /wardrobe/],
    ['The girl crosses a bridge', /Nobody can walk over that bridge/, /不能从那座桥上走过去/],
    ['A wilted flower appears', /“wilted”/, /wilted/],
    ['The kitten runs, skedaddling wildly', /“skedaddling/, /skedaddling/],
    ['女孩挣脱了绳子', /“挣脱”/, /“挣脱”/],
    ['小猫坐在她怀里', /yet: it stays beside/, /只能在旁边/],
    ['Make everything slower', /^(?!.*Not understood)/, /^(?!.*没有听懂)/],
  ])('drop nothing in silence: %s', (text, en, zh) => {
    expect(said(text).en).toMatch(en)
    expect(said(text).zh).toMatch(zh)
  })

  it('call several of one name by the plural', () => {
    const { state } = createState(premise('Two knights in a castle courtyard'))
    expect(interpret('They bow to each other', state).said.en).toBe('The knights bow to each other.')
  })

  it.each(['blorp the frobs', 'remove the piano', '天马行空地胡说', 'camera xyzzy', 'asdf'])(
    'offer what works for %j',
    (text) => {
      const judged = interpret(text, scene)
      expect(judged.understood).toBe(false)
      if (judged.understood) return
      expect(judged.near.length).toBeGreaterThanOrEqual(2)
      expect(judged.near.length).toBeLessThanOrEqual(4)
      for (const near of judged.near) {
        expect(interpret(near.en, scene), near.en).toMatchObject({ understood: true })
        expect(interpret(near.zh, scene), near.zh).toMatchObject({ understood: true })
      }
      expect(judged.near.some((n) => /girl|kitten/.test(n.en)) || /camera/.test(text)).toBe(true)
    },
  )

  it.each([
    ['The girl rides the kitten', /The kitten is too small to be ridden\./, /小猫太小，骑不了。/],
    ['The girl gets off', /The girl is not riding anything\./, /女孩没有骑着什么。/],
    ['The girl gets into the car', /Nobody can sit on the car yet\./, /还不能坐在/],
    ['The girl rows a boat', /There is no water here: the boat lies on land\./, /这里没有水/],
  ])('say why it is not so: %s', (text, en, zh) => {
    expect(said(text).en).toMatch(en)
    expect(said(text).zh).toMatch(zh)
    expect(said(text).en).not.toMatch(/Not understood/)
  })

  it('stay within what a commit may carry', () => {
    const long =
      'a knight and a princess and a dragon and a wizard and a queen and a king and a pirate and a ninja walk on '.repeat(
        5,
      )
    const judged = interpret(long, scene)
    expect(judged.said.en.length).toBeLessThanOrEqual(600)
    if (judged.understood) expect(judged.changes.length).toBeLessThanOrEqual(64)
  })
})

describe('policy', () => {
  it.each([
    'make her naked',
    'the girl takes off her clothes',
    'n a k e d woman',
    'n4ked',
    '女孩脱光衣服',
    '色情场面',
    'blood everywhere, behead the knight',
    '杀死小猫',
    'kick the kitten',
    'she kills him',
    'the girl in lingerie',
  ])('refuses %j', (text) => {
    expect(interpret(text, scene)).toMatchObject({ understood: false, code: 'moderated' })
  })
  it.each([
    'the girl takes off her coat',
    'a cock crows',
    'the skilled archer waves',
    'a robin redbreast sings',
    'the girl hugs the kitten',
    '女孩脱下外套',
    'they kiss',
    'a donkey walks by',
    'the knight raises his sword',
    'the bloodhound runs',
  ])('lets %j pass', (text) => {
    expect(moderated(text)).toBeNull()
  })
  it('holds for premises', () => {
    expect(() => createState(premise('a naked woman on the beach'))).toThrow(PremiseRefused)
  })
})

describe('speed', () => {
  it('takes well under 5 ms of processor time an instruction', () => {
    const lines = [
      'The girl squats down to stroke the kitten',
      '一只可爱的小猫突然跑到女孩身边',
      'Two dogs chase a red car past the lighthouse',
      '镜头慢慢环绕她们',
    ]
    for (const line of lines) interpret(line, scene)
    const before = process.cpuUsage()
    for (let i = 0; i < 50; i++) for (const line of lines) interpret(line, scene)
    const used = process.cpuUsage(before)
    expect((used.user + used.system) / 1000 / (50 * lines.length)).toBeLessThan(5)
  })
})
