/** Furniture, street furniture, buildings. Third column as in small-life.ts: exact body, else the nearest one in other colours. */
export const FURNITURE = `
bench park-bench|长椅 长凳 板凳|thing:bench|张
chair armchair|椅子 扶手椅|thing:chair|把
stool|凳子 小凳子|thing:chair a8743f c85a48 .7|张
throne|王座 宝座|thing:chair d8b03a a82a34 1.6|张
table counter bar-counter|桌子 餐桌 圆桌 方桌 石桌 木桌 茶几 茶桌 柜台 吧台 桌|thing:table|张
desk|书桌 课桌|thing:table 8a5a34 d8c8a8|张
bed|床|thing:bed|张
sofa couch settee|沙发|thing:sofa|张
bookshelf shelf cupboard wardrobe cabinet|书架 柜子 衣柜 橱柜|thing:box 8a5a34 c8a878 3|个
stove oven fridge refrigerator|炉子 烤箱 冰箱|thing:box e8eaec 9aa0a8 2.6|台
washing-machine|洗衣机|thing:box f4f6f8 8aa8c0 1.8|台
door front-door car-door wooden-door doorway|门 木门 房门 车门 铁门 家门 门口 大门口|thing:sign 8a5a34 d8b04a 1.4|扇
window|窗户 窗子 窗|thing:sign a8d0e8 f4f4f0|扇
easel|画架 画板|thing:easel|个
mirror picture painting mural portrait|镜子 画 油画 壁画 肖像|thing:sign b8d8e8 c8a04a|面
carpet rug|地毯|thing:table a8342c e8c87a .2|块
lamp street-lamp streetlight lamppost street-light lamp-post|路灯 街灯 灯|thing:lamp|盏
table-lamp desk-lamp|台灯|thing:lantern e8c87a fff0c0 1.4|盏
lantern paper-lantern stone-lantern chandelier|灯笼 提灯 石灯笼 吊灯 水晶灯|thing:lantern|盏
red-lantern|红灯笼|thing:lantern d8302c ffd068|盏
candle|蜡烛|thing:lantern f4ecd8 ffd068 .6|支
traffic-light|红绿灯 交通灯|thing:lamp 2a2e32 48d068 .9|个
neon-sign|霓虹灯|thing:sign e83ab8 3ae0e8|块
sign signpost road-sign|路牌 牌子 指示牌 招牌|thing:sign|块
billboard poster|广告牌 海报|thing:sign e8e4d8 d8482e 2|块
mailbox postbox letterbox|邮箱 邮筒|thing:mailbox|个
phone-booth telephone-box|电话亭|thing:mailbox c8302c f4ece0 1.9|座
vending-machine|自动售货机 售货机|thing:mailbox e8eaec 3a6ad0 1.5|台
trash-can dustbin bin|垃圾桶|thing:barrel 4a6a5a 3a4a44|个
hydrant|消防栓|thing:mailbox d8382c f2e8d8 .6|个
bus-stop|公交站 车站牌|thing:sign 3a6ab0 f4f6f8 1.5|个
fountain|喷泉|thing:fountain|座
statue sculpture monument|雕像 雕塑 纪念碑|thing:statue|座
well|井 水井|thing:well|口
fence railing banister handrail barricade|栅栏 篱笆 围栏 栏杆 护栏|thing:fence|道
wall|墙 围墙 墙头|thing:wall a8a298 8a847a|面
screen folding-screen|屏风|thing:fence a8a298 8a847a 1.6|面
ladder stepladder|梯子|thing:ladder b08a54 9a7444|架
gate|大门|thing:torii 5a4634 3a3028|扇
torii shrine-gate|鸟居|thing:torii|座
arch archway|拱门|thing:torii b8b0a0 8a847a|座
windmill|风车|thing:windmill|座
wind-turbine|风力发电机|thing:windmill f4f6f8 d8dce0|座
house cottage home|房子 屋子 小房子|thing:house|座
cabin hut log-cabin wooden-house|小屋 木屋 小木屋|thing:cabin|座
shop store bakery restaurant|商店 店铺 面包店 餐厅|thing:house f0dcc0 3a7a6a|家
school hospital church|学校 医院 教堂|thing:house e8e0d0 5a6a8a 1.5|座
barn farmhouse|谷仓 农舍|thing:house a8402c f0e8dc 1.2|座
castle-tower tower|塔 高塔 塔楼|thing:tower|座
pagoda|宝塔 佛塔|thing:tower 8a3a2c 3a5a4a 1.2|座
skyscraper building|摩天大楼 大楼 高楼 建筑|thing:tower a8b8c8 5a7a9a 2.2|栋
eiffel-tower|埃菲尔铁塔|thing:tower 7a6a58 5a4c3c 3|座
lighthouse|灯塔|thing:lighthouse|座
clock clock-tower|时钟 钟 钟楼|thing:clock|座
television tv|电视 电视机|thing:television|台
computer laptop|电脑 计算机|thing:television 3a3e46 8ac0e8 .6|台
radio|收音机|thing:box 7a4a2c e8d8b0 .5|台
photo-camera|照相机 相机|thing:box 26262a 9aa4ae .4|台
robot-vacuum|扫地机器人|thing:drum 3a3e46 9aa4ae .6|台
swing|秋千|thing:swing|架
seesaw slide|跷跷板 滑梯|thing:swing e8b03a d8483a|个
carousel ferris-wheel merry-go-round|旋转木马 摩天轮|thing:windmill e87aa8 f6d84a|座
stage-curtain curtain drape|幕布 窗帘 帘子|thing:stall a82a34 d8b04a 1.5|块
bridge|桥 小桥|thing:bridge|座
stall market-stall booth kiosk|摊位 货摊 小摊 售货亭|thing:stall|个
tent|帐篷|thing:tent|顶
igloo|冰屋|thing:tent f0f6fa c8dce8|座
snow-fort|雪堡|thing:tower f4f8fc d8e4f0 .4|座
shopping-cart shopping-trolley trolley|购物车 超市推车 购物推车|thing:trolley|辆
sandcastle|沙堡 沙子城堡|thing:sandcastle|座
beach-umbrella parasol|遮阳伞 太阳伞 阳伞|thing:umbrella e8483a f4f0e6 2.2|把
gravestone tombstone grave|墓碑 坟 坟墓|thing:statue 8a8a86 6a6a66 .6|块
treasure-chest treasure chest crate|宝箱 百宝箱 宝藏 财宝|thing:box 8a5a2c e8b83a|个
cannon|大炮|thing:barrel 3a3a3e 5a4a3a|门
flagpole|旗杆|thing:flag d8382c f4f0e4 1.3|根
pillar column|柱子 石柱|thing:tower d8d0c0 b8b0a0 .5|根
pyramid|金字塔|thing:tent d8b878 b89458 8|座
temple-bell bell|大钟 铃铛 铃|thing:clock b8903a 8a6a2c .8|口
`
