import type { LocalName } from '@xuetu/geodata/model';
import { ANSWER_WORDS } from './answer-words.ts';
import { GOAL_WORDS } from './goal-words.ts';
import { SITE_WORDS } from './site-words.ts';

/** Words of the siting panel. Kept out of the words of the page, because they are read only when the panel is opened. */
export const SITING_WORDS = {
  ...GOAL_WORDS,
  ...SITE_WORDS,
  ...ANSWER_WORDS,
  sitingTitle: { zh: '选址方案', en: 'Siting' },
  sitingIntro: {
    zh: '算出在哪里新建、扩建、调整，消除推算出的学位缺口；每个结果附投资、依据和与理论最优的差距。',
    en: 'Works out where to build, extend and redraw so that no seats are short; each result states cost, reasons and its distance from the best possible.',
  },
  widen: { zh: '并排对比', en: 'Side by side' },
  narrow: { zh: '收窄看地图', en: 'Show the map' },
  sitingRunning: { zh: '正在计算选址方案', en: 'Computing alternatives' },
  sitingStarting: { zh: '正在准备', en: 'Preparing' },
  sitingStopping: { zh: '正在停止，保留已找到的方案', en: 'Stopping; what was found is kept' },
  stopSiting: { zh: '停止并保留已找到的', en: 'Stop and keep what was found' },
  stoppingSiting: { zh: '正在停止', en: 'Stopping' },
  elapsed: { zh: '已用 {seconds} 秒', en: '{seconds} s so far' },
  sitingCancelled: { zh: '计算已停止', en: 'Stopped' },
  sitingCancelledKept: {
    zh: '以下是停止时已找到的方案，与最优的差距可能还能缩小。',
    en: 'These are the alternatives found until then; their gap could still have shrunk.',
  },
  sitingCancelledNone: {
    zh: '停止时还没有找到方案，没有改动任何数据。',
    en: 'No alternative had been found yet; nothing was changed.',
  },
  sitingFailed: { zh: '没有算出选址方案', en: 'No alternative was found' },
  sitingFailedNext: { zh: '目标没有丢，可以修改后重新计算。', en: 'The goal is kept; change it and compute again.' },
  sitingAway: { zh: '连不上服务器', en: 'The server cannot be reached' },
  sitingAwayNext: {
    zh: '已等候两分钟。计算任务保存在服务器上，服务恢复后可以接着看。',
    en: 'It was waited for two minutes. The computation is kept on the server and can be taken up when it is back.',
  },
  sitingReconnect: { zh: '重新连接', en: 'Reconnect' },
  curveNow: {
    zh: '“{name}”：已找到 {incumbent}，理论下限 {bound}',
    en: '“{name}”: found {incumbent}, lower bound {bound}',
  },
  curveNone: {
    zh: '“{name}”：还没有可行方案，理论下限 {bound}',
    en: '“{name}”: nothing feasible yet, lower bound {bound}',
  },
  curveIncumbent: { zh: '已找到的最好方案', en: 'Best found' },
  curveBound: { zh: '理论下限', en: 'Lower bound' },
  curveLabel: {
    zh: '“{name}”的综合代价随时间：已找到的最好方案与理论下限',
    en: 'Objective of “{name}” over time: best found and lower bound',
  },
  curveSeconds: { zh: '秒', en: 's' },
  curveWaiting: { zh: '还没有数字，正在准备数据', en: 'No numbers yet; preparing the data' },
  recentJobs: { zh: '最近的计算', en: 'Recent runs' },
  recentOpen: { zh: '打开', en: 'Open' },
  jobRunning: { zh: '正在计算', en: 'running' },
  jobDone: { zh: '已完成', en: 'done' },
  jobFailed: { zh: '未完成', en: 'failed' },
  jobCancelled: { zh: '已停止', en: 'stopped' },
} as const satisfies Record<string, LocalName>;
