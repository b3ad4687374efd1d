import { describeWorldModel } from '../model/contract.ts'
import { createDiorama } from './index.ts'

// A quarter of the size: the contract is about ticks, not pixels, and every tick of it is drawn.
describeWorldModel('diorama', async () => createDiorama({ width: 320, height: 180 - (180 % 8), bands: 1 }), {
  premise: {
    prompt: 'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style',
    character: '',
    scene: '',
    style: '',
    person: 'third',
    seed: 5,
  },
  instructions: [
    "A cute kitten suddenly runs to the girl's side",
    '女孩蹲下来抚摸小猫',
    'Night falls and it starts to snow',
    'The camera slowly circles them',
  ],
  nonsense: 'qwrt zxcv plmk',
  apart: 10,
})
