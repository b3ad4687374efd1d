/**
 * People by age and role. Line: English names | Chinese names | sex and age, then outfit (looks/outfits.ts) and what is usually held;
 * or `=` and the people a group is of. First names are canonical.
 */
export const PEOPLE = `
girl lass schoolgirl-child little-girl young-girl|女孩 小女孩 小姑娘 女孩子 女孩儿 丫头 小丫头|f7 girl
teenage-girl teen-girl|少女 姑娘 女生 女郎|f17 woman
boy lad little-boy young-boy stable-boy page-boy|男孩 小男孩 男孩子 男孩儿 小子 孩童 牧童|m9 boy
teenage-boy teen-boy|少年 男生 小伙子|m16 man
child kid little-one youngster|孩子 小孩 儿童 小朋友 小孩子 娃娃 娃|f7 girl
baby infant newborn|婴儿 宝宝 小宝宝|f1 baby
toddler|幼儿 小娃娃|f3 girl
teenager teen adolescent|青少年 十几岁的孩子|f15 school
schoolgirl female-student|女学生 女高中生|f14 school
schoolboy male-student|男学生 男高中生|m14 school-boy
student pupil|学生 同学 大学生 高中生 转学生 初中生 学霸 学渣 同桌|f17 school
woman lady female|女人 女士 女子 妇女 女性 妇人|f30 woman
young-woman|年轻女子 年轻女人 年轻女孩|f22 woman
man guy male fellow|男人 男士 男子 男性 先生 汉子|m32 man
young-man|年轻男子 年轻人 青年 小伙|m22 man
person someone somebody human people figure passer-by stranger pedestrian|人 行人 路人 陌生人 某人 人们 人影 身影|f28 woman
jester fool|弄臣 小丑弄臣|m30 clown
male-lead leading-man|男主 男主角 男一号|m26 suit
female-lead leading-lady|女主 女主角 女一号|f24 woman
monkey-king|孙悟空 美猴王 悟空 齐天大圣|m28 kungfu stick
pigsy|猪八戒 八戒|m40 kungfu
tripitaka|唐僧 三藏|m32 monk
white-bone-demon demoness|白骨精 女妖 妖精|f26 hanfu-woman
nezha|哪吒|m11 kungfu
moon-goddess goddess|嫦娥 女神|f22 hanfu-woman
snow-white|白雪公主|f17 princess
cinderella|灰姑娘|f18 gown
robin-hood|罗宾汉|m30 ranger
butcher|屠夫|m45 apron
librarian-girl|图书馆员|f24 woman
crowd mob onlookers-crowd|人群|=crowd-member+crowd-member+crowd-member
crowd-member bystander onlooker spectator audience-member fan protester|围观者 观众|m30 man
old-woman grandmother grandma granny elderly-woman old-lady|老奶奶 奶奶 老婆婆 外婆 老太太 老妇人|f74 grandmother
old-man grandfather grandpa elder elderly-man|老爷爷 爷爷 老人 老人家 老头 老汉 老大爷 外公 老头子 老者 老翁|m74 grandfather
mother mom mum mommy|妈妈 母亲 妈|f34 woman
father dad daddy|爸爸 父亲 爸|m36 man
parent|家长|f36 woman
sister big-sister|姐姐 姐妹 妹妹 小妹妹|f14 girl
brother big-brother|哥哥 弟弟 兄弟 小弟弟|m14 boy
daughter|女儿|f9 girl
son|儿子|m9 boy
wife|妻子 老婆|f32 woman
husband|丈夫 老公|m34 man
friend companion pal|朋友 伙伴 同伴 好友|f20 woman
girlfriend|女朋友 女友|f24 woman
boyfriend|男朋友 男友|m25 man
bride|新娘|f26 bride
groom bridegroom|新郎|m28 suit
twin|双胞胎|f9 girl
model fashion-model supermodel female-model|模特 女模特 时装模特 超模 模特儿|f25 model
male-model|男模特 男模|m26 suit
actress starlet|女演员 女明星|f28 gown
actor movie-star|演员 男演员 明星|m32 suit
singer vocalist diva|歌手 女歌手 歌唱家 歌女 歌姬|f27 gown
idol pop-star|偶像|f20 dancer
dancer backup-dancer|伴舞 舞者 舞蹈演员 舞女|f23 dancer
ballerina ballet-dancer|芭蕾舞者 芭蕾舞女|f21 ballerina
musician|音乐家 乐手|m30 man guitar
guitarist|吉他手|m27 man guitar
bard minstrel troubadour|吟游诗人 游吟诗人|m30 traveller guitar
violinist fiddler|小提琴手 小提琴家|f26 gown violin
pianist|钢琴家|m30 suit
drummer|鼓手|m26 man
conductor-of-music maestro|指挥家|m50 suit stick
painter artist|画家 艺术家|m35 painter
sculptor|雕塑家|m45 painter
writer author novelist|作家|m40 scholar book
poet|诗人|m35 scholar book
photographer|摄影师|m30 man phone
journalist reporter|记者|f30 woman
teacher|老师 教师 女老师|f36 woman book
professor|教授|m58 scholar book
scholar|书生 学者|m28 hanfu book
scientist|科学家|m45 lab
doctor physician|医生 大夫|m40 lab
nurse|护士|f27 nurse
patient|病人|m40 man
dentist|牙医|m40 lab
engineer|工程师|m36 worker
mechanic|机械师 修理工|m35 worker
worker labourer laborer builder construction-worker|工人 建筑工人|m35 worker
miner|矿工|m38 worker lantern
carpenter|木匠|m42 worker
blacksmith smith|铁匠|m42 apron
tailor|裁缝|m45 suit
baker|面包师|m40 chef basket
chef cook|厨师|m38 chef
waiter|服务员 侍者|m26 waiter
waitress|女服务员 女侍者|f24 maid
maid housemaid|女仆|f22 maid
punk punk-rocker|朋克 朋克青年|m20 punk
butler|管家|m50 waiter
barista|咖啡师|f25 apron cup
bartender|调酒师|m30 waiter
shopkeeper merchant vendor seller shop-owner|店主 商人 小贩 老板 摊贩|m48 apron
farmer peasant|老农 农民 农夫 农人|m50 farmer
shepherd|牧羊人|m35 farmer stick
gardener|园丁|m50 farmer
fisherman fisher angler|渔夫 渔民 钓鱼人|m52 fisher stick
hunter ranger tracker poacher bounty-hunter monster-hunter witch-hunter|猎人 赏金猎人 猎魔人|m40 ranger stick
lumberjack woodcutter|伐木工 樵夫|m42 ranger
sailor seaman|水手 海员|m28 sailor
captain skipper|船长 队长|m50 captain
pirate|海盗|m38 pirate sword
soldier|士兵 军人 战士|m26 soldier
general commander|将军|m48 samurai
guard sentry|卫兵 守卫 保安|m32 soldier
police-officer policeman cop officer|警察 警官|m34 police
policewoman|女警 女警察|f30 police
firefighter fireman|消防员|m32 fire
detective inspector sleuth|侦探|m40 detective
spy secret-agent|间谍 特工|m35 detective
thief burglar|小偷 贼 盗墓贼 飞贼|m28 ninja
lawyer|律师|m40 suit
judge judge-of-court|法官|m58 wizard
ceo president chairman tycoon|总裁 董事长 霸总 霸道总裁 首富|m34 suit
secretary|秘书|f26 suit-woman bag
assistant|助理|f25 suit-woman
bodyguard|保镖|m32 suit
heiress rich-girl|千金 大小姐 名媛|f23 gown
mother-in-law|婆婆 岳母|f56 woman
groomsman best-man|伴郎|m28 suit
bridesmaid|伴娘|f24 gown
man-in-black masked-man|黑衣人 蒙面人|m30 ninja
warrior-monk shaolin-monk|武僧 少林僧人|m28 monk
red-riding-hood little-red-riding-hood|小红帽|f8 red-hood basket
businessman salaryman office-worker manager|商务人士 商人模样的人 上班族 白领 经理|m36 suit bag
businesswoman|女商人 职业女性|f34 suit-woman bag
boss|上司|m50 suit
messenger|信使 使者|m24 postman bag
enemy foe|敌人 敌军 敌兵|m30 ninja sword
coach trainer|教练|m42 sport
referee|裁判|m38 sport
postman mailman mail-carrier courier|邮递员 邮差 快递员|m34 postman bag
driver|司机|m38 man
taxi-driver|出租车司机|m42 man
pilot aviator airman|飞行员|m34 pilot
flight-attendant stewardess|空姐 乘务员|f26 suit-woman
astronaut spaceman cosmonaut|宇航员 航天员 太空人|m34 astronaut
traveller traveler tourist wanderer passenger survivor castaway|旅人 旅行者 游客 旅客 乘客 幸存者|m28 traveller
backpacker hiker|背包客 徒步者|f25 traveller
explorer adventurer|探险家 冒险家|m34 ranger torch
cyclist|骑车人 骑行者|m27 sport
runner jogger|跑步者 跑者|f26 sport
athlete sportsman|运动员|m24 sport
footballer soccer-player|足球运动员|m24 sport
swimmer|游泳者|f22 swim
surfer|冲浪者|m24 sport
skier|滑雪者 滑雪的人|f25 winter skis
skateboarder|滑板少年|m18 street
boxer|拳击手 拳手|m27 sport
martial-artist kung-fu-master|武术家 功夫大师 武林高手|m40 kungfu
swordsman wanderer-of-the-sword|剑客 侠客 剑士 刀客 江湖人 江湖中人 大侠 少侠 武者|m30 wuxia sword
swordswoman heroine-of-old|侠女 女侠 女剑客|f24 wuxia sword
samurai|武士|m34 samurai sword
ronin|浪人|m32 ronin sword
ninja|忍者|m25 ninja sword
geisha|艺伎|f24 kimono
monk|和尚 僧人|m45 monk
nun|修女 尼姑|f40 nun
priest|神父 牧师|m50 nun
shrine-maiden miko|巫女|f18 miko
king|国王|m52 king
queen|王后 女王|f40 queen
prince|王子|m20 prince
princess|公主|f16 princess
emperor|皇帝|m48 emperor
empress|皇后|f36 hanfu-woman
nobleman lord duke count|贵族 公爵|m40 prince
noblewoman duchess countess|贵妇|f34 gown
knight paladin|骑士|m30 knight sword
warrior fighter|勇士|m30 knight sword
archer|弓箭手|f26 ranger
viking|维京人|m36 ranger sword
gladiator|角斗士|m30 knight sword
wizard sorcerer mage magician-of-old|巫师 魔法师 法师|m66 wizard stick
witch sorceress|女巫 魔女 小女巫|f30 witch stick
magician illusionist conjurer|魔术师|m36 magician
fairy-godmother|仙女教母|f50 gown
celestial-maiden|仙女|f20 hanfu-woman
hanfu-girl|汉服女孩 汉服少女|f18 hanfu-woman lantern
elf|精灵|f22 ranger
dwarf gnome|矮人 小矮人|m50 dwarf
giant ogre troll|巨人 食人魔|m40 giant
vampire|吸血鬼|m38 vampire
mermaid sea-maiden siren|美人鱼 人鱼 鲛人|f20 mermaid
merman triton|男人鱼 人鱼王子|m28 merman
hero superhero|英雄 超级英雄|m28 hero
superheroine heroine|女英雄 女超人|f25 hero
villain|反派 坏人|m40 vampire
cowboy|牛仔|m32 cowboy
cowgirl|女牛仔|f26 cowboy
clown|小丑|m35 clown balloon
mime|哑剧演员|m30 clown
acrobat|杂技演员|f22 dancer
juggler|杂耍人|m28 clown
beggar hobo|乞丐|m50 traveller
refugee|难民|f30 traveller
villager|村民|m40 farmer
neighbor neighbour|邻居|f40 woman
customer guest visitor wedding-guest banquet-guest critic food-critic diner|顾客 客人 来客 宾客 来宾|f32 woman
santa santa-claus|圣诞老人|m70 santa
potter weaver cobbler shoemaker seamstress|陶匠 陶艺师 织女 鞋匠 绣娘|m55 apron
busker street-singer|街头艺人 街头歌手 流浪歌手 卖唱人|m29 man guitar
trumpeter saxophonist jazzman jazz-musician|小号手 萨克斯手 爵士乐手|m38 suit trumpet
flutist flautist piper|长笛手 吹笛人|f24 gown flute
dj rapper|说唱歌手|m24 street
keeper lighthouse-keeper caretaker|守塔人 看守人 管理员|m58 fisher lantern
beekeeper|养蜂人|f45 farmer
diver scuba-diver|潜水员|m30 diver
apprentice page squire trainee|学徒 徒弟 小徒弟 弟子 师弟 师兄|m14 boy
lama buddhist-monk tibetan-monk|喇嘛 活佛 老和尚 僧侣|m50 monk
young-monk novice|小和尚 小沙弥|m10 monk
taoist daoist-priest|道士 道长 小道士|m50 wuxia
gondolier boatman ferryman oarsman|船夫 艄公 撑船人|m40 sailor
librarian archivist|图书管理员|f40 woman book
lecturer tutor|讲师|m45 scholar book
hacker programmer coder gamer|黑客 程序员|f23 street
street-sweeper cleaner janitor|清洁工 环卫工人|m52 worker stick
porter coolie|挑夫 搬运工|m40 worker
fisherwoman|渔家女 渔妇|f44 fisher basket
milkmaid dairymaid farm-girl|挤奶女工 农家女|f22 farmer basket
flower-seller florist flower-girl|卖花姑娘 花店老板 卖花女|f24 apron bouquet
street-vendor hawker peddler pedlar|货郎 摊主 卖货郎|m50 apron basket
newsboy paperboy|报童|m11 boy bag
chimney-sweep|扫烟囱的人|m14 boy stick
rider horseman horsewoman|骑手 骑士少女 牧马人|m30 cowboy
nomad bedouin herder herdsman|牧民 游牧人 牧羊女|m40 farmer stick
pilgrim hermit|朝圣者 隐士|m60 monk stick
thinker philosopher|哲学家 思想家|m62 scholar
inventor tinkerer alchemist|发明家 炼金术士|m55 lab
archaeologist|考古学家|m42 ranger
biologist botanist|植物学家 生物学家|f38 lab
mountaineer climber alpinist|登山者 登山队员 登山家|m32 winter stick
snowboarder|滑雪板运动员 单板滑雪者|f22 winter
ice-skater figure-skater skater|滑冰者 花样滑冰运动员 溜冰者|f22 winter skates
yogi yoga-teacher|瑜伽教练 瑜伽老师|f30 sport
gymnast|体操运动员|f18 sport
tennis-player basketball-player|网球运动员 篮球运动员|m23 sport
biker motorcyclist|摩托车手|m32 punk
rocker rock-star|摇滚歌手 摇滚明星|m28 punk guitar
goth|哥特少女|f20 witch
hippie|嬉皮士|f24 traveller flower
gentleman dandy|绅士|m45 suit stick
lady-in-waiting courtesan|宫女 侍女 丫鬟 婢女 小丫鬟|f20 hanfu-woman
concubine|贵妃 妃子 格格 王妃 侧妃 妃嫔 皇妃|f26 hanfu-woman fan
minister mandarin|大臣 官员|m55 emperor
young-master|公子 少爷|m22 wuxia fan
scholar-girl|才女|f20 hanfu-woman book
opera-singer opera-performer|京剧演员 戏子 花旦 戏曲演员|f28 hanfu-woman fan
rogue assassin bandit outlaw|刺客 强盗 土匪|m30 ninja sword
druid shaman|萨满|m60 wizard stick
fortune-teller gypsy|算命先生 占卜师|f50 witch
cyborg|改造人|f25 punk
mechanic-girl|修理少女|f22 worker
delivery-boy delivery-man delivery-rider|外卖员 外卖小哥 送货员|m26 street bag
granddaughter grandchild|孙女|f8 girl
grandson|孙子|m8 boy
aunt auntie|阿姨 姑姑 大妈 大婶|f48 woman
uncle|叔叔 大叔 伯伯 大爷|m50 man
african-woman|黑人女子 黑人女孩 非洲女子|f28 woman
african-man|黑人 黑人男子|m32 man
couple|夫妻 夫妇 老夫妻 两口子|=woman+man
lovers sweethearts|情侣 恋人 小情侣 爱人|=young-woman+young-man
newlyweds bridal-couple|新人 新婚夫妇 新郎新娘|=bride+groom
camel-caravan caravan-of-camels caravan|驼队 商队 骆驼队|=camel+traveller+camel+camel
family|一家人 全家 一家三口 家人 家庭 家族|=mother+father+girl
parents|父母 爸妈|=mother+father
grandparents|爷爷奶奶 祖父母|=old-woman+old-man
siblings|姐弟 兄妹|=sister+boy
band rock-band|乐队|=singer+guitarist+drummer
children-at-play|玩耍的孩子|=girl+boy+child
mother-and-child|母女 母子|=mother+girl
father-and-child|父女 父子|=father+girl
grandparent-and-child|爷孙 祖孙|=old-man+boy
robot android droid|机器人 仿生人|v:robot
ghost spirit phantom|鬼 幽灵 鬼魂 鬼怪 白影 鬼影 黑影 鬼魅|v:ghost
snowman|雪人|v:snowman
monster beast creature yeti goblin|怪物 怪兽 妖怪 雪怪 野兽|v:monster
skeleton|骷髅 骷髅人|v:skeleton
angel fairy|天使 小仙子|v:angel
demon devil|恶魔 魔鬼|v:monster
alien extraterrestrial|外星人|v:robot
scarecrow|稻草人|v:skeleton
totoro forest-spirit|龙猫 森林精灵|v:monster
`
