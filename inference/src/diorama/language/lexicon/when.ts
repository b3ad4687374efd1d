/** Words that say when, and how it is then: nothing of them stands in a scene. */

/** Lengths of time and days that the sky knows nothing of. */
export const UNITS = new Set(
  `day days daytime week weeks weekend weekends weekday month months year years decade decades century centuries
  moment moments while time holiday holidays vacation
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april june july august september october november december`.split(/\s+/),
)

/** Hours and seasons, which the sky reads. */
export const HOURS_AND_SEASONS = new Set(
  `morning mornings afternoon afternoons evening evenings night nights dawn dusk noon midday midnight sunrise sunset
  twilight daybreak nightfall spring summer autumn fall winter`.split(/\s+/),
)

/** What a day or an evening is said to be, beside the weather. */
export const QUALITIES = new Set(
  `fine lovely beautiful gorgeous glorious wonderful perfect pleasant nice pretty good great bad terrible awful
  quiet calm peaceful silent still gentle soft lazy sleepy slow busy hectic noisy restless
  ordinary normal typical usual regular plain simple special unusual magical enchanted strange mysterious eerie
  golden bright brilliant dark bleak dreary dull gloomy grey gray bitter crisp fresh cool chilly cold freezing icy frosty
  mild balmy warm hot humid muggy sultry dry long short late early happy merry joyful sad lonely romantic dreamy fateful
  same next last first very rather quite most particularly whole entire single`.split(/\s+/),
)

/** How many, before a length of time. */
export const QUANTITIES = new Set(
  `a an the this that one every each any some many several few all other two three four five six seven eight nine ten
  twenty thirty fifty hundred hundreds thousand thousands countless couple of`.split(/\s+/),
)

/** "on a summer evening", "it is Sunday": what leads in. */
export const LEADS = new Set('on in at during through throughout for after before until since over within'.split(' '))

/** The same in Chinese, whole phrases. */
export const ZH_TIMES =
  /(?:在)?(?:很久很久以前|很久以前|从前|有一天|某一天|某天|那天|这天|第二天|(?:[一二两三四五六七八九十几数百千多]+|许多|很多|好多)(?:年|个?月|天|周|个?星期|个世纪)(?:[以之]?[后前]|里)|周末|(?:星期|礼拜)[一二三四五六日天]|(?<![一两三四五六七八九十几])周[一二三四五六日](?!片))的?[，,]?/g

/** 一个宁静的 before an hour or a season; what it is said to be is kept in a group. */
export const ZH_QUALITY = /(?:在)?(?:一个|那个|这个|某个)((?:[^，。、；的\s一]{1,4}的)+)(?=[^，。、；\s]{0,4}$)/
