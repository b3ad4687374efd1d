/**
 * Verbs of both languages. Line: id | English bases (words joined by hyphens) | Chinese | how it is said: English base with {t} for the
 * target; Chinese with {t} | act, ticks, manner. Ids without an act are handled in meaning/.
 */
import type { ActKind, Manner } from '../../state/state.ts'
import { forms, third } from './forms.ts'

const TABLE = `
stand|stand-up stand get-up rise get-to-one's-feet rise-up stand-straight get-to-her-feet get-to-his-feet straighten-up rise-to-her-feet rise-to-his-feet|站起来 站起 起身 站起身 站立 站着 站 起来 爬起来 爬起身 直起身|stand up|站起来|stand
stop|stop pull-up pull-over park halt pause stop-walking stand-still freeze stay wait come-to-a-stop stop-running stay-put go-silent fall-silent go-quiet fall-quiet keep-silent remain-silent stay-silent hold-her-breath hold-his-breath linger loiter|停在 停下 停下来 站住 停步 停住 驻足 拦住 拦下 叫停 等待 等车 等公交 等火车 等船 等人 等 别动 停 安静下来 沉默 不作声 屏住呼吸|stop|停下来|stand
walk-on|walk-on keep-walking continue-walking go-on carry-on move-on keep-going continue-on walk-along walk-ahead walk-forward go-ahead move-forward continue-on-her-way continue-on-his-way continue-the-walk resume-walking walk-away-down continue-along walk-down keep-moving go-forward walk-onwards press-on|继续往前走 继续走 往前走 向前走 继续前行 继续前进 前行 前进 继续向前走 接着走 继续赶路 走下去 朝前走 往前 向前 继续走路 一直往前走|walk on|继续往前走|walk
sneak|sneak tiptoe creep prowl|蹑手蹑脚 蹑手蹑脚地走 潜行|sneak|蹑手蹑脚地走|walk 0 sneak
crawl|crawl crawl-along|爬行 匍匐前进|crawl|爬行|walk 0 crawl
limp|limp hobble|一瘸一拐 一瘸一拐地走 跛行|limp|一瘸一拐地走|walk 0 limp
walk|walk stroll wander go head move step march stride amble come approach pace saunter roam trudge wade travel hike explore discover cross waddle slide parade patrol pass pass-by walk-by walk-past journey return come-back go-back head-home head-back walk-home turn-back wind waltz-in walk-over walk-up come-over go-over step-forward drift lead guide sneak-up sneak-in stagger plod shuffle lumber totter toddle pad slither advance venture trek ascend go-up go-down come-down step-out step-inside walk-in walk-inside come-closer come-near come-nearer get-closer march-up hurry-over pace-up-and-down stroll-in step-up step-outside step-inside sweep-in walk-out-of step-out-of descend emerge drift-out drift-in sidle lurch|走 行走 漫步 散步 走路 走去 走来 走过去 走过来 走到 来到 过来 过去 靠近 走向 走近 徘徊 踱步 去 溜达 探索 探险 移动 移到 挪 挪到 移 遛 牵着 牵 驶 航行 走在 挡雨 遮雨 往回走 走回 返回 走进 踏进 步入 经过 路过 走上 走下 走过 溜达过来 走出来 走出去 走进来 走进去 走上前 凑过来 凑近 上前 走出 走入 踱 挪步 缓步 迈步 上山 下山 进门 出门 爬山 推门而入 推门进来 踱来踱去 走出|walk|走|walk
run|run dash rush sprint jog hurry trot gallop scamper bound dart scurry charge run-over run-up come-running run-along scuttle scramble hurtle rush-over rush-in race-over run-in dash-out rush-out sprint-off speed-off break-through burst-through break-in burst-in burst-into storm-in storm-into barge-in barge-into break-into dash-in rush-past run-through run-back storm charge-into rush-to-the-rescue|跑 奔跑 跑步 跑来 跑过去 跑过来 跑到 跑向 冲 冲向 奔 奔向 飞奔 狂奔 快跑 小跑 冲过来 奔来 窜 蹿 钻进 扑进 扑向 扑到 奔去 跑去 冲去 冲进 闯进 跑进 跑出来 跑出去 跑进来 冲出来 冲出去 冲上前 冲上去 跑上前 窜出来 扑上去 扑过来 飞奔过来 追上去 赶来 赶到 飞跑 奔驰 驰骋 疾驰 攻过来 攻上来 杀过来 杀上来 攻来 破门而入 冲了进来 闯入 闯进来 跑回|run|跑|run
follow|follow accompany tag-along trail walk-beside come-along go-along stick-to heel|跟着 跟随 跟上 跟在 陪 陪着 跟 随着 尾随 跟过来 跟过去 跟在后面 紧跟|follow {t}|跟着{t}|follow
chase|chase run-after pursue hunt go-after chase-after chase-down give-chase track track-down stalk give-chase-to chase-down|追 追赶 追逐 追着 追上 捕捉 追过去 追过来 追赶着 追逐着 追踪 追捕 紧追不舍 穷追不舍 驱赶 赶走|chase {t}|追逐{t}|chase
flee|flee run-away escape run-off bolt get-away run-away-from flee-from back-away retreat recoil shrink-back run-for-her-life run-for-his-life|逃跑 逃 逃走 跑开 逃离 逃开 躲开 溜走 吓跑 跑掉 溜掉 跑走|run away|逃跑|flee
leave|leave go-away walk-away exit depart go-home walk-off run-out fly-away wander-off walk-out leave-the-scene go-off drive-away drive-off ride-away ride-off gallop-away gallop-off row-away sail-away roll-away storm-off storm-out set-off set-out slip-away sneak-away hurry-off run-outside ride-out march-off head-out drive-away-into disappear-into-the-crowd walk-away-from turn-away-and-leave slip-out slip-off sneak-off sneak-out tiptoe-away stalk-off stomp-off stomp-out march-out fly-off swim-away swim-off slip-away-through withdraw|开走 驶离 离开 走开 走掉 离去 飞走 走远 退场 离场 回家 游走 跑出门 夺门而出 扬长而去 溜出去 跑出门外 转身离去 拂袖而去 消失在人群中 退了出去 退出去 退下|leave|离开|leave
sit|sit-down sit take-a-seat be-seated have-a-seat seat|坐下 坐下来 坐在 坐 坐着 坐到 落座 围坐 围坐在 坐起来 坐起身 端坐 盘腿坐|sit down|坐下来|sit
rest|rest take-a-rest take-a-break have-a-rest catch-her-breath catch-his-breath relax catch-their-breath|休息 歇息 歇歇 歇一会儿|rest|休息|sit
squat|squat-down squat crouch crouch-down stoop duck bend-down hunker-down bend-over|蹲下来 蹲下 蹲 蹲着 蹲下身 蹲下身子 俯下身 弯下腰 弯腰 俯身|squat down|蹲下来|squat
kneel|kneel-down kneel go-down-on-one-knee get-down-on-one-knee fall-to-her-knees fall-to-his-knees fall-to-their-knees fall-on-her-knees fall-on-his-knees drop-to-her-knees drop-to-his-knees drop-to-their-knees drop-to-one-knee drop-on-one-knee sink-to-her-knees sink-to-his-knees go-down-on-her-knees go-down-on-his-knees get-on-her-knees get-on-his-knees take-a-knee|跪下 跪 跪下来 跪着 单膝跪地 单膝跪下 跪地 单膝下跪 跪倒 跪倒在地 跪地求饶 扑通跪下 双膝跪地 下跪|kneel down|跪下来|kneel
lie|lie-down lie lay-down stretch-out-on-the-ground curl-up lie-back bask sunbathe sprawl flop-down|躺下 躺下来 躺 躺着 躺在 趴下 趴 趴着 卧下 卧 晒太阳 平躺 瘫倒 趴在 趴到 躺到|lie down|躺下来|lie
die|die pass-away perish breathe-her-last breathe-his-last|死去 去世 断气 奄奄一息 倒下不动|sink down and lie still|倒下不动|lie
sleep|sleep fall-asleep go-to-sleep doze nap take-a-nap doze-off slumber be-asleep drift-off snore|睡觉 睡着 睡 入睡 打盹 睡去 睡下 小憩 打瞌睡 熟睡 沉睡 睡大觉 打鼾|fall asleep|睡着了|sleep
wake|wake-up wake awake awaken|醒来 醒 睡醒|wake up|醒来|stand
stroke|stroke pet caress pat fondle touch cuddle-with scratch tickle comfort rub groom brush poke nudge cradle nuzzle rub-against boop saddle saddle-up bandage tend tend-to treat massage|抚摸 摸 抚 轻抚 摸摸 拍拍 安抚 撸 抚弄 触摸 轻轻抚摸 挠 蹭 磨蹭 轻拍 抚摩 揉 包扎 照料 按摩|stroke {t}|抚摸{t}|stroke
hug|hug embrace cuddle hold-in-her-arms hold-tight snuggle cling-to wrap-her-arms-around wrap-his-arms-around throw-her-arms-around throw-his-arms-around hold-close|拥抱 抱住 抱 搂 搂住 相拥 抱抱 搂着 抱紧 紧紧抱住 拥入怀中 拥抱在一起 抱在一起 相拥在一起 拉进怀里 拥进怀里 揽入怀中 搂进怀里|hug {t}|拥抱{t}|hug 120
kiss|kiss|亲吻 亲 吻 接吻|kiss {t}|亲吻{t}|hug 120 kiss
wave|wave wave-goodbye wave-hello wave-hand greet say-hello say-goodbye say-hi wave-a-hand wave-her-hand wave-his-hand beckon wave-about brandish shake raise-her-hand raise-his-hand raise-a-hand put-up-her-hand put-up-his-hand|挥手 挥动 挥舞 招手 挥挥手 挥手告别 打招呼 招招手 告别 问好 摆手 挥 挥舞着 举手 举起手|wave at {t}|向{t}挥手|wave 72
point|point point-at point-to aim aim-at take-aim take-aim-at point-out gesture-at gesture-to shoot shoot-at fire-at open-fire draw-a-bow take-a-shot|指 指着 指向 瞄准 指向 指了指 射箭 射向 开枪 拉弓 举枪|point at {t}|指着{t}|point 72
nod|nod nod-her-head nod-his-head agree|低头 低下头 点头 点点头|nod|点点头|nod 40
bow|bow bow-down curtsy take-a-bow salute thank give-thanks|鞠躬 行礼 敬礼 作揖 谢谢 道谢 感谢 致谢|bow to {t}|向{t}鞠躬|bow 60
dance|dance dance-together waltz twirl spin whirl pirouette start-dancing tango|跳舞 起舞 舞蹈 翩翩起舞 旋转 转圈 跳起舞 跳起舞来 舞动|dance|跳舞|dance
dance-with|dance-with ask-her-to-dance ask-him-to-dance invite-her-to-dance invite-him-to-dance|与跳舞|dance with {t}|和{t}一起跳舞|dance
ride|ride ride-on ride-along ride-around go-riding|骑 骑着 骑行 骑乘 骑在|ride {t}|骑着{t}|
ride-horse|ride-horseback go-horse-riding|骑马 策马|ride a horse|骑马|
cycle|cycle pedal bike|骑车 蹬|cycle|骑车|
row|row paddle canoe kayak punt|划 划着 划船 划桨 泛舟 划小船|row {t}|划着{t}|
sail|sail|驾船 驾着 扬帆|sail {t}|驾着{t}|
get-on|get-on get-in get-onto mount climb-on climb-onto climb-into get-into hop-on hop-onto jump-on jump-onto swing-onto get-back-on board|骑上 骑到 跨上 上马 翻身上马 上船 登上 坐上 坐进 上车 钻进车里|get on {t}|骑上{t}|
get-off|get-off get-out dismount climb-off hop-off jump-off step-off get-down climb-down climb-back-down get-out-of|爬下来 爬下 爬下去 下树 下马 翻身下马 跳下马 下车 下船 走下来|get off|下来|
leap-over|leap-over jump-over hop-over spring-over vault-over vault|跳过 跃过 跨过 翻过 越过 飞身跃过|jump over {t}|跳过{t}|jump 34
climb|climb climb-up scale clamber clamber-up scramble-up shin-up shinny-up|爬上 爬 爬到 攀爬 攀上 攀登 爬上去|climb {t}|爬上{t}|
jump|jump leap jump-up spring-up jump-around hop-up leap-out-of breach dunk do-a-backflip do-a-flip|跳 跳起来 跳跃 跃起 跳起 跳一下 一跃 跳进 跳入 落在 跳上 跳到 蹦上 跳了起来 跳下 跳下来 蹦跶 跃出 跃出水面 腾空而起 一跃而起|jump|跳起来|jump 30
hop|hop bounce hop-around bounce-up-and-down jump-up-and-down|蹦 蹦跳 蹦起来 跳来跳去 跳上跳下|hop|蹦跳|jump 94
skip|skip skip-along|蹦蹦跳跳 蹦跳着|skip along|蹦蹦跳跳|jump 94
lean|lean-on lean lean-against rest-against prop|靠 靠着 倚 倚着 靠在 倚在 倚靠|lean on {t}|靠着{t}|stand
circle|circle go-round walk-round run-round fly-round dance-around go-around circle-around orbit|围着转 绕圈 转圈圈 转 绕着转 转一圈 转了一圈 转圈子 打转|circle {t}|围着{t}转|walk
surround|surround encircle gather-around gather-round crowd-around crowd-round close-in-on|围住 围上来 团团围住 包围 围拢|surround {t}|围住{t}|walk
roll-about|roll-around roll-about roll-over wallow roll-in|打滚 翻滚 滚来滚去|roll about|打滚|play
back-off|step-back back-up back-off move-back|后退 往后退 退后 倒退 退缩|back away|后退|flee
meditate|meditate sit-in-meditation|打坐 冥想 静坐 闭目养神|meditate|打坐|sit
land|land perch alight touch-down settle-on|停落 栖息 栖 降落 降落在 落到|land|落下|fly
look|look-at look watch gaze-at stare-at gaze stare observe glance-at look-up-at admire peer-at see notice listen listen-to look-towards peek peek-at peer peer-into inspect examine spot eye look-into listen-carefully keep-watch hear overhear look-out-of stare-out-of gaze-out-of look-out lock-eyes-with lock-eyes spy-on watch-over interrogate study-the-face-of|看 看着 望着 望向 看向 注视 凝视 盯着 观看 望 欣赏 看看 抬头看 抬起头 抬头 听 倾听 聆听 打量 看海 看星星 看风景 看日出 看日落 看月亮 赏月 赏花 发现 凝望 仰望 眺望 远眺 瞧 瞧着 瞪 瞪着 偷看 盯住 观察 瞅 对视 看流星雨 看烟花 看电影 看电视 打量着 盯着看 瞪着眼看 张望 看向 围观 审视|look at {t}|看着{t}|look 96
look-round|look-around look-about look-back scan-the-horizon sniff sniff-around|环顾 四处张望 东张西望 回头 回头看 环顾四周 看着四周 看四周 望着四周 四下张望 闻 嗅|look around|环顾四周|look 72
shake-head|shake-her-head shake-his-head shake-its-head shake-their-heads shake-head|摇头 摇摇头 摇了摇头 摇着头|shake the head|摇头|look 72
turn|turn-around turn turn-to-face face turn-back turn-towards swivel turn-back-to|转身 转过身 转向 面向 面对 回头走 掉头 回过头 扭头 转头 转过头 回身|turn to {t}|转向{t}|turn 30
eat|eat feed-on nibble munch graze bite gobble devour peck lick chew swallow gnaw taste snack slurp-noodles|吃 吃饭 吃东西 啃 吃草 舔 品尝 咬 嚼 大口吃 吃着 大口吃着 津津有味地吃 吃面 吃火锅|eat|吃东西|eat 120
feed|feed give-food-to|喂 喂食 投喂|feed {t}|喂{t}|stroke 120
drink|drink sip lap slurp gulp toast|喝 喝水 饮 干杯 碰杯 举杯 喝酒 饮酒 敬酒 喝汤 对饮|drink|喝水|drink 96
play|play play-with have-a-snowball-fight play-hide-and-seek play-tag play-football play-soccer jump-rope frolic romp have-fun play-together spray squirt sprinkle fool-around horse-around juggle-with tease|玩 玩耍 嬉戏 玩儿 一起玩 逗 逗弄 打雪仗 捉迷藏 踢足球 踢球 打球 跳绳 荡秋千 放鞭炮 放烟花 过家家 泼水 打滚 打闹 嬉闹 追逐打闹 放孔明灯 打篮球 打羽毛球 打网球 打乒乓球 踢毽子 打排球 玩游戏 堆积木|play with {t}|和{t}玩耍|play
sing|sing hum whistle sing-a-song chant sing-along|唱歌 唱 吹口哨 吹哨 唱着 哼歌 歌唱 唱起歌 唱起歌来 哼着歌 唱起来 高歌|sing|唱歌|sing
perform|play-music|演奏 吹奏|play music|演奏|play
play-guitar|play-the-guitar play-guitar play-a-guitar strum|弹琴 弹吉他 弹琵琶 弹古筝 弹 弹起吉他|play the guitar|弹吉他|play
play-violin|play-the-violin play-violin play-a-violin|拉小提琴 拉二胡|play the violin|拉小提琴|play
play-flute|play-the-flute play-flute play-a-flute play-the-harmonica play-harmonica|吹笛子 吹长笛 吹口琴 吹箫 吹 吹着|play the flute|吹笛子|play
play-trumpet|play-the-trumpet play-trumpet play-a-trumpet|吹小号|play the trumpet|吹小号|play
laugh|laugh giggle chuckle burst-out-laughing burst-into-laughter chortle crack-up laugh-out-loud roar-with-laughter laugh-hysterically lol|大笑 笑 笑了 笑起来 哈哈大笑 笑了起来 笑出声 哈哈笑 咯咯笑 笑出眼泪 捧腹大笑|laugh|笑起来|laugh 72
sneer|sneer smirk scoff snicker sneer-at mock jeer-at taunt cackle|冷笑 嗤笑 讥笑 嘲笑 坏笑 冷笑一声|sneer|冷笑|laugh 72
smile|smile grin beam smile-at smile-to|微笑 露出微笑 笑着 微微一笑 露出笑容 笑了笑 莞尔一笑 笑眯眯|smile|微笑|
cry|cry weep sob burst-into-tears shed-tears whimper blubber break-down break-down-in-tears break-down-crying wail howl-with-grief shed-a-tear shed-a-single-tear|哭 哭泣 流泪 大哭 哭起来 痛哭 哭着 抹眼泪 掉眼泪 泪流满面 哭了起来 哭诉 哭喊 失声痛哭 红了眼眶 泪如雨下 流下眼泪 流下一滴眼泪 落泪 流下泪水 哭喊着|cry|哭泣|cry 120
clap|clap applaud cheer clap-hands clap-her-hands celebrate rejoice go-wild go-crazy|鼓掌 拍手 喝彩 欢呼 庆祝 欢呼雀跃 沸腾|clap|鼓掌|clap 72
fall|fall-down fall trip fall-over stumble collapse tumble slip fall-to-the-ground fall-off faint keel-over lose-her-balance lose-his-balance fall-on-the-ground fall-out-of crash-down come-crashing-down pass-out black-out drop-dead topple get-hit|摔倒 跌倒 倒下 摔 滑倒 绊倒 倒在地上 摔倒在地 跌坐 晕倒 昏倒 滑了一跤 摔了一跤 绊了一跤 掉下来 掉下 摔下来 跌下 跌落 跌进 掉进 应声倒地 瘫坐 瘫倒在地 昏过去 晕过去 晕了过去|fall down|摔倒|fall 60
hide|hide hide-behind take-cover duck-behind cower cower-behind|躲 躲起来 躲到 躲在 藏 藏起来 躲藏 藏到 藏在 躲进|hide|躲起来|hide
fly|fly swoop float soar take-off-flying glide hover flutter take-flight fly-up flap circle-overhead hang-in-the-air flit flitter|飞 飞翔 飞起来 飞过 盘旋 翱翔 起飞 飞舞 飞来 飞到 飞来飞去 飞下来 飞过来 飞走了 飞上 盘旋着 飘 飘过 飘来 飘起来|fly|飞起来|fly
swim|swim swim-along dive bathe take-a-bath wade-in take-a-swim go-for-a-swim go-swimming have-a-swim|游 游泳 游动 游来游去 潜水 游过 畅游 洗澡 游来|swim|游泳|swim
stretch|stretch yawn stretch-out limber-up spread-her-arms spread-his-arms open-her-arms open-his-arms spread-their-arms|张开双臂 张开手臂 伸开双臂 展开双臂 伸懒腰 打哈欠 舒展 拉伸|stretch|伸懒腰|stretch 60
purr|purr meow mew|喵喵叫 咕噜 打呼噜 喵 叫了一声|purr|咕噜咕噜叫|purr 96
bark|bark honk honk-its-horn sound-its-horn beep toot howl growl woof yelp roar neigh moo hiss screech squeak chirp tweet crow cluck quack bleat whinny snort|叫 鸣笛 按喇叭 按响喇叭 吠 汪汪叫 嚎叫 吼 吼叫 咆哮 狂叫 嘶鸣 鸣叫 嘎嘎叫 咩咩叫 啼叫 打鸣 嚎|bark|叫起来|bark 72
pick-up|pick-up pick catch lift gather collect take-up scoop-up fish-out|捡起 拾起 拿起 捡 采 摘 抱起 抱起来 拾 采摘 捧起 拎起 捞起|pick up {t}|捡起{t}|pick-up 48
put-down|put-down set-down lay-aside put-back lay-down-the|放下 搁下 放在 放到 摆在 摔在 放回 拍在 摔到 搁在|put down {t}|放下{t}|put-down 48
drive|drive drive-past drive-by roll speed zip whizz race-past race-by zoom-past zoom-by speed-past speed-along cruise|赶着 赶 开车 驾驶 开 开过 驶过 行驶 开来 驶来 飞驰 飞驰而过 奔驶 驶向 疾驶 开车经过|drive|行驶|walk
pull|pull draw-along tow haul drag|拉 拖 拉着 拖着 拉住 拽 拽着 扯|pull {t}|拉{t}|pull 130
blown|blown-away blow-away|吹走 刮走 吹跑|blow {t} away|吹走{t}|
throw|throw toss hurl fling cast pitch throw-up chuck lob|扔 抛 投 掷 扔出去 抛出 扔出 抛起 投掷 丢 抛向 扔向 扔进 投向 扔给 抛给 丢给 砸在地上 砸在 摔碎 砸向|throw {t}|扔出{t}|throw 34
fetch|fetch retrieve|叼回 捡回 捡回来 叼回来 叼来|fetch {t}|捡回{t}|pick-up 30
ring|ring toll|敲钟 敲 撞钟 摇铃|ring {t}|敲响{t}|put-down 72
kick|kick boot|踢|kick {t}|踢{t}|kick 24
push|push shove knock-down knock-over push-over knock-to-the-ground tip-over overturn upset shove-over push-down tackle pin-down wrestle-to-the-ground force-to-the-ground push-aside shove-aside barricade|推 推倒 推搡 打倒 击倒 推翻 撞倒 踢倒 推着 一把推开 打翻 掀翻 碰翻 按倒 扑倒 放倒 制服 按倒在地|push {t}|推{t}|push 130
carry-off|carry-away carry-off spirit-away abduct kidnap take-away-with sweep-away|带走了 掳走 抱走 叼走 抓走|carry {t} off|带走{t}|pick-up 40
shine|shine light-up glow flicker burn shimmer twinkle glitter glimmer gleam blink sparkle bloom blossom|发光 闪烁 闪耀 闪闪发光 照耀 照在 亮着 燃烧 盛开 开花 绽开|shine|亮着|
extinguish|put-out extinguish douse blow-out snuff-out switch-off turn-off|熄灭 扑灭 浇灭 吹灭 灭掉 关掉|put out {t}|熄灭{t}|
hit|hit slap bang pound knock tap thump smack knock-on knock-at slap-across punch strike whack beat beat-up pummel clobber|拍打 敲打 砸 捶 敲门 拍桌子 打 扇 扇耳光 揍 殴打 捶打|hit {t}|打{t}|pick-up 48
propose|propose propose-to|求婚 下跪求婚|propose to {t}|向{t}求婚|kneel
frown|frown scowl glare glare-at sulk grumble glower snarl-at lose-her-temper lose-his-temper get-mad|皱眉 皱起眉头 怒视 瞪眼 怒目而视 怒视着 气得跺脚 大发雷霆 勃然大怒 发火 发脾气|frown|皱起眉头|
sigh|sigh pout mope despair|叹气 叹息 叹了口气 噘嘴|sigh|叹气|
gasp|gasp marvel|惊呼 倒吸一口气|gasp|惊呼|
startle|be-stunned be-startled be-speechless stand-dumbfounded do-a-double-take|愣住 愣 愣了 呆住 怔住 傻眼 目瞪口呆 惊呆 一愣 哗然 一片哗然|be stunned|愣住|
wink|wink wink-at|眨眼 抛媚眼 挤眉弄眼|wink|眨眼|
scream|scream shriek panic cry-out squeal|尖叫 惊叫 大惊失色|scream|尖叫|
blush|blush fall-in-love fall-in-love-with flirt cover-her-face cover-his-face hide-her-face|脸红 害羞地低下头 捂住脸 捂脸 害羞 羞红了脸|blush|脸红|
cheer|calm-down breathe-deeply take-a-deep-breath|冷静下来 平静下来 深呼吸|calm down|平静下来|
duel|duel fence cross-swords sword-fight have-a-duel fight-a-duel duel-to-the-death|决斗 对决 比剑 斗剑 击剑 决战 一决高下|duel with {t}|和{t}决斗|fight
fight|fight spar attack battle wrestle box clash grapple brawl|打架 战斗 攻击 袭击 进攻 攻打 围攻 打斗 搏斗 比武 格斗 摔跤 拳击 交战 过招 对打 对战 厮杀 打起来|fight {t}|和{t}交手|fight
race|race compete have-a-race|赛跑 比赛 竞速 竞赛|race|赛跑|run
train|training train practise practice|练功 练剑 练武 习武|practise|练功|fight
chess|play-chess play-cards play-checkers play-go play-mahjong|下棋 下象棋 下围棋 对弈 打牌 打麻将 打扑克|play chess at a table|坐在桌边下棋|
tea|have-tea drink-tea take-tea have-coffee drink-coffee have-dinner have-lunch have-breakfast dine having-tea|喝茶 品茶 喝咖啡 共进晚餐|have tea at a table|坐在桌边喝茶|
paint|draw-a-picture draw-a-picture-of paint-a-picture paint-a-picture-of sketch draw paint|画画 写生 作画 画 绘画|paint|画画|hold
read|read study leaf-through browse type|看书 读书 读 阅读 翻书 看报 念书 看报纸 读信 打字 记笔记 批改作业|read|看书|hold
write|write write-a-letter write-a-poem scribble take-notes|写字 写 写信 写诗 写作|write|写字|hold
pray|pray worship say-a-prayer make-a-wish|祈祷 祷告 许愿 许个愿 祈愿|pray|祈祷|hold
think|think dream ponder daydream sit-cross-legged|思考 沉思 发呆|think|沉思|kneel
shiver|shiver tremble|发抖 颤抖|shiver|发抖|cry 60
fish|fishing go-fishing angle|钓鱼 垂钓|fish|钓鱼|sit
sweep|sweep mop sweep-the-floor|扫地 扫 扫落叶 打扫 清扫 拖地|sweep|扫地|hold
photograph|take-a-photo take-photos take-a-picture take-pictures take-a-photograph photograph|拍照 照相 拍照片|take a photo|拍照|hold
phone|talk-on-the-phone speak-on-the-phone make-a-call make-a-phone-call answer-the-phone call-on-the-phone|打电话 接电话|talk on the phone|打电话|nod 160
knit|knit sew embroider weave meditate spin-yarn carve mend repair fix braid-a|织毛衣 织布 缝 绣花 补网 补 修 修理|work quietly|坐着干活|sit
dig|dig dig-a-hole shovel dig-up|挖 挖坑 挖土 挖洞 刨 铲|dig|挖土|dig
water|watering waters|浇花 浇水|water the plants|浇水|hold
hoe|hoe till weeding harvest sow|种田 锄地 耕地 收割|work the ground|锄地|hold
chop|chop chop-wood split-wood hew|砍柴 劈柴 砍|chop wood|劈柴|hold
work|scrub weed rake plough plow|插秧 干活 劳动 除草 种菜|work on the ground|干活|squat
cook|cooking cooks bake fry boil stir serve-food make-ramen prepare brew toss-noodles grill roast knead|做饭 煮 炒菜 烤 煮面 包饺子 泡茶 炒 切菜 揉面 煎 蒸 烧烤 熬汤|cook|做饭|hold
sell|sell offer-wares juggle conduct lecture teach preach hitchhike|卖 叫卖 摆摊 讲课 上课 演讲 说书 指挥|show {t}|招呼|point
picnic|picnic have-a-picnic having-a-picnic camping camp|野餐 露营|picnic|野餐|sit
splash|splash splash-around splash-in-puddles frolic-in-puddles|踩水 戏水 玩水 踩水坑|splash about|玩水|jump
skate|skate skate-along ice-skate figure-skate go-skating go-ice-skating skate-around skate-away|滑冰 溜冰 滑着冰 去滑冰|skate|滑冰|walk
rampage|rampage go-on-a-rampage wreak-havoc run-amok run-riot|横冲直撞 大肆破坏 肆虐|rampage|横冲直撞|run
roller-skate|roller-skate rollerskate rollerblade go-roller-skating|溜旱冰 滑旱冰 轮滑|roller-skate|溜旱冰|walk
ski|ski go-skiing ski-along ski-around ski-away|滑雪 去滑雪 滑着雪|ski|滑雪|walk
ski-down|ski-down ski-downhill race-downhill|滑雪下山 滑下山 滑下山坡|ski down|滑雪下来|run
skim|skateboard surf surfing snowboard snowboarding skateboarding cycle-along|冲浪 滑板 滑行|glide along|滑行|run
appear|appear show-up emerge materialise materialize enter turn-up pop-up arrive come-in come-out join sprout arise loom stumble-upon gather-round assemble turn-up-at spring-up crop-up pop-out burst-out hatch|出现 冒出来 冒出 登场 放起 放起了 燃放 绽放 来了 现身 加入 进来 浮现 落下 钻出来 出来 蹦出来 挂 冒了出来 从天而降 蹦了出来 破壳而出|appear|出现|
build|build construct assemble put-together plant pile-up|堆 搭 搭建 建造 建 盖 种 做 制作 插 插上 滚|build {t}|做{t}|squat
summon|summon conjure conjure-up call-forth cast-a-spell cast-spells work-magic do-magic do-a-magic-trick|召唤 变出 施魔法 施展魔法 念咒 念咒语 变魔术 施法|conjure up {t}|变出{t}|point 72
add|add spawn create put place insert introduce bring-in bring give-us set-up include drop-in draw-in i-want show-us let-there-be there-is there-are we-need bring-back|添加 加 加上 放 放上 放置 增加 摆 造 生成 创建 有 多了 画|appear|出现|
remove|remove delete take-away get-rid-of erase banish clear-away make-disappear hide-away kill-off take-off-the-screen wipe-out|移走 删除 去掉 移除 拿走 清除 弄走 消除 拿掉 撤掉 带走 删掉 变没|disappear|消失|
vanish|disappear vanish fade-away dissolve fade-out go-up-in-smoke melt-away evaporate slip-into-the-shadows fade-into-thin-air vanish-into-thin-air|消失 不见 不见了 隐去 消散 融化 化为乌有|disappear|消失|
wear|wear put-on change-into dress-in don dress put-in wrap drape|穿 穿上 戴 戴上 换上 披上 穿着 戴着 披着 系上 换成 套上 身披 身着 身穿 头戴 脚穿 披在 裹上|put on {t}|穿上{t}|
doff|take-off remove-clothes undress-outer shed pull-off tear-off rip-off whip-off|脱 脱下 摘下 脱掉 摘掉 取下 扯下 揭下 撕下|take off {t}|脱下{t}|
hold|hold carry share take grab hold-up raise grip hold-onto lift-up pull-out get-out bring-out clutch grasp wield draw-the brandish-a unsheathe clasp shoulder-a|打着 拿着 举着 撑着 拄着 叼着 叼 提着 握着 带着 捧着 背着 撑 打 拿 举起 握住 手持 提 举 持 拔出 抽出 掏出 亮出 抱着 提起 端着 端起 攥着 扛着 挎着 揣着 牵起 挂着 挑着 抬着 抬 推着车 摇着 扇着 摇 捧 挥着 举起了 掏 夹着 抓起 抓住 握紧 一把抓住 攥住|hold {t}|拿着{t}|
open|open open-up unfold put-up push-open fling-open slide-open unlock burst-open kick-open kick-down smash-open tear-open throw-open swing-open break-down-the push-aside-the|打开 推开 拉开 撑开 撑起 展开 推开门 打开门 踹开 踢开 撞开 掀开|open {t}|打开{t}|
close|close fold fold-up put-away shut lower furl slam shut-the|收起 合上 关上 收 收拢 合拢 收好 关门|close {t}|收起{t}|
drop|drop let-go-of let-go release throw-away discard toss-away|扔掉 丢下 放开 丢掉 松开 扔下|drop {t}|扔下{t}|
give|give hand offer pass serve|给 递给 送给 交给 分给 端给 端来 送来 递来 拿来 送 递|give|给|
become|become blossom-into get turn-into grow feel seem is are was were am be look-like turns-to look-so look-more|变成 变得 变为 感到 觉得 显得 变 很 化作 开满 长满 铺满 挂满 堆满 是 变成了 变回 化为 变作|become|变得|
make|make let cause tell order ask-to get-to|让 使 令 叫 命令 请|make|让|
change|change switch transform set convert repaint repaint-as recolor colour color dye paint-it turn-it tie cut|换 切换 改 改成 设为 设置 变换 转换 更换 染 涂 涂成 染成 漆成 刷成 变为 扎成 梳成 剪成 扎|change|换|
say|say shout whisper ask yell tell speak talk reply answer mutter mumble murmur announce exclaim declare call-out-that yell-out|说 喊 说道 喊道 问 叫道 大喊 说话 讲 回答 大叫 小声说 低声说 怒吼道 问道 答道|say|说|
hold-hands|hold-hands join-hands link-hands hold-hands-with walk-hand-in-hand stroll-hand-in-hand wander-hand-in-hand run-hand-in-hand stand-hand-in-hand hand-in-hand|手牵手 手拉手 手牵着手 手拉着手 手挽手 牵手 牵着手 拉着手 拉手 牵手散步|hold hands|手牵手|
shake-hands|shake-hands shake-hands-with|握手 握握手|shake hands with {t}|和{t}握手|point 72 shake
steal|steal snatch rob grab-away take-from|偷 偷走 抢 抢走 夺走 夺过 抢过|take {t}|抢走{t}|
argue|argue quarrel bicker|争吵 吵架 争论|argue with {t}|和{t}争吵|point 120
call|call call-out-to call-over call-to wave-over call-the-name-of|呼唤 叫唤 招呼 喊来 唤来|call {t}|呼唤{t}|wave 48
seek|look-for search-for search seek hunt-for look-everywhere-for|寻找 找 到处找 找寻 四处寻找 找不到 找不着|look for {t}|寻找{t}|look 72
meet|meet encounter visit find bump-into come-across run-into|找 寻找 到处找 遇见 遇到 碰到 见到 找到 碰见 撞见|meet {t}|遇见{t}|walk
plead|beg plead implore beseech plead-with beg-for-mercy plead-for-mercy urge|求 求饶 恳求 哀求 央求 求情 劝|plead with {t}|向{t}求情|nod 120
boo|boo heckle jeer whistle-at protest|起哄 喝倒彩 嘘 抗议|boo|起哄|point 72
heart|make-a-heart make-a-heart-sign blow-a-kiss blow-kisses blow-a-kiss-to|比心 飞吻|make a sign of the heart|比心|wave 72
surrender|surrender give-up give-in put-her-hands-up put-his-hands-up raise-the-white-flag|认输 投降 举手投降 服输|surrender|投降|kneel
block|block parry ward-off deflect|挡住 挡 格挡 招架 抵挡|block|挡住|stand
protect|protect shield defend stand-up-for|保护 护住 护着 挡在|protect {t}|保护{t}|run
rescue|rescue save free come-to-the-rescue-of|救 拯救 解救 搭救 救出 救下|rescue {t}|救{t}|run
help-up|help-up help-to-her-feet help-to-his-feet pull-to-her-feet pull-to-his-feet|扶起 扶起来 扶 搀扶 搀起 拉起来|help {t} up|扶起{t}|pick-up 40
smoke|smoke have-a-smoke light-a-cigarette light-up-a-cigarette light-a-cigar light-his-pipe smoke-a-cigarette smoke-a-pipe smoke-a-cigar puff|抽烟 吸烟 点烟 点燃香烟 点上一支烟 点了一根烟 抽着烟|smoke|抽烟|hold
breathe-fire|breathe-fire spit-fire spew-fire breathe-flames|喷火 吐火 喷出火焰 喷出火|roar|吼|bark 72
talk|talk-together talk-to tell-stories tell-a-story tell-her-a-story tell-him-a-story gossip chat chat-with talk-with speak-to speak-with converse discuss whisper-to haggle bargain negotiate|聊天 交谈 谈话 和说话 聊 讲故事 窃窃私语 说悄悄话 交流 讨价还价 讲价 说笑 谈笑风生|talk with {t}|和{t}聊天|nod 120
control|control play-as steer switch-to-playing possess i-am be-the|控制 操控 扮演 操纵 附身|take the stick|由你操控|
arrive|teleport teleport-to jump-to arrive-at come-to reach get-to go-to travel-to move-to cut-to-the|到达 来到 抵达 到了|arrive|来到|
aux|start begin keep continue try want decide-to start-to begin-to go-to-and can will would should shall could may might must please let's do does did has had have-been been continue-to manage-to seem-to going-to about-to would-like-to want-to pretend pretend-to|开始 继续 试着 想 要 决定 准备 努力 开始慢慢 能 会 可以 应该 接着 带 带着大家 假装 装作||
`

export interface Verb {
  id: string
  en: string[]
  zh: string[]
  /** English base and Chinese form for answers, `{t}` where the target goes. */
  sayEn: string
  sayZh: string
  act?: ActKind
  ticks: number
  manner?: Manner
}

export const VERBS: readonly Verb[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id, en, zh, sayEn, sayZh, act] = line.split('|')
    const [kind, ticks, manner] = (act ?? '').split(' ')
    const verb: Verb = { id, en: en.split(' '), zh: zh.split(' '), sayEn, sayZh, ticks: Number(ticks ?? 0) }
    if (kind) verb.act = kind as ActKind
    if (manner) verb.manner = manner as Manner
    return verb
  })

export interface VerbForm {
  verb: Verb
  /** `-ing`: may stand after a noun ("a girl holding …"). */
  ing: boolean
  /** Past: after a form of "be", or before "by", what is done to somebody. */
  past: boolean
}

/** Inflected phrase (words joined by hyphens) to its verb. */
export const EN_VERBS: ReadonlyMap<string, VerbForm> = (() => {
  const map = new Map<string, VerbForm>()
  for (const verb of VERBS)
    for (const name of verb.en) {
      const [first, ...rest] = name.split('-')
      for (const form of forms(first)) {
        const key = [form, ...rest].join('-')
        const ing = form.endsWith('ing') && form !== 'bring' && form !== 'sing'
        if (!map.has(key)) map.set(key, { verb, ing, past: !ing && form !== first && form !== third(first) })
      }
    }
  return map
})()

export const ZH_VERBS: ReadonlyMap<string, Verb> = (() => {
  const map = new Map<string, Verb>()
  for (const verb of VERBS) for (const name of verb.zh) if (!map.has(name)) map.set(name, verb)
  return map
})()

export const verbOf = (id: string): Verb => {
  const verb = VERBS.find((v) => v.id === id)
  if (!verb) throw new RangeError(`no verb ${id}`)
  return verb
}
