/** Camera vocabulary: shot, movement, pace, angle; first match wins. `frames` = words after it name whom to frame. */
import type { ShotKind } from '../../state/state.ts'

export interface CameraSense {
  shot?: ShotKind
  pace?: number
  side?: number
  zoom?: number
  handheld?: number
  whip?: boolean
  cut?: boolean
  person?: 'first' | 'third' | 'toggle'
  en: string
  zh: string
}

export const CAMERA_WORDS: [en: RegExp, zh: RegExp, sense: CameraSense][] = [
  [
    /\b(?:whip(?:s|ping)?(?:[- ]pans?)?|swish[- ]pans?|snap[- ]pans?)\b/,
    /甩镜头?|快摇|甩到|甩向/,
    { shot: 'medium', whip: true, en: 'The camera whips over to {t}', zh: '镜头甩向{t}' },
  ],
  [
    /\b(?:steady|stead(?:y|ies|ied)[- ]?cam|stabili[sz]ed?|tripod|no (?:more )?shak(?:e|ing)|stops? shaking)\b/,
    /稳定|三脚架|不要晃|别晃|不再晃/,
    { handheld: 0, en: 'The camera is steady', zh: '镜头平稳下来' },
  ],
  [
    /\b(?:hand[- ]?held|shak(?:y|ing|es?)(?:[- ]cam)?|documentary style|carried by hand)\b/,
    /手持|晃动|抖动|摇晃|肩扛/,
    { handheld: 0.7, en: 'The camera is carried by hand', zh: '改为手持拍摄' },
  ],
  [
    /\bfirst[- ]person|point[- ]of[- ]view|\bpov\b|through (?:her|his|its|their|the \w+'s) eyes/,
    /第一人称|主观视角|主观镜头/,
    { person: 'first', en: 'The view changes to first person', zh: '切换到第一人称视角' },
  ],
  [
    /\bthird[- ]person/,
    /第三人称/,
    { person: 'third', en: 'The view changes to third person', zh: '切换到第三人称视角' },
  ],
  [
    /\bswitch (?:the )?(?:view|person|perspective)\b/,
    /切换(?:人称|视角)$/,
    { person: 'toggle', en: 'The view switches', zh: '切换视角' },
  ],
  [
    /\b(?:orbit(?:s|ing)?|circl(?:e|es|ing)|revolv(?:e|es|ing)|rotat(?:e|es|ing)|spin(?:s|ning)?|swirl(?:s|ing)?|(?:go|goes|moves?|pans?|turns?|sweeps?) (?:all the way )?(?:a)?round|arc(?:s|ing)?)\b/,
    /环绕|围绕|绕着|旋转|盘旋|转圈|围着.*转|绕/,
    { shot: 'orbit', pace: 0.5, en: 'The camera circles {t}', zh: '镜头环绕{t}' },
  ],
  [
    /\b(?:over[- ]the[- ]shoulder|over (?:her|his|the \w+'s) shoulder|over-shoulder)\b/,
    /过肩|越过.*肩/,
    { shot: 'over-shoulder', en: 'The camera looks over the shoulder of {t}', zh: '镜头越过{t}的肩膀' },
  ],
  [
    /\b(?:bird'?s?[- ]?eye(?:[- ]view)?|from (?:high )?above|aerial|overhead|top[- ]down|drone shot|from the sky|high angle)\b/,
    /鸟瞰|俯瞰|俯视|俯拍|航拍|从上方|高空|从上面|从空中/,
    { shot: 'birds-eye', en: "A bird's-eye view of {t}", zh: '俯瞰{t}' },
  ],
  [
    /\b(?:low[- ]angle|from below|from the ground|worm'?s?[- ]eye|low shot|ground level)\b/,
    /仰拍|仰视|低角度|从下方|低机位|从下面/,
    { shot: 'low', en: 'A low shot of {t}', zh: '低角度仰拍{t}' },
  ],
  [
    /\b(?:two[- ]shot|both in (?:the )?(?:frame|shot|picture))\b/,
    /双人镜头|双人/,
    { shot: 'two-shot', en: 'A two-shot of {t}', zh: '{t}的双人镜头' },
  ],
  [
    /\b(?:extreme close|close[- ]?ups?|closeup|tight shot|on (?:her|his|its|the \w+'s) face|her face|his face|its face)\b/,
    /特写|近景|脸部|脸上/,
    { shot: 'close', en: 'A close-up of {t}', zh: '{t}的特写' },
  ],
  [
    /\b(?:medium(?:[- ]shot)?|mid[- ]shot|waist[- ]shot|half[- ]body|(?:stops?|settles?|rests?|ends?|lands?) (?:up )?on)\b/,
    /中景|半身|停在|落在|定格/,
    { shot: 'medium', en: 'A medium shot of {t}', zh: '{t}的中景' },
  ],
  [
    /\b(?:wide(?:[- ]shot|[- ]angle|r)?|long shot|establishing(?: shot)?|full shot|panoram(?:a|ic)|(?:we|you|one) (?:can )?see (?:the |all )|whole (?:scene|landscape|valley)|reveal(?:s|ing)? the|landscape shot)\b/,
    /全景|远景|广角|大全景|大远景/,
    { shot: 'wide', en: 'A wide shot of {t}', zh: '{t}的全景' },
  ],
  [
    /\b(?:pull(?:s|ing)? (?:the camera |it |the view )?(?:back|away|out)|dolly(?:ing)? (?:out|back)|mov(?:e|es|ing) (?:the camera )?(?:back|away|backwards?)|back(?:s)? (?:away|off|up)|draws? back|retreats?)\b/,
    /后退|拉远|拉开|往后退|向后|后拉|退后/,
    { shot: 'dolly', pace: -1, en: 'The camera pulls back from {t}', zh: '镜头从{t}拉远' },
  ],
  [
    /\b(?:dolly(?:ing)?(?: in| forward)?|push(?:es|ing)? in|mov(?:e|es|ing) (?:in|closer|nearer|towards?|forwards?|up to|close)|(?:come|comes|go|goes|get|gets) (?:closer|nearer|in closer)|approach(?:es)?|closer|track(?:s|ing)? in|pushes (?:towards?|forward))\b/,
    /推进|推近|靠近|往前推|前推|拉近|接近|凑近/,
    { shot: 'dolly', pace: 0.8, en: 'The camera moves closer to {t}', zh: '镜头推近{t}' },
  ],
  [/\bzoom(?:s|ing)? out\b/, /缩小|变焦拉远/, { zoom: 1.7, en: 'The camera zooms out', zh: '镜头拉远' }],
  [/\bzoom(?:s|ing)?(?: in)?\b/, /放大|变焦/, { zoom: 0.55, en: 'The camera zooms in on {t}', zh: '镜头拉近{t}' }],
  [
    /\b(?:crane(?:s|ing)?(?: shot)?(?: up)?|ris(?:e|es|ing)|lift(?:s|ing)? up|(?:go|goes|mov(?:e|es|ing)|fl(?:y|ies)|soar(?:s)?|float(?:s)?|ascend(?:s)?) (?:up|upwards?|high|into the (?:air|sky))|ascend(?:s)?)\b/,
    /升起|升高|上升|摇臂|升空|从下往上|往上|向上移/,
    { shot: 'crane', pace: 1, en: 'The camera rises over {t}', zh: '镜头从{t}上方升起' },
  ],
  [
    /\b(?:crane(?:s|ing)? down|descend(?:s)?|lower(?:s|ing)?|(?:go|goes|mov(?:e|es|ing)|comes?) (?:down|downwards?)|sinks?)\b/,
    /下降|降低|降下|从上往下|往下|向下移/,
    { shot: 'crane', pace: -1, en: 'The camera comes down to {t}', zh: '镜头向{t}降下' },
  ],
  [
    /\b(?:truck(?:s|ing)?|slid(?:e|es|ing)|mov(?:e|es|ing)|track(?:s|ing)?|travel(?:s|ling)?|drift(?:s)?|glides?) (?:to the )?left|\btruck left\b/,
    /左移|向左移|往左移/,
    { shot: 'truck', pace: -0.6, en: 'The camera slides to the left', zh: '镜头向左平移' },
  ],
  [
    /\b(?:truck(?:s|ing)?|slid(?:e|es|ing)|mov(?:e|es|ing)|track(?:s|ing)?|travel(?:s|ling)?|drift(?:s)?|glides?) (?:to the )?right|\btruck(?:s|ing)?(?: shot| right)?\b/,
    /右移|向右移|往右移|平移/,
    { shot: 'truck', pace: 0.6, en: 'The camera slides to the right', zh: '镜头向右平移' },
  ],
  [
    /\b(?:pan(?:s|ning)?|turn(?:s|ing)?|look(?:s|ing)?|swing(?:s)?|rotate(?:s)?) (?:to the )?left\b/,
    /左摇|向左转|往左转|左转|向左看|往左/,
    { shot: 'pan', pace: 0.3, en: 'The camera pans left', zh: '镜头左摇' },
  ],
  [
    /\b(?:pan(?:s|ning)?|turn(?:s|ing)?|look(?:s|ing)?|swing(?:s)?|rotate(?:s)?) (?:to the )?right\b|\bpan(?:s|ning)?\b/,
    /右摇|向右转|往右转|右转|向右看|往右|摇镜头/,
    { shot: 'pan', pace: -0.3, en: 'The camera pans right', zh: '镜头右摇' },
  ],
  [
    /\b(?:tilt(?:s|ing)?|look(?:s|ing)?)(?: up| to the sky| at the sky| upwards?)\b/,
    /上摇|向上看|抬头|仰起|朝上/,
    { shot: 'tilt', pace: 0.14, en: 'The camera tilts up', zh: '镜头上摇' },
  ],
  [
    /\b(?:tilt(?:s|ing)?|look(?:s|ing)?)(?: down| downwards?| at the ground)?\b/,
    /下摇|向下看|低头|朝下/,
    { shot: 'tilt', pace: -0.14, en: 'The camera tilts down', zh: '镜头下摇' },
  ],
  [
    /\b(?:static|still|fixed|locked(?:[- ]off)?|stays? (?:put|still|where)|holds? still|stops?(?: moving)?|freezes?|stands still|does not move)\b/,
    /固定|静止|不动|定住|停住|停下/,
    { shot: 'static', en: 'The camera stands still', zh: '镜头静止' },
  ],
  [
    /\b(?:follow(?:s|ing)?|track(?:s|ing)?|behind|stays? with|keeps? up|trail(?:s|ing)?|normal (?:view|camera)|default (?:view|camera)|reset(?:s)?|back to normal|usual)\b/,
    /跟随|跟着|跟拍|跟上|跟踪|恢复|默认|背后/,
    { shot: 'follow', en: 'The camera follows {t}', zh: '镜头跟随{t}' },
  ],
  [
    /\b(?:focus(?:es)?|show(?:s)?|turn(?:s)? to|look(?:s)? at|frame(?:s)?|cut(?:s)? to|switch(?:es)? to|point(?:s)? (?:at|to)|centre(?:s)? on|center(?:s)? on|on the)\b/,
    /对准|聚焦|拍|对着|给|转向|切到|切换到|看向|看/,
    { shot: 'medium', en: 'The camera turns to {t}', zh: '镜头对准{t}' },
  ],
]

/** Words that make a clause one about the camera. */
export const CAMERA_CLAUSE_EN =
  /\b(?:camera|cam|(?:until|so) (?:that )?we (?:can )?see|^we (?:can )?see|shots?|whip[- ]pans?|swish[- ]pans?|hand[- ]?held|steadicam|zoom(?:s|ing)?|dolly|pan(?:s|ning)? (?:left|right|to|across|around)|tilt (?:up|down)|close[- ]?ups?|closeup|bird'?s?[- ]?eye|aerial view|over[- ]the[- ]shoulder|first[- ]person|third[- ]person|pov|point[- ]of[- ]view|(?:the )?view (?:from|changes|switches|pulls|moves|zooms|circles|rises|follows|orbits|pans)|orbit around|orbit|low[- ]angle|wide[- ]angle|change (?:the )?(?:view|angle)|the lens|crane up|pull back|framing|panorama)\b|^(?:move|come|get|go|look|watch|see|step|film)\b.*\b(?:closer|nearer|from above|from below|from behind|from the (?:side|front|back|sky|ground))\b|\bthrough (?:her|his|its|my|their|the [a-z]+'s) eyes\b|^(?:show(?: us| me)?|focus on|cent(?:er|re) on|film|frame) (?:the|her|him|it|them|us|my|both|everyone)\b/
export const CAMERA_CLAUSE_ZH =
  /镜头|手持拍摄|摄像机|相机(?:推|拉|绕|移|跟|环)|视角|特写|全景|远景|近景|中景|俯拍|俯视|俯瞰|鸟瞰|航拍|仰拍|第[一三]人称|过肩|低角度|机位|从.*拍摄?$|拉远|推近|拉近/

export const FROM_SIDE: [en: RegExp, zh: RegExp, side: number][] = [
  [/\b(?:from (?:the|her|his|its|their) (?:front)|from in front|frontal|face[- ]on)\b/, /正面|前面|从前/, 0],
  [/\b(?:from behind|from the back|from (?:her|his|its|their) back)\b/, /背面|后面|背后|从后/, Math.PI],
  [/\b(?:from the side|in profile|side view|sideways)\b/, /侧面|侧脸|从侧/, Math.PI / 2],
]
