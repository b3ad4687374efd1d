/** Things to carry, play with, eat. Third column as in small-life.ts. */
export const THINGS = `
umbrella|伞 雨伞|thing:umbrella|把
ball|球 皮球|thing:ball|个
football soccer-ball|足球|thing:ball f4f4f4 26262a|个
basketball|篮球|thing:ball d8742c 3a2a20|个
beach-ball|沙滩球|thing:ball f0d84a d8483a 1.5|个
snowball|雪球|thing:ball f6faff e0ecf6 .6|个
marble bubble|弹珠 泡泡|thing:ball b8e0f0 e8f8ff .5|个
balloon|气球|thing:balloon|个
red-balloon|红气球|thing:balloon e23a44 f8f0ea|个
box crate|箱子 盒子 木箱|thing:box|个
present gift|礼物 礼盒|thing:box d8485a f6d84a|份
suitcase luggage|行李箱 手提箱 行李|thing:box 8a5a3a d8b04a .8|个
barrel|木桶 桶|thing:barrel|个
bucket pail|水桶|thing:barrel 8aa0b0 d8dce0 .4|个
basket|篮子 竹篮|thing:basket|个
bag handbag purse backpack|包 手提包 背包 书包|thing:basket 8a4a34 d8b04a|个
piano grand-piano organ pipe-organ church-organ|钢琴 管风琴 风琴|thing:piano|架
guitar|吉他|thing:guitar|把
violin cello|小提琴 大提琴|thing:guitar 8a4424 3a2416 .8|把
flute trumpet saxophone|笛子 小号 萨克斯|thing:guitar e8c04a b8903a .5|支
drum|鼓|thing:drum|面
book|书 书本|thing:book|本
newspaper letter map paper|报纸 信 地图 纸|thing:book f4f0e4 b8b4a8|张
cake birthday-cake|蛋糕 生日蛋糕|thing:cake|个
bread pie|面包 馅饼|thing:cake d8a058 b8783a .8|个
pizza hamburger sandwich|披萨 汉堡 三明治|thing:cake e8b04a d8482e .6|个
ice-cream|冰淇淋|thing:cake fbeed8 f29ab0 .5|个
apple tomato cherry|苹果 西红柿 樱桃|thing:ball d8302c 5a9a3c .4|个
orange peach lemon|橙子 桃子 柠檬|thing:ball f29a2c 5a9a3c .4|个
watermelon melon|西瓜 瓜|thing:ball 3f8a40 2a5a2c .9|个
banana carrot|香蕉 胡萝卜|thing:book f2d03a e8822c|根
egg|蛋 鸡蛋|thing:ball f8f0e0 e8dcc8 .3|个
cup mug teacup|杯子 茶杯|thing:barrel f4f0ea 3a6ab0 .15|个
teapot kettle bottle jar vase|茶壶 水壶 瓶子 罐子 花瓶|thing:barrel 5a8ab0 f4f0ea .3|个
bowl plate|碗 盘子|thing:drum f4f0ea 3a6ab0 .4|个
sword katana blade|剑 刀 宝剑|thing:sign c8d0d8 5a3a24 .6|把
shield|盾牌 盾|thing:drum a8342c d8b04a|面
staff stick wand|棍子 手杖 魔杖 拐杖|thing:fence 7a5a3c 5a4028 .6|根
flag banner|旗帜 旗子 旗 国旗|thing:flag d8382c f4d84a|面
star|星星 五角星|thing:star|颗
heart|爱心 心|thing:heart|颗
snowflake|雪花|thing:star e8f4ff ffffff|片
doll teddy-bear stuffed-toy toy|洋娃娃 玩偶 泰迪熊 玩具|thing:ball b8804c f2dcb8 .8|个
coin key ring crown|金币 硬币 钥匙 戒指 皇冠|thing:star f0c23a f8e08a .4|个
phone telephone|手机 电话|thing:book 26262e 8ac0e8|部
clockwork-toy robot-toy|发条玩具|thing:box 9aa4ae d8482e .5|个
hat|帽子|thing:basket 5a4634 d8382c .6|顶
shoe boot|鞋 靴子|thing:basket 7a4a2c 3a2416 .5|只
skateboard surfboard|滑板 冲浪板|thing:table e8b03a 3a8ab0 .5|块
fishing-rod|鱼竿|thing:fence 8a6a44 c8b48a .8|根
broom|扫帚|thing:fence a8845a d8c07a .7|把
hammer axe|锤子 斧头|thing:sign 8a8a8e 7a5a3c .4|把
telescope|望远镜|thing:guitar c8a04a 5a3a24 1.2|架
globe|地球仪|thing:ball 3a7ab0 5a9a4a 1.2|个
chessboard|棋盘|thing:table f4ecd8 26262a .5|个
seashell shell conch|贝壳 海螺|cutout:spiral-shell|个
fireworks firework|烟花 烟火 礼花|cutout:fireworks|朵
rainbow|彩虹|cutout:rainbow|道
puddle|水坑 水洼|thing:drum 8ab0c8 c8dce8 .6|个
portal|传送门|thing:torii 7a4ad8 3ae0e8|座
`
