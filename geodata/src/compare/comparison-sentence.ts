import { type LocalName, stageName } from '../model/index.ts';
import type { Comparison } from './comparison.ts';
import { seatsHeldTogether } from './seats-held-together.ts';

/** Less than this is rounding: half a seat or child, five metres. */
const SEATS = 0.5;
const METRES = 5;

/** A comparison in one sentence: seats short, children who change school, walks, findings, cost. What does not change is said in a word or not at all. */
export function comparisonSentence(comparison: Comparison, before: LocalName, after: LocalName): LocalName {
  const { stage, year } = comparison;
  const name = stageName(stage);
  const parts = [shortPart, movedPart, transferPart, keptPart, walkPart, findingsPart, costPart].map((part) =>
    part(comparison),
  );
  const said = parts.filter((part) => part !== undefined);
  return {
    zh: `与“${before.zh}”相比，“${after.zh}”${year}年${name.zh}：${said.map(({ zh }) => zh).join('；')}。`,
    en: `Against “${before.en}”, “${after.en}” in ${year} (${name.en}): ${said.map(({ en }) => en).join('; ')}.`,
  };
}

type Part = (comparison: Comparison) => LocalName | undefined;

const shortPart: Part = ({ short, year }) => {
  const now = short.find((each) => each.year === year);
  if (!now) return undefined;
  const [was, is] = [Math.round(now.before), Math.round(now.after)];
  if (Math.abs(now.after - now.before) < SEATS) {
    return is === 0
      ? { zh: '都不缺学位', en: 'neither is short of seats' }
      : { zh: `同样缺 ${is} 个学位`, en: `both are ${is} seats short` };
  }
  const verb = is < was ? { zh: '减少到', en: 'down' } : { zh: '增加到', en: 'up' };
  return { zh: `缺的学位由 ${was} 个${verb.zh} ${is} 个`, en: `seats short ${verb.en} from ${was} to ${is}` };
};

const movedPart: Part = ({ moved, streets = [] }) => {
  const children = Math.round(moved.reduce((sum, each) => sum + each.children, 0));
  if (moved.length === 0) return { zh: '没有孩子换学校', en: 'no child changes school' };
  return {
    zh: `${streets.length > 0 ? `${streets.length} 条路上 ` : ''}${moved.length} 个小区的 ${children} 名学生换学校`,
    en: `${children} ${children === 1 ? 'child' : 'children'} of ${moved.length} ${moved.length === 1 ? 'compound' : 'compounds'}${streets.length > 0 ? ` on ${streets.length} ${streets.length === 1 ? 'street' : 'streets'}` : ''} change school`,
  };
};

const transferPart: Part = ({ transfers }) => {
  const more = Math.round(transfers.reduce((sum, each) => sum + each.after - each.before, 0));
  if (more <= 0) return undefined;
  return {
    zh: `历年多 ${more} 人须中途转学`,
    en: `${more} more must change school in mid-stage over the years`,
  };
};

const keptPart: Part = ({ seatsHeld }) => {
  const [was, is] = [seatsHeldTogether(seatsHeld.before), seatsHeldTogether(seatsHeld.after)];
  const kept = Math.round(is.kept - was.kept);
  const siblings = Math.round(is.siblings - was.siblings);
  if (kept <= 0 || is.keptUntil === undefined) return undefined;
  return {
    zh: `${kept} 名在读学生保留学位，最迟到${is.keptUntil}年${siblings > 0 ? `，另有 ${siblings} 名新生长幼随学` : ''}`,
    en: `${kept} enrolled ${kept === 1 ? 'child keeps its seat' : 'children keep their seats'}, the last until ${is.keptUntil}${siblings > 0 ? `, and ${siblings} ${siblings === 1 ? 'sibling follows' : 'siblings follow'}` : ''}`,
  };
};

const walkPart: Part = ({ walks: { before, after } }) => {
  const change = after.meanMetres - before.meanMetres;
  if (!(Math.abs(change) >= METRES)) return undefined;
  const [was, is] = [Math.round(before.meanMetres), Math.round(after.meanMetres)];
  return change < 0
    ? { zh: `平均步行由 ${was} 米缩短到 ${is} 米`, en: `the mean walk falls from ${was} to ${is} m` }
    : { zh: `平均步行由 ${was} 米增加到 ${is} 米`, en: `the mean walk grows from ${was} to ${is} m` };
};

const findingsPart: Part = ({ gained, lost }) => {
  if (gained.length === 0 && lost.length === 0) return { zh: '预警不变', en: 'the findings are the same' };
  return {
    zh: `预警消除 ${lost.length} 条、新增 ${gained.length} 条`,
    en: `${lost.length} ${lost.length === 1 ? 'finding' : 'findings'} fewer and ${gained.length} new`,
  };
};

const costPart: Part = ({ costWan: { before, after } }) => {
  const more = Math.round(after - before);
  if (more === 0) return undefined;
  const amount = Math.abs(more).toLocaleString('en-GB');
  const millions = (Math.abs(more) / 100).toLocaleString('en-GB', { maximumFractionDigits: 1 });
  return more > 0
    ? { zh: `多投资 ${amount} 万元`, en: `¥${millions} million more to build` }
    : { zh: `少投资 ${amount} 万元`, en: `¥${millions} million less to build` };
};
