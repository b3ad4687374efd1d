import { expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { createState } from '../state/create.ts'
import { carAge } from './car-age.ts'

it.each([
  ['London, 1890s: a detective', 'veteran'],
  ['A man in New York, 1920s', 'classic'],
  ['二十年代的上海，一个女人', 'classic'],
  ['A girl in New York in the 1950s', 'finned'],
  ['An old man in Havana', 'finned'],
  ['A woman in Paris in the 1980s', 'boxy'],
  ['A woman in Paris', 'rounded'],
  ['A robot in a futuristic city', 'pod'],
])('%s: %s', (text, age) => expect(carAge(createState(premise(text)).state.place)).toBe(age))

it('a car that is asked for is of the years it is asked for in', () => {
  const model = (text: string): string => {
    const car = createState(premise(text)).state.actors.find((a) => a.archetype === 'vehicle')!
    return car.look.kind === 'thing' ? car.look.model : ''
  }
  expect(model('A red car in New York in the 1950s')).toBe('car-finned')
  expect(model('A red car in Paris, 1930s')).toBe('car-classic')
  expect(model('A vintage car on a country road')).toBe('car-classic')
  expect(model('A red car in Berlin')).toBe('car')
})
