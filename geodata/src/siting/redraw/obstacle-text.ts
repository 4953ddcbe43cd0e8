import type { LocalName } from '../../model/index.ts';
import type { CatchmentObstacle } from '../catchments/catchment-obstacles.ts';
import type { RedrawQuestion } from './redraw-problem-of.ts';

/** So many names are told; of more the number. */
const NAMED = 3;

/** Says in words why no catchments keep every limit, with names and numbers. */
export function obstacleText({ plan, served, ground, goal }: RedrawQuestion, obstacle: CatchmentObstacle): LocalName {
  const { most } = goal.use ?? { most: 1 };
  const compounds = new Map(plan.compounds.map(({ id, name }) => [id, { zh: name, en: name }]));
  const namesOf = (units: readonly number[]) =>
    units.flatMap((u) => ground.compoundIds[u]!.map((id) => compounds.get(id) ?? { zh: id, en: id }));
  const schoolsOf = (those: readonly number[]) =>
    those.flatMap((s) => served[s]!.schools.map(({ name, nameEn }) => ({ zh: name, en: nameEn ?? name })));
  if (obstacle.kind === 'seats') {
    const from = listed(namesOf(obstacle.units), { zh: '个小区', en: 'compounds' });
    const to = listed(schoolsOf(obstacle.schools), { zh: '所学校', en: 'schools' });
    const [children, seats, short] = [obstacle.children, obstacle.seats, obstacle.short].map(Math.round);
    const use = Math.ceil((100 * most * obstacle.children) / obstacle.seats);
    const enough =
      obstacle.seats > 0
        ? { zh: `最高使用率至少要 ${use} %。`, en: `It takes a use of ${use} % at least.` }
        : { zh: '', en: '' };
    return {
      zh: `${from.zh}的 ${children} 名学生只能去${to.zh}，那里只有 ${seats} 个学位，缺 ${short} 个。${enough.zh}`,
      en: `The ${children} pupils of ${from.en} can go to ${to.en} only, with ${seats} seats: ${short} are short. ${enough.en}`.trim(),
    };
  }
  if (obstacle.kind === 'children') {
    const [children, least] = [obstacle.children, obstacle.least].map(Math.round);
    return {
      zh: `各校最低使用率合计要求 ${least} 名学生，实际只有 ${children} 名。`,
      en: `The least use of all schools asks for ${least} pupils, and there are ${children}.`,
    };
  }
  if (obstacle.kind === 'island') {
    const those = listed(namesOf(obstacle.units), { zh: '个小区', en: 'compounds' });
    return {
      zh: `${those.zh}所在的地块与其他地块不相连，其中没有学校，只能成为飞地。`,
      en: `The ground of ${those.en} touches no other and has no school: it stays a detached part.`,
    };
  }
  const from = listed(namesOf([obstacle.unit]), { zh: '个小区', en: 'compounds' });
  return obstacle.kind === 'no-way'
    ? { zh: `${from.zh}没有可去的学校。`, en: `There is no school that ${from.en} may go to.` }
    : {
        zh: `${from.zh}与可去的${listed(schoolsOf(obstacle.schools), { zh: '所学校', en: 'schools' }).zh}之间不能连成一片。`,
        en: `${from.en} cannot be joined on the ground to ${listed(schoolsOf(obstacle.schools), { zh: '所学校', en: 'schools' }).en}.`,
      };
}

function listed(names: readonly LocalName[], unit: LocalName): LocalName {
  if (names.length === 0) return { zh: '没有小区的地块', en: 'ground without compounds' };
  const told = names.slice(0, NAMED);
  const [zh, en] = [told.map((each) => each.zh).join('、'), told.map((each) => each.en).join(', ')];
  if (names.length <= NAMED) return { zh: `「${zh}」`, en };
  return { zh: `「${zh}」等 ${names.length} ${unit.zh}`, en: `${en} and others (${names.length} ${unit.en})` };
}
