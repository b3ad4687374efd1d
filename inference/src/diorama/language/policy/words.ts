/** The short list of what this world will not show: nudity, sex, gore, cruelty, and anything of the kind near minors. English and Chinese. */
export const NUDITY_EN =
  /\b(?:nak(?:ed|edness)|nud(?:e|es|ity|ist)|undress(?:es|ed|ing)?|unclothed|topless|bottomless|strip(?:s|ped|ping|tease)?(?! of\b)(?! mall)|takes? off (?:all )?(?:her|his|their|its) (?:clothes|clothing|dress|pants|trousers|shirt|skirt|underwear|bra)|without (?:any )?clothes|no clothes|bare[- ](?:chest|breast|butt|bottom)ed?|lingerie|bikini|genitals?|nipples?|breasts?|penis|vagina)\b/
export const NUDITY_ZH =
  /裸体|裸露|全裸|赤裸|光着身子|脱光|脱掉(?:所有|全部)?(?:的)?衣服|脱(?:下|去)?(?:了)?衣服|不穿衣服|没穿衣服|露点|内衣秀|脱衣|走光|胸部|下体/
export const SEX_EN =
  /\b(?:sex(?:y|ual|ually|ting)?|porn(?:o|ography|ographic)?|erotic(?:a|ally)?|orgasm|masturbat\w*|make love|making love|fuck\w*|rape[sd]?|raping|hooker|prostitut\w*|fetish|hentai|nsfw|seduc\w*|horny|blow ?job|incest|lolita|shota)\b/
export const SEX_ZH = /色情|性感|做爱|性爱|强奸|性交|淫|裸聊|卖淫|妓女|情色|调情|勾引|操你|肏|萝莉控|乱伦|自慰/
export const GORE_EN =
  /\b(?:gor[ey]|behead\w*|decapitat\w*|dismember\w*|mutilat\w*|disembowel\w*|tortur\w*|blood(?:y|bath|shed|soaked)|bleed(?:s|ing)?|corpses?|dead bod(?:y|ies)|entrails|guts|slaughter\w*|massacre\w*|murder\w*|kill(?:s|ed|ing)?|stab(?:s|bed|bing)?|suicid\w*|hang(?:s|ed)? (?:her|him|them|it)sel(?:f|ves)|self[- ]harm|cut(?:s|ting)? (?:her|his) (?:wrists?|throat)|shoots? (?:the|a|her|him|them|himself|herself)|lynch\w*|genocide|nazis?|swastika)\b/
export const GORE_ZH =
  /血腥|斩首|砍头|肢解|残害|虐杀|虐待|折磨|流血|鲜血|尸体|屠杀|谋杀|杀死|杀掉|杀了|自杀|自残|割腕|上吊|纳粹|捅死|刺死|枪杀/
export const CRUELTY_EN =
  /\b(?:beat(?:s|ing)? (?:up )?the (?:girl|boy|child|kitten|cat|dog|puppy|woman|man)|abus(?:e|es|ed|ing)|kick(?:s|ed|ing)? the (?:kitten|cat|dog|puppy|child|girl|boy|baby)|strangl\w*|drown(?:s|ed|ing)? the)\b/
export const CRUELTY_ZH = /殴打|虐猫|虐狗|虐童|掐死|淹死|踢(?:打)?(?:小猫|小狗|猫|狗|孩子|女孩|男孩)/
export const MINOR_EN =
  /\b(?:girls?|boys?|child(?:ren)?|kids?|minors?|teen(?:s|ager|agers)?|toddlers?|bab(?:y|ies)|schoolgirls?|schoolboys?|students?|young)\b/
export const MINOR_ZH = /女孩|男孩|孩子|儿童|小朋友|少女|少年|学生|婴儿|宝宝|未成年|萝莉|正太/
/** Too near together with a minor, harmless otherwise. */
export const NEAR_MINOR_EN =
  /\b(?:underwear|swimsuit|bathing|shower(?:s|ing)? with|in bed with|kiss(?:es|ed|ing)? (?:the|a|him|her) (?:man|woman|lips)|on the lips|tongue|seductive\w*|sensual\w*|thighs?|cleavage)\b/
export const NEAR_MINOR_ZH = /内裤|内衣|泳装|洗澡|舌吻|接吻|大腿|诱惑|撩人/
