import type { Locale, LocalName } from '@xuetu/geodata/model';
import { filled } from './translate.ts';
import type { TextParams } from './words.ts';

/** Words of the drawing tools on the map. Kept out of the words of the page, because they are read when the map stands. */
export const PEN_WORDS = {
  bar: { zh: '划片工具', en: 'Drawing tools' },
  toolWithKey: { zh: '{name}（{key}）：{what}', en: '{name} ({key}): {what}' },
  select: { zh: '选择', en: 'Select' },
  reshape: { zh: '改边界', en: 'Border' },
  vertex: { zh: '边界点', en: 'Vertex' },
  follow: { zh: '沿道路', en: 'Follow' },
  draw: { zh: '新学区', en: 'New' },
  split: { zh: '拆分', en: 'Split' },
  merge: { zh: '合并', en: 'Merge' },
  give: { zh: '划小区', en: 'Give' },
  ground: { zh: '划范围', en: 'Area' },
  paint: { zh: '刷小区', en: 'Brush' },
  dissolve: { zh: '撤学区', en: 'Dissolve' },
  lock: { zh: '锁定', en: 'Lock' },
  selectWhat: { zh: '点选学校、小区、学区，查看详情', en: 'click schools, compounds and catchments to see them' },
  reshapeWhat: {
    zh: '画一条线，从边界到边界，成为新的边界',
    en: 'a line drawn from border to border becomes the border',
  },
  vertexWhat: { zh: '拖动、添加、删除边界上的点', en: 'drag, add and remove vertices of the border' },
  followWhat: {
    zh: '点一段边界，再点旁边的道路、河流或铁路，边界移到上面',
    en: 'click a border, then the street, river or railway that it moves onto',
  },
  drawWhat: { zh: '圈出范围，成为新的学区', en: 'an outline becomes a catchment of its own' },
  splitWhat: { zh: '画一条线，把学区一分为二', en: 'a line cuts a catchment in two' },
  mergeWhat: { zh: '先后点两个相邻学区，合为一个', en: 'click two neighbours to make them one' },
  giveWhat: { zh: '点小区，再点学校或学区', en: 'click a compound, then a school or catchment' },
  groundWhat: { zh: '圈出范围，再点接收的学校或学区', en: 'outline an area, then click who gets it' },
  paintWhat: { zh: '从学区里起笔，刷到的小区都划入', en: 'begin in a catchment; it gets the compounds you touch' },
  dissolveWhat: { zh: '点一个学区，小区并入相邻学区', en: 'click a catchment; its compounds go to the neighbours' },
  lockWhat: {
    zh: '点学校、学区、边界，或圈出范围：锁定或解锁',
    en: 'lock or unlock a school, a catchment, a border, an area',
  },
  reshapeHint: {
    zh: '按住拖画，松开完成；或逐点单击，再点一次末点完成。两端自动接到最近的边界。',
    en: 'Press and draw, release to finish; or click corner by corner and click the last one again. Ends join the nearest border.',
  },
  vertexHint: {
    zh: '拖动边界点移动；拖动或单击两点之间的边界加点；再点一次选中的点删除。',
    en: 'Drag a vertex to move it; drag or click the border between two to add one; click a chosen one again to delete it.',
  },
  followHint: {
    zh: '先点两个学区之间的一段边界。',
    en: 'Click a stretch of border between two catchments.',
  },
  followNext: {
    zh: '再点旁边的道路、河流或铁路，边界移到上面；点别的边界换一段。',
    en: 'Now click the street, river or railway beside it; or another border instead.',
  },
  drawHint: {
    zh: '按住圈出范围，松开完成；或逐点单击，点回起点完成。范围内没有学区的学校归入新学区。',
    en: 'Press and draw around the area; or click corners and end on the first. Schools inside without a catchment go to it.',
  },
  splitHint: {
    zh: '从边界到边界画一条线。学校所在的部分保留原名。',
    en: 'Draw a line from border to border. The part with its school keeps the name.',
  },
  mergeHint: {
    zh: '点第一个学区（保留），再点并入的相邻学区。',
    en: 'Click the catchment that stays, then its neighbour.',
  },
  mergeNext: { zh: '再点与「{name}」合并的相邻学区。', en: 'Now click the neighbour to merge with {name}.' },
  giveHint: {
    zh: '先点小区，再点接收的学校或学区；也可先点学校，再逐个点小区。',
    en: 'Click a compound, then the school or catchment that gets it; or a school first, then its new compounds.',
  },
  giveNext: {
    zh: '已选 {count} 个小区，再点接收的学校或学区；按住 {shift} 加选。',
    en: '{count} {count#compound|compounds} taken: click who gets {count#it|them}; hold {shift} to take more.',
  },
  giveTaker: { zh: '逐个点要划入「{name}」的小区。', en: 'Click the compounds that {name} gets.' },
  groundHint: {
    zh: '按住圈出范围，松开；或逐点单击，点回起点。然后点接收的学校或学区。',
    en: 'Press and draw around the area, or click its corners and end on the first. Then click the school or catchment that gets it.',
  },
  groundNext: {
    zh: '再点接收的学校或学区，范围里的地块和小区都划给它。',
    en: 'Now click the school or catchment that gets the ground and its compounds.',
  },
  paintHint: {
    zh: '在接收的学区里按下，刷过要划入的小区，松开完成。',
    en: 'Press in the catchment that gets them, brush over compounds, release.',
  },
  dissolveHint: {
    zh: '点要撤销的学区；小区整体并入相邻学区。',
    en: 'Click the catchment to end; its compounds go whole to neighbours.',
  },
  lockHint: {
    zh: '点学校或学区锁定它的边界，点两学区之间的边界只锁这一段，按住圈出范围锁定其中的地块；再点一次解锁。锁定后任何工具都不能改。',
    en: 'Click a school or catchment, or the border between two, or press and draw around an area; click again to unlock. No tool changes what is locked.',
  },
  keysHint: {
    zh: '{alt} 不吸附 · {back} 退一步 · {escape} 取消 · 按住 {before} 看原边界',
    en: '{alt} no snapping · {back} step back · {escape} cancel · hold {before} for the old borders',
  },
  cancelDraft: { zh: '取消', en: 'Cancel' },
  stepBack: { zh: '退一点', en: 'Back' },
  finishDraft: { zh: '完成', en: 'Finish' },
  deleteVertex: { zh: '删除这个点', en: 'Delete the vertex' },
  snapping: { zh: '吸附', en: 'Snap' },
  snappingWhat: {
    zh: '笔尖靠近边界点、边界、道路、河流、铁路、小区时贴上去',
    en: 'Near the pen, take hold of vertices, borders, streets, rivers, railways and compounds',
  },
  whileDrawing: { zh: '划片时', en: 'While drawing' },
  keyTap: { zh: '在地图中心落一点', en: 'Set a point in the middle of the map' },
  keyFinish: { zh: '完成所画的线或范围', en: 'Finish the line or area' },
  keyStepBack: { zh: '退回一点', en: 'Take the last point back' },
  keyDelete: { zh: '删除选中的边界点', en: 'Delete the chosen vertex' },
  keySnap: { zh: '打开或关闭吸附', en: 'Switch snapping on or off' },
  keyFree: { zh: '按住时不吸附', en: 'Hold to switch snapping off' },
  keyAdding: { zh: '按住时加选小区', en: 'Hold to take more compounds' },
  keyMap: { zh: '移动、缩放地图', en: 'Move and zoom the map' },
  mayDetach: { zh: '允许分成几块（飞地）', en: 'Allow separate parts' },
  beforeHeld: { zh: '按住时显示原边界', en: 'Hold for the borders as imported' },
  pending: { zh: '正在计算新的人数', en: 'Working out the new numbers' },
  presentShown: {
    zh: '现在看的是现状，不能画。切回方案后继续。',
    en: 'The present plan is shown and cannot be drawn on. Go back to the scenario to go on.',
  },
  newScenario: { zh: '手工划片', en: 'Drawn by hand' },
  readout: { zh: '笔尖读数', en: 'Numbers at the pen' },
  side: { zh: '学区', en: 'Catchment' },
  sideChildren: { zh: '学龄儿童', en: 'Children' },
  seatsLeft: { zh: '余学位', en: 'Seats left' },
  sideClasses: { zh: '班', en: 'Classes' },
  moved: {
    zh: '{compounds} 个小区、{children} 人改划',
    en: '{compounds} {compounds#compound|compounds}, {children} {children#child|children} change catchment',
  },
  movedUnknown: {
    zh: '{compounds} 个小区改划，人数未知',
    en: '{compounds} {compounds#compound|compounds} change catchment, children unknown',
  },
  movedNone: { zh: '没有小区改划', en: 'No compound changes catchment' },
  short: { zh: '缺 {count}', en: '{count} short' },
  noSchool: { zh: '没有学校', en: 'no school' },
  none: { zh: '无', en: 'none' },
  andOthers: { zh: '另有 {count} 个学区', en: 'and {count} more' },
  snapVertex: { zh: '边界点', en: 'Vertex' },
  snapBorder: { zh: '边界', en: 'Border' },
  snapStreet: { zh: '道路', en: 'Street' },
  snapWater: { zh: '水系', en: 'Water' },
  snapRailway: { zh: '铁路', en: 'Railway' },
  snapCompound: { zh: '小区', en: 'Compound' },
  lockMark: { zh: '锁', en: 'L' },
  refused: { zh: '没有画成：{why}', en: 'Not drawn: {why}' },
  'nothing-changes': { zh: '划片没有变化。', en: 'nothing would change.' },
  'would-vanish': {
    zh: '「{names}」会失去全部范围。要撤销它，请用“撤学区”。',
    en: '{names} would lose all its ground. To end it, use Dissolve.',
  },
  'would-detach': {
    zh: '「{names}」会被切开：与本学区学校断开的有 {area}，含 {compounds} 个小区。确要这样，请先勾选“允许分成几块”。',
    en: '{names} would fall apart: {area} with {compounds} {compounds#compound|compounds} would be cut off from its schools. Tick “Allow separate parts” if that is meant.',
  },
  detachChildren: {
    zh: '「{names}」会被切开：与本学区学校断开的有 {area}，含 {compounds} 个小区、{children} 名学生。确要这样，请先勾选“允许分成几块”。',
    en: '{names} would fall apart: {area} with {compounds} {compounds#compound|compounds} and {children} {children#child|children} would be cut off from its schools. Tick “Allow separate parts” if that is meant.',
  },
  'too-small': { zh: '画得太短，请画长一些。', en: 'what was drawn is too short; draw farther.' },
  'crosses-itself': { zh: '圈出的范围自己相交，请重画。', en: 'the outline crosses itself; draw it again.' },
  'crosses-border': { zh: '会与另一条边界相交，请放在别处。', en: 'it would cross another border; put it elsewhere.' },
  'district-border': {
    zh: '这是规划区的外边界，划片不能改动它。',
    en: 'this is the border of the district, which catchments do not move.',
  },
  'is-junction': {
    zh: '三个学区在这里相接，不能删除；可以拖动它。',
    en: 'three catchments meet here, so it cannot be deleted; it can be dragged.',
  },
  'no-corner': { zh: '这里没有边界点。', en: 'there is no vertex here.' },
  'no-border': { zh: '这里没有边界，请靠近边界再点。', en: 'there is no border here; point closer to one.' },
  'cuts-nothing': {
    zh: '线没有切开学区，请从边界画到边界。',
    en: 'the line cuts nothing off; draw from border to border.',
  },
  'no-neighbour': {
    zh: '「{names}」有一部分不与任何学区相邻。',
    en: 'a part of {names} lies beside no other catchment.',
  },
  'no-way-along': { zh: '两端之间没有连通的道路或河流。', en: 'no street or river joins the two ends.' },
  'too-fine': { zh: '画得太细，请放大地图再画。', en: 'this is finer than can be kept; zoom in and draw again.' },
  'unknown-catchment': { zh: '这个学区已不在方案里。', en: 'this catchment is no longer in the plan.' },
  locked: { zh: '「{name}」已锁定。先用“锁定”工具解锁。', en: '{name} is locked. Unlock it with the Lock tool first.' },
  covered: {
    zh: '「{names}」完全压在别的学区上，没有自己的范围。先改正数据再划片。',
    en: '{names} lies wholly on others’ ground. Put the data right before drawing.',
  },
  'id-taken': { zh: '编号已被另一个学区使用。', en: 'its id belongs to another catchment.' },
  'no-catchments': {
    zh: '这个学段还没有学区，请先画一个新学区，或就近划片。',
    en: 'this stage has no catchments yet; draw a new one first, or begin from the nearest schools.',
  },
  'outside-district': { zh: '「{names}」不在学区范围之内。', en: '{names} lies outside the catchments.' },
  'unknown-school': { zh: '这所学校已不在方案里。', en: 'this school is no longer in the plan.' },
} as const satisfies Record<string, LocalName>;

type Key = keyof typeof PEN_WORDS;

/** A text of the drawing tools in one language, with its parameters filled in. */
export function penText<Each extends Key>(
  locale: Locale,
  key: Each,
  ...[params]: TextParams<(typeof PEN_WORDS)[Each]['zh']>
): string {
  return filled(locale, key, PEN_WORDS[key], (params ?? {}) as Record<string, string | number>);
}
