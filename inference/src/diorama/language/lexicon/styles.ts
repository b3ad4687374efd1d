/** Styles and music moods by the words people use for them. */
import type { StyleId } from '@shoal/session'
import type { DioramaState } from '../../state/state.ts'

export const STYLE_WORDS: [en: RegExp, zh: RegExp, style: StyleId][] = [
  [/\b(?:van[ -]?gogh|post-?impressionis[mt])\b/, /梵高|梵谷|星空画|后印象派/, 'vangogh'],
  [/\b(?:chinese ink|ink[ -]?wash|sumi-?e|ink painting|brush painting|ink)\b/, /水墨|国画|山水画|墨画/, 'ink'],
  [/\b(?:ukiyo-?e|hokusai|woodblock|wood-?cut|japanese print)\b/, /浮世绘|葛饰北斋|木版画|版画/, 'ukiyoe'],
  [/\b(?:monet|impressionis[mt](?:ic)?|renoir)\b/, /莫奈|印象派|雷诺阿/, 'monet'],
  // No style of its own: the nearest is that of a painter in oils.
  [/\boil[ -]paint(?:ing|ed)?s?\b/, /油画/, 'monet'],
  [
    /\b(?:story-?book|picture[- ]?book|gouache|fairy ?tale book|children'?s book)\b/,
    /绘本|故事书|童话书|水粉/,
    'storybook',
  ],
  [
    /\b(?:pencil(?: sketch| drawing)?|sketch|hand[- ]drawn|charcoal|crayon)\b/,
    /铅笔|素描|速写|手绘|炭笔|蜡笔/,
    'pencil',
  ],
  [/\b(?:film[- ]?noir|noir|black[- ]and[- ]white|monochrome)\b/, /黑色电影|黑白|单色/, 'noir'],
  [/\b(?:pixel(?:[- ]?art|ated|s)?|8[- ]?bit|16[- ]?bit|retro game)\b/, /像素|8位|八位|复古游戏/, 'pixel'],
  [/\b(?:clay(?:mation)?|plasticine|stop[- ]motion)\b/, /粘土|黏土|泥塑|定格动画/, 'clay'],
  [
    /\b(?:cyber[- ]?punk|neon(?: style)|synth-?wave|vaporwave|blade runner)\b/,
    /赛博朋克|赛博|霓虹风|蒸汽波/,
    'cyberpunk',
  ],
  [/\b(?:paper[- ]?cut(?:-?out)?s?|cut-?out paper|paper[- ]craft|origami)\b/, /剪纸|纸艺|折纸/, 'papercut'],
  [
    /\b(?:ghibli|miyazaki|anime|manga|water-?colou?r|totoro|japanese animation|cartoon)\b/,
    /吉卜力|宫崎骏|动漫|动画|水彩|日漫|卡通|二次元|新海诚/,
    'watercolor',
  ],
  [
    /\b(?:plain|realistic|photo-?realistic|natural style|3d render|cinematic)\b/,
    /写实|真实|普通风格|自然风格|三维|电影感/,
    'plain',
  ],
  // A painting's name, when no style is named beside it: with one, it is the weather.
  [/\bstarry night\b/, /星月夜风格/, 'vangogh'],
]

export const STYLE_NAME: Record<StyleId, { en: string; zh: string }> = {
  watercolor: { en: 'anime watercolour', zh: '动画水彩' },
  vangogh: { en: 'Van Gogh', zh: '梵高' },
  ink: { en: 'ink wash', zh: '水墨' },
  ukiyoe: { en: 'ukiyo-e', zh: '浮世绘' },
  monet: { en: 'Monet', zh: '莫奈' },
  storybook: { en: 'storybook', zh: '绘本' },
  pencil: { en: 'pencil', zh: '铅笔素描' },
  noir: { en: 'noir', zh: '黑白电影' },
  pixel: { en: 'pixel', zh: '像素' },
  clay: { en: 'clay', zh: '黏土' },
  cyberpunk: { en: 'cyberpunk', zh: '赛博朋克' },
  papercut: { en: 'paper cut', zh: '剪纸' },
  plain: { en: 'plain', zh: '写实' },
}

export const MUSIC_WORDS: [en: RegExp, zh: RegExp, mood: DioramaState['music']['mood']][] = [
  [/\b(?:silent|silence|no music|quiet|off|stop|mute)\b/, /安静|静音|停止|关掉|没有音乐|停/, 'silent'],
  [/\b(?:tender|gentle|soft|romantic|warm|sweet|love)\b/, /温柔|柔和|浪漫|温暖|轻柔|舒缓/, 'tender'],
  [/\b(?:joyful|happy|cheerful|bright|upbeat|lively|merry|festive)\b/, /欢快|快乐|明快|热闹|喜庆/, 'joyful'],
  [/\b(?:sad|melanchol(?:y|ic)|sorrowful|lonely|mournful)\b/, /悲伤|忧伤|伤感|忧郁|哀伤/, 'melancholy'],
  [/\b(?:tense|suspense(?:ful)?|scary|dark|dramatic|thrilling|exciting)\b/, /紧张|悬疑|恐怖|刺激|激烈/, 'tense'],
  [/\b(?:myster(?:y|ious)|eerie|strange|magical|dreamy)\b/, /神秘|诡异|梦幻|奇幻/, 'mysterious'],
  [/\b(?:epic|heroic|grand|majestic|orchestral|battle)\b/, /史诗|宏大|壮丽|英雄|战斗|激昂/, 'epic'],
  [/\b(?:playful|funny|quirky|childlike|silly)\b/, /俏皮|活泼|滑稽|童趣/, 'playful'],
  [/\b(?:night|jazz|nocturne|lullaby)\b/, /夜曲|爵士|摇篮曲|夜晚/, 'night'],
  [/\b(?:calm|relax(?:ing|ed)|peaceful|slow|ambient|quieter)\b/, /平静|放松|宁静|慢/, 'calm'],
]
export const MUSIC_NAME: Record<DioramaState['music']['mood'], { en: string; zh: string }> = {
  calm: { en: 'calm', zh: '平静' },
  tender: { en: 'tender', zh: '温柔' },
  joyful: { en: 'joyful', zh: '欢快' },
  melancholy: { en: 'melancholy', zh: '忧伤' },
  tense: { en: 'tense', zh: '紧张' },
  mysterious: { en: 'mysterious', zh: '神秘' },
  night: { en: 'nocturnal', zh: '夜曲' },
  epic: { en: 'epic', zh: '史诗般' },
  playful: { en: 'playful', zh: '俏皮' },
  silent: { en: 'silent', zh: '静音' },
}
