/** What a kind of place has by itself: named, it is there already, and neither brought in nor missed. */
import type { PlaceKind } from '../../state/state.ts'

const OWN: Partial<Record<PlaceKind, RegExp>> = {
  railway: /^(?:trains?|platforms?|tracks?|rails?|station|timetable|火车|列车|站台|月台|铁轨|车站)$/,
  stage: /^(?:spotlights?|curtains?|audience|crowd|footlights|stage|聚光灯|幕布|观众|舞台)$/,
  room: /^(?:aisle|exit|altar|pews?|walls?|floor|ceiling|corner|threshold|church|study|workshop|tower|laboratory|tank|seats?|screen|shelves|bookshelves|ladders?|portholes?|periscope|benches|platform|pitch|stands|goals?|roof|parapet|skyline|hut|cottage|cabin|house|home|墙|墙角|地板|天花板|角落|屋子|家|小屋|书架|舷窗|潜望镜|银幕|座位|座椅|看台|球门|天台|屋顶|鱼缸|水箱|站台)$/,
  harbour: /^(?:docks?|piers?|quays?|jetty|waves?|sea|ocean|码头|海浪|大海)$/,
  beach: /^(?:waves?|sea|ocean|surf|sand|shore|tide|海浪|浪花|大海|沙滩|潮水)$/,
  city: /^(?:skyscrapers?|buildings?|rooftops?|traffic|skyline|street|sidewalk|pavement|crowd|摩天大楼|高楼|大楼|楼顶|屋顶|天台|马路|人群)$/,
  'neon-city':
    /^(?:skyscrapers?|buildings?|signs?|neon|lights|traffic|skyline|street|crowd|霓虹灯?|高楼|大楼|街道|人群)$/,
  castle: /^(?:towers?|walls?|gates?|battlements|courtyard|城墙|塔楼|城门)$/,
  forest: /^(?:trees?|woods?|path|clearing|树木|小路)$/,
  reef: /^(?:water|sea|ocean|corals?|bubbles?|海水|珊瑚|气泡)$/,
  'space-station': /^(?:windows?|stars?|space|窗户|太空|星空)$/,
}

/** Whether a word names what a place of this kind has. */
export const ownOf = (kind: PlaceKind, word: string): boolean => OWN[kind]?.test(word) ?? false
