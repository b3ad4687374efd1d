import { createTimeline, REFUSALS, type Commit, type Intent, type TimelineEntry } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { en } from '../words/en.ts'
import { zh } from '../words/zh.ts'
import { answer, askedFor, isSlip, standing } from './entry-words.ts'

/** One entry as the fold gives it, with the commits that judge it. */
const folded = (intent: Intent, commits: Commit[] = []): TimelineEntry => {
  const t = createTimeline()
  t.add([{ author: 'ann', clientId: 7, index: 0, value: intent }])
  t.commit(commits)
  return t.read().entries[0]
}
const say: Intent = { id: 'aaaaaaaaaa', at: 1, k: 'instruct', t: 'A kitten runs up' }
const said = { en: 'a kitten runs to the girl', zh: '一只小猫跑到女孩身边' }

describe('how an entry stands', () => {
  it('names each state', () => {
    expect(standing(folded(say), en.timeline, false).text).toBe('next')
    expect(standing({ ...folded(say), ahead: 3 }, en.timeline, false).text).toBe('queued, 3 ahead')
    expect(standing({ ...folded(say), state: 'waiting' }, en.timeline, true).text).toBe('waiting, offline')
    expect(standing({ ...folded(say), state: 'waiting' }, en.timeline, false).text).toBe('on its way')
    expect(standing(folded(say, [[1, 24 * 65, 7, 0, 'applied', { said }]]), en.timeline, false).text).toBe(
      'applied at 01:05',
    )
    expect(standing(folded(say, [[1, 0, 7, 0, 'expired']]), zh.timeline, false).text).toBe('到达时已过期')
  })

  it('gives the host’s own answer, else the text of the code', () => {
    expect(answer(folded(say, [[1, 5, 7, 0, 'applied', { said }]]), 'zh')).toBe(said.zh)
    expect(answer(folded(say, [[1, 5, 7, 0, 'refused:not-understood']]), 'en')).toBe(REFUSALS['not-understood'].en)
    expect(answer(folded(say, [[1, 5, 7, 0, 'refused:not-understood', { said }]]), 'en')).toBe(said.en)
    expect(answer(folded(say), 'en')).toBe('')
  })

  it('has a sentence for every kind, also one of a later version', () => {
    const base = { id: 'bbbbbbbbbb', at: 1 }
    const intents: Intent[] = [
      { ...base, k: 'baton', op: 'request' },
      { ...base, k: 'view', person: 'first' },
      { ...base, k: 'withdraw', intent: 'aaaaaaaaaa' },
      { ...base, k: 'transport', op: 'pause' },
      { ...base, k: 'round.open', question: 'Left or right?', options: ['a', 'b'], seconds: 20 },
      { ...base, k: 'setting', key: 'style', value: 'ink' },
      { ...base, k: 'marker', t: 'here' },
    ]
    const texts = intents.map((intent) => askedFor(folded(intent), en.timeline))
    expect(new Set(texts).size).toBe(intents.length)
    expect(texts).not.toContain(en.timeline.other)
    expect(askedFor({ ...folded(say), intent: null, kind: 'dance' }, en.timeline)).toBe(en.timeline.other)
    expect(isSlip(folded(say))).toBe(true)
    expect(isSlip(folded(intents[0]))).toBe(false)
  })
})
