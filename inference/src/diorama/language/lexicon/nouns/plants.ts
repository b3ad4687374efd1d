/** Plants and land. Third column as in small-life.ts. */
export const PLANTS = `
tree oak maple elm birch|树 大树 橡树 枫树 树木|plant:tree|棵
autumn-tree red-maple|红枫 枫叶树|plant:tree d8602c 5a3a28|棵
ginkgo|银杏 银杏树|plant:tree f2c23a 6a4a30|棵
apple-tree orange-tree fruit-tree|苹果树 橘子树 果树|plant:tree 5a9a3c 6a4a30|棵
pine fir spruce cedar pine-tree fir-tree|松树 杉树 雪松|plant:pine|棵
christmas-tree|圣诞树|plant:pine 2f7a48 e8c23a|棵
cherry-tree sakura cherry-blossom-tree cherry-blossom|樱花树 樱花 樱树|plant:cherry-tree|棵
plum-tree peach-tree peach-blossom|梅树 梅花 桃树 桃花|plant:cherry-tree f08aa8 5a4034 .8|棵
willow|柳树 垂柳|plant:tree 8ab84a 6a5a3c|棵
palm palm-tree coconut-tree|棕榈树 椰子树 椰树|plant:palm|棵
bamboo bamboos bamboo-plant|竹子 竹 翠竹 绿竹|plant:bamboo|丛
bush shrub hedge|灌木 灌木丛 树丛|plant:bush|丛
flower blossom|花 小花 鲜花 花朵|plant:flower|朵
rose|玫瑰 玫瑰花|plant:flower d82a3c 3f8a40|朵
tulip|郁金香|plant:flower f25a6a 4f9a48|朵
daisy|雏菊|plant:flower fafafa 4f9a48|朵
lily lotus|百合 荷花 莲花|plant:flower f8c8d8 4f9a58|朵
lavender|薰衣草|plant:flower 9a7ad0 5a8a5a|丛
poppy|罂粟花 虞美人|plant:flower e8402c 4f8a48|朵
dandelion|蒲公英|plant:flower f6d83a 4f9a48|朵
sunflower|向日葵|plant:sunflower|朵
mushroom toadstool|蘑菇|plant:mushroom|个
cactus|仙人掌|plant:cactus|棵
flower-pot potted-plant plant|花盆 盆栽 植物|plant:flower-pot|盆
bonsai|盆景|plant:flower-pot 3f7a40 7a5a3a|盆
grass reed wheat|草 小草 芦苇 麦子|plant:bush 8ab84a a8c86a .5|丛
fern vine|蕨 藤蔓|plant:bush 3f8a48 5a9a50 .7|丛
pumpkin|南瓜|plant:mushroom e8822c 6a8a3a 1.2|个
rock stone boulder|石头 岩石 大石头 巨石|thing:rock|块
gold gold-nugget treasure|黄金 金子 财宝 宝藏|thing:rock e8c060 f8e08a .8|堆
crystal gem jewel diamond|水晶 宝石 钻石|thing:rock 8ad0e8 e8f8ff .6|颗
log stump tree-stump|木头 树桩 原木|thing:barrel 7a5a3c a8845a .6|根
bonfire campfire fire|篝火 营火 火堆 火|thing:campfire|堆
`
