import type { LocalName } from '../../model/index.ts';
import type { DrawnCatchments } from '../catchments/draw-catchments.ts';
import type { RedrawProblem, RedrawQuestion } from './redraw-problem-of.ts';

/** What the catchments that were found do not keep. */
export function failingNotes(
  { over, apart }: Pick<DrawnCatchments, 'over' | 'apart'>,
  isExplained: boolean,
): LocalName[] {
  const notes: LocalName[] = [];
  const count = Math.round(over);
  if (count > 0) {
    notes.push({
      zh: `仍有 ${count} 名学生超出各校学位上限或不足下限${isExplained ? '，原因见上' : '：整体够，但在连片的前提下没有找到都满足的划法'}。`,
      en: `${count} pupils are still beyond the most or short of the fewest of their schools${isExplained ? ', for the reasons above' : ': seats suffice in all, but no catchments in one piece were found that keep to them'}.`,
    });
  }
  if (apart > 0) {
    notes.push({
      zh: `${apart} 个地块与其学校不相连（飞地）。`,
      en: `${apart} units of ground do not hang together with their school.`,
    });
  }
  return notes;
}

/** What was asked for and what the data leave open. */
export function notesOf(
  { plan, ground, goal, results, year, served }: RedrawQuestion,
  { beyond, seats }: RedrawProblem,
  school: Int32Array,
): LocalName[] {
  const notes: LocalName[] = [];
  const names = new Map(plan.compounds.map(({ id, name }) => [id, name]));
  const stayFar = beyond.filter((u) => !served[school[u]!]!.candidate);
  const far = stayFar.flatMap((u) => ground.compoundIds[u]!.map((id) => names.get(id) ?? id));
  if (far.length > 0) {
    notes.push({
      zh: `${far.length} 个小区在步行上限内没有学校，仍划给最近的学校：${far.slice(0, 5).join('、')}${far.length > 5 ? '等' : ''}。`,
      en: `${far.length} compounds have no school within the farthest walk and go to the nearest all the same: ${far.slice(0, 5).join(', ')}${far.length > 5 ? ' and others' : ''}.`,
    });
  }
  const unknown = seats.filter((each) => each === Infinity).length;
  if (unknown > 0) {
    notes.push({
      zh: `${unknown} 个学区的学位数未知，按不限处理。`,
      en: `${unknown} catchments have seats that are not known; they take whatever comes.`,
    });
  }
  if (plan.streets.length === 0)
    notes.push({
      zh: '没有道路数据，路程按直线距离乘绕行系数估算。',
      en: 'There are no streets: ways are straight lines times the detour factor.',
    });
  if (results.years.length > 0 && goal.year === undefined)
    notes.push(
      year > plan.district.baseYear + 1
        ? {
            zh: `新校最早 ${year} 年秋季建成，按这一年的学生数和学位数选址划片，其后各年的缺口见模拟。`,
            en: `The first new school can open in the autumn of ${year}, so pupils and seats of that autumn were asked for; the simulation tells the years after.`,
          }
        : {
            zh: '只以首个预测年份的学生数和学位数划片，其后各年的缺口见模拟。',
            en: 'Only pupils and seats of the first forecast autumn were asked for; the simulation tells the years after.',
          },
    );
  return notes;
}
