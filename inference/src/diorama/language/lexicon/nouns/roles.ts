/** People by their office, their luck or their part in a story. Columns as in people.ts. */
export const ROLES = `
bishop pope cardinal|主教 教皇|m60 monk
mayor president-of-the-country politician senator|市长 总统 政治家 议员|m55 suit
gangster mobster mafia-boss godfather|黑帮 黑帮老大 教父 黑老大|m42 suit
robber bandit-of-the-street mugger|劫匪 绑匪|m32 ninja
intern|实习生|m23 suit
billionaire millionaire|富豪 亿万富翁 富翁|m45 suit
widow|寡妇|f40 woman
orphan|孤儿|m9 boy
prisoner inmate convict suspect hostage captive|囚犯 犯人 嫌疑人 嫌犯 人质 俘虏|m34 worker
jailer warden executioner|狱警 狱卒|m40 soldier
zombie|僵尸 丧尸|v:skeleton
werewolf orc demon-king|狼人 兽人 魔王 大魔王|v:monster
priestess oracle|祭司 女祭司|f30 gown
prophet|先知|m66 wizard stick
centurion|百夫长|m36 knight sword
pharaoh sultan shah|法老 苏丹|m42 emperor
tsar|沙皇|m48 king
baron earl viscount|伯爵 男爵 子爵|m44 prince
servant food-taster taster footman valet|下人 仆人 家丁|m30 waiter
plumber|水管工|m38 worker
architect designer|建筑设计师|f34 suit-woman
streamer influencer youtuber vlogger|网红 博主 主播 女主播|f24 street phone
director film-director|导演|m46 suit
conductor composer|乐队指挥 作曲人|m50 suit
editor|编辑|f34 suit-woman
twins|孪生姐妹|=girl+girl
cousin|表哥 表弟 堂弟|m20 street
nephew|侄子 外甥|m10 boy
niece|侄女 外甥女|f9 girl
stepmother|继母 后妈|f40 woman
maternal-uncle|舅舅 姑父 姨父|m45 man
fiance|未婚夫|m28 suit
fiancee|未婚妻|f26 gown
ex ex-boyfriend|前男友|m28 street
ex-girlfriend|前女友|f26 woman
rival love-rival|情敌 对手|m28 suit
bully|恶霸|m20 punk
nerd geek|书呆子|m18 school book
wrestler|摔跤选手|m30 sport
cheerleader|啦啦队员|f18 sport
astronomer|天文学者|m50 scholar
surgeon paramedic vet|外科医生 急救员 兽医|m40 lab
lifeguard|海滩救生员|m24 sport
sheriff|治安官 警长|m45 cowboy
sniper|狙击兵|m30 soldier
farm-woman|农妇|f40 farmer
senior-student campus-heartthrob|学长 校草|m18 school
school-beauty|校花|f17 school
crown-prince|太子 王爷 世子|m22 emperor
eunuch|太监 公公|m45 scholar
sect-leader|掌门 帮主 宗主 教主 盟主 魔尊 宗主|m50 wuxia sword
client|客户|m38 suit
femme-fatale|蛇蝎美人|f28 gown
auctioneer host|拍卖师 主持人|m40 suit
`
