/** What rolls and what floats. Third column as in small-life.ts. */
export const VEHICLES = `
car automobile sedan limo limousine|汽车 小汽车 轿车 车 小车 车顶 豪车|vehicle:car|辆
taxi cab|出租车 的士|vehicle:car f2c23a 2a2a2e|辆
sports-car race-car convertible|跑车 赛车 敞篷车|vehicle:car d8342c 26262a .9|辆
police-car|警车|vehicle:car f4f6f8 2a3a6a|辆
old-car vintage-car classic-car|老爷车 老式汽车 复古车|vehicle:car-classic 5a3a34 e8dcc4|辆
jeep suv|吉普车 越野车|vehicle:car 4a6a44 d8d4c0 1.15|辆
van minivan camper|面包车 厢式车 房车|vehicle:truck f2ece0 4a9aa8 .8|辆
ambulance|救护车|vehicle:truck fafafa d83a34|辆
fire-truck fire-engine|消防车|vehicle:truck d8342c f2f2f2|辆
truck lorry pickup|卡车 货车 皮卡|vehicle:truck|辆
rover moon-rover mars-rover|月球车 火星车|vehicle:truck e8e4d8 b8742c .6|辆
tractor bulldozer|拖拉机 推土机|vehicle:truck c8402c e8c23a .8|辆
bus coach|公交车 公共汽车 巴士 大巴|vehicle:bus|辆
school-bus|校车|vehicle:bus f2b82c 26262a|辆
catbus|猫巴士 龙猫巴士|vehicle:bus c8904a f4e4b0|辆
double-decker|双层巴士|vehicle:bus c8302c f4ece0 1.2|辆
tram streetcar trolley-car|电车 有轨电车|vehicle:tram|辆
train locomotive steam-train|火车 列车 蒸汽火车|vehicle:train|列
bullet-train high-speed-train|高铁 新干线 动车|vehicle:train f4f6f8 2f5fb0|列
subway metro|地铁|vehicle:train b8c0c8 3a6ab0|列
bicycle bike|自行车 单车 脚踏车|vehicle:bicycle|辆
motorbike motorcycle|摩托车 摩托|vehicle:motorbike|辆
scooter moped vespa|踏板车 电动车 小摩托|vehicle:motorbike 4aa8a0 f4ece0 .9|辆
cart handcart pushcart|手推车 板车 推车|vehicle:cart|辆
horse-cart horse-drawn-cart wagon horse-wagon hay-cart hay-wagon covered-wagon|马车 大车|vehicle:cart|辆
carriage horse-carriage horse-drawn-carriage stagecoach buggy|四轮马车 礼车|vehicle:carriage 3a2a34 d8b04a|辆
donkey-cart|驴车|vehicle:cart|辆
ox-cart oxcart bullock-cart|牛车|vehicle:cart|辆
rickshaw tuk-tuk|人力车 黄包车 三轮车 嘟嘟车|vehicle:cart 8a2a24 e8c87a .8|辆
sleigh sled|雪橇|vehicle:cart a8342c e8c04a .8|辆
tank|坦克|vehicle:truck 5a6648 3a4030|辆
boat rowboat canoe kayak dinghy|船 小船 划艇 独木舟 小舟|boat:boat|只
fishing-boat|渔船|boat:boat 3a6a8a e8e0cc 1.4|艘
gondola|贡多拉|boat:boat 1e1e24 b8342c 1.2|艘
raft|木筏 竹筏|boat:boat b89458 8a6a3c|只
sailboat yacht sailing-boat|帆船 游艇|boat:sailboat|艘
ship steamer vessel ocean-liner|轮船 大船 船只 邮轮|boat:ship|艘
pirate-ship galleon longship viking-ship|海盗船 战船|boat:sailboat 5a3a24 26262a 1.8|艘
submarine|潜水艇 潜艇|boat:ship 6a7468 3a4038 .7|艘
paper-boat|纸船|boat:boat fafafa e0e4e8 .3|只
ferry|渡轮 渡船|boat:ship f4f4f0 2f6f9a .9|艘
`
