/**
 * Ways of saying that the grammars do not read, told in ways they do: chat, reported speech, speech before its speaker, likenesses of size, costumes,
 * fires, what is done instead. Quotes are left as they are but where one is moved whole.
 */

/** As small as these is tiny; as big as anything else is huge. */
const SMALL = /^(?:mouse|ant|cat|kitten|bee|fly|coin|egg|doll|toy|pea|apple|ball|bird|sparrow|rabbit|thumb|finger)$/
const SMALL_ZH = /[猫鼠蚁虫鸟兔蛋球豆]|硬币|拇指|苹果/

const SPEAKS = 'whisper|say|shout|ask|yell|mutter|mumble|murmur|reply|answer|announce|scream|cry|exclaim|call'
const WHOLE =
  'house|manor|mansion|building|barn|village|castle|palace|ship|car|forest|cabin|tower|church|city|town|warehouse'

type Rule = readonly [RegExp, string | ((...said: string[]) => string)]

/** With the quotes in. */
const SPOKEN: Rule[] = [
  // "i know who you are" whispers the countess
  [
    new RegExp(
      `("[^"]*"),? ((?:${SPEAKS})(?:s|es|ed)?|said) ((?:(?:the|a|an|his|her|their|my) )?[a-z]+(?: [a-z]+)?)(?=,|\\.|;|$| and | as | while )`,
      'g',
    ),
    '$3 $2 $1',
  ],
]

const ENGLISH: Rule[] = [
  [/(?:^|\s)(?:lol|lmao|rofl|ha(?:ha)+|he(?:he)+|omg|pls|plz|thx|xd|btw|tho)\b[!.]*/g, ' '],
  [/\bw\/ ?/g, 'with '],
  [/^(?:plot twist|spoiler|next scene|new scene|scene \d+|action|ok(?:ay)?|no wait|wait|hey|so|now)\b ?[:,!] ?/g, ''],
  [/\b(?:refuses?|declines?|forgets?) to\b/g, 'does not'],
  [/\bturns? out to be\b/g, 'is'],
  [/\bout the (?=window|door)/g, 'out of the '],
  [/\b(?:for|to|towards?|through) the (?:nearest )?(?:exit|way out)s?\b/g, 'away'],
  [/\bshe-(?=wolf|bear|dragon|devil)/g, ''],
  [/\b([a-z]+s) on horseback\b/g, '$1 on horses'],
  [/\bon horseback\b/g, 'on a horse'],
  [
    /\b(?:covers?|wraps?|drapes?) ((?:the |an? )?[a-z]+) (?:with|in) ((?:his|her|their|an?|the) (?:[a-z]+ )?(?:coat|jacket|cloak|cape|shawl|scarf|blanket))\b/g,
    'puts $2 on $1',
  ],
  [
    /\b(?:can|could) (?:we|you|i) (?:please )?(?:have|make|see|get|put|do) (?=(?:it|this|everything|the scene)\b)/g,
    'make ',
  ],
  [
    /\b(?:we|you)(?: can| could| now| finally)* see (?=(?:an?|two|three|four|several|some|many|hundreds)\b)/g,
    'there is ',
  ],
  [/\band we see\b/g, 'and'],
  [/\b(tells?|telling) (?:[a-z]+ ){0,3}(?:stor(?:y|ies)|tales?|jokes?|legends?)\b/g, '$1 stories'],
  [/,?\s*\b(?:instead of|rather than) \w+ing\b[^,.;]*?(?=,|\.|;| and | but |$),?/g, ' '],
  [/\bno more music\b/g, 'the music stops'],
  // "says she never loved him"
  [
    /\b(says?|said|shouts?|whispers?|yells?|admits?|confesses|claims?|swears?|insists?)(?: that)? ((?:she|he|they|it|i|we|you)(?:'s|'re|'ll|'d)? [^,.;"]*?)(?=,|\.|;|$| and (?:\w+s|then)\b)/g,
    (_, verb, what) => `${/^(?:admit|confess|claim|swear|insist)/.test(verb) ? 'says' : verb} "${what}"`,
  ],
  [
    /\b(tells?|told|warns?|informs?) ((?:the |an? |his |her )?[a-z]+) (?:that )((?:[^,.;"])*?)(?=,|\.|;|$| and (?:\w+s|then)\b)/g,
    'says "$3" to $2',
  ],
  [/\btells? (her|him|them) ((?:the|she|he|they|it) [^,.;"]*?)(?=,|\.|;|$)/g, 'says "$2" to $1'],
  [/\bin (an?|his|her|their) ([a-z]+(?: [a-z]+)?) (?:costume|disguise|outfit)s?\b/g, 'dressed as $1 $2'],
  [
    /\b(?:(?:as (?:big|large|small|tiny|tall) as|the size of|bigger than|smaller than|no bigger than)) (?:an? |the )?([a-z]+)/g,
    (all, what) => (what === 'before' ? all : SMALL.test(what) || /small|tiny/.test(all) ? 'tiny' : 'huge'),
  ],
  [
    /\b(?:sets?|setting) (?:fire to )?((?:the|an?|his|her|their) [a-z]+)(?: on fire| ablaze| alight)\b/g,
    'lights a bonfire beside $1',
  ],
  [
    /\b((?:the|an?|his|her|their) [a-z]+) (?:catch(?:es)? fire|bursts? into flames?|is on fire|is ablaze|goes up in flames)\b/g,
    'a bonfire appears beside $1',
  ],
  [new RegExp(`\\b(?:burning|blazing|flaming) (${WHOLE})\\b([^,.;]*)`, 'g'), '$1$2, a bonfire burns'],
  [/\b(?:lights?|starts?|makes?) a (?:bon|camp)?fire\b/g, 'builds a bonfire'],
  [/\b(?:out of|from) (?:the )?(?:shadows?|darkness|nowhere|dark)\b/g, ''],
  [/\bfrom both sides\b/g, 'from the left'],
  [/\blet (the [a-z]+) be the (?:hero|heroine|star|main character)\b,?/g, 'control $1,'],
  [/\b(?:a|one) hundred\b/g, 'hundreds of'],
  [/\bhundreds of of\b/g, 'hundreds of'],
]

const CHINESE: Rule[] = [
  [/(?:哈哈+|嘿嘿+|呵呵+|嘻嘻+)(?=$|[，,。！!~])/g, ''],
  [/(?:给了?|打了|扇了|甩了)([^，,。]{1,6}?)一(?:个)?(?:巴掌|耳光|拳)/g, '打$1'],
  [/(?:给了?|踢了)([^，,。]{1,6}?)一脚/g, '踢$1'],
  [/隔着[^，,。]{1,6}?(?=对视|相望)|(?<=[^，,。])四目(?=相对)/g, ''],
  [/互相?对视|对视|四目相对|相望|面面相觑/g, '看着彼此'],
  [/(^|[，,。])(?:改成|改为|换成)?一起(?=[喝吃跳唱走跑坐聊玩睡])/g, '$1大家'],
  [/(?:改成|改为|换成|变成)(?=一起|[喝吃跳唱走跑坐聊玩睡])/g, ''],
  [
    /(?:缩小|变小|缩|变大|长|放大|变)(?:成|到|得像|得跟)(?:一[只个条头座])?([^，,。]{1,4}?)(?:那么|一样|似的)(?:[大小高]|大小)/g,
    (_, what) => (SMALL_ZH.test(what) ? '变得微小' : '变得巨大'),
  ],
  [/谁[也都]不|没有?一?个?人(?=说话|动|出声)/g, '大家不'],
  [/([笑哭跳])一个(?=[，,。！!]|$)/g, '$1'],
  [/(?:跳|骑|爬|翻)(?:到|上)了?([^，,。]{1,6}?)的?背上/g, '骑上$1'],
  [/([说喊叫道])[：:]?(谢谢你?|你好|再见|对不起|救命|不要|加油|我爱你|我喜欢你)(?=[，,。！!]|$)/g, '$1"$2"'],
  [/(?<=[店宅院校楼馆屋家庙宫房城厅])的?门口/g, '门外'],
  [/讲了?(?:一?个)?[^，,。]{1,4}故事/g, '讲故事'],
  [/拒绝(?=[\u4e00-\u9fff])/g, '不'],
  [/从天而降/g, '从天上飞下来'],
  [/([^，,。]{1,6})(?:着火|起火)(?![把堆炉光])了?/g, '$1旁边出现一堆篝火'],
]

const told = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((all, [from, to]) => all.replace(from, to as string), text)

/** Told anew, what is in quotes left alone. */
export const rephrased = (text: string, zh: boolean): string => {
  const whole = zh ? text : told(text, SPOKEN)
  return whole
    .split(/("[^"]*")/)
    .map((part) => (part.startsWith('"') ? part : told(part, zh ? CHINESE : ENGLISH)))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}
