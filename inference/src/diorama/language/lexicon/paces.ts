/** Adverbs: how fast, how long, how sudden; and words that say nothing a picture could show. */
import type { Mood } from '../../state/state.ts'

export const PACES: [en: string, zh: string, pace: number][] = [
  [
    'slowly gently softly quietly leisurely gradually lazily carefully cautiously calmly silently slower more-slowly',
    '慢慢 慢慢地 缓缓 缓缓地 缓慢 轻轻 轻轻地 悠闲 悠闲地 小心翼翼 静静 静静地 慢悠悠 悄悄 悄悄地 渐渐 逐渐 慢 慢吞吞',
    0.6,
  ],
  [
    'quickly fast swiftly rapidly hurriedly hastily briskly quick faster more-quickly',
    '快速 迅速 飞快 快步 大步 快快 赶紧 连忙 急忙 赶快 飞快地 快 迅速地 快速地 匆匆',
    1.5,
  ],
]
/** How something is done, and the face that goes with it. */
export const MANNERS: [en: string, zh: string, mood: Mood][] = [
  [
    'angrily furiously in-anger in-rage in-fury with-anger',
    '气冲冲 气冲冲地 气呼呼 气呼呼地 怒气冲冲 怒气冲冲地 生气地 愤怒地 恶狠狠 恶狠狠地',
    'angry',
  ],
  [
    'happily merrily cheerfully joyfully excitedly with-joy gleefully',
    '高兴地 开心地 快乐地 笑嘻嘻地 喜滋滋地',
    'happy',
  ],
  ['sadly tearfully in-tears with-tears miserably', '伤心地 难过地 悲伤地 委屈地 含着泪 泪眼汪汪地', 'sad'],
  [
    'nervously anxiously fearfully in-panic in-terror in-fear in-horror with-fear',
    '害怕地 惊恐地 紧张地 慌张地 惊慌地 慌慌张张 慌慌张张地 战战兢兢 战战兢兢地',
    'afraid',
  ],
  ['proudly triumphantly smugly', '骄傲地 得意地 得意洋洋地', 'proud'],
  ['lovingly tenderly affectionately', '深情地 温柔地 含情脉脉 含情脉脉地', 'loving'],
  ['in-surprise in-shock in-disbelief in-amazement in-astonishment', '惊讶地 吃惊地 震惊地 难以置信地', 'surprised'],
]

export const FILLERS_EN =
  'suddenly every each lit barefoot back-to-back face-to-face one-after-another one-by-one one-after-the-other everywhere all-around then now just also again very so really quite playfully gracefully elegantly immediately soon finally eventually always still all together too once more back along here there away instead please a-bit a-little-bit slightly for-a-while for-a-moment forward forwards ahead onwards onward out up down off over straight right-now at-once scene-wise well even only maybe perhaps both side-by-side hand-in-hand a-lot suddenly at-last in-time just-in-time accidentally by-accident in-return in-response as-fast-as-she-can as-fast-as-he-can as-fast-as-they-can as-fast-as-possible secretly bravely by-itself by-herself by-himself too one-by-one own time world softly-spoken alone full filled'.split(
    ' ',
  )
export const FILLERS_ZH =
  '迎面 一把 一副 一路 轻轻地 先 首先 靠窗 最 最后面 不一会儿 一会 背靠背 背对背 面对面 手里 手中 手上 背景 位置 全身 表情 神情 神色 脸上 台下 一盏一盏 一个一个 一个接一个 一只一只 一步一步 一点一点 突然 忽然 然后 现在 也 又 再 很 非常 十分 一起 马上 立刻 立即 最后 终于 正在 正 在 了 着 过 地 得 都 就 便 还 一直 仍然 依然 请 一下 一会儿 一阵 并 吧 呢 啊 自己 只 给我 帮我 可以 继续 起来 下来 身子 似的 优雅地 好奇地 亲切地 已经 独自 一边 此时 这时 那时 顿时 猛地 默默 默默地 手牵手 手拉手 肩并肩 不小心 与此同时 这时候 那时候 这时 趁机 反而 只见 原来 居然 竟然 果然 忽然间 突然间 一下子 猛然 赶忙 随即 紧接着 没想到 于是 结果 不料 谁知 正好 恰好 偷偷 偷偷地 有个 独自一人 双手 双臂 一片 一样 吃力地'.split(
    ' ',
  )
