import type { SitingGoal } from '../siting/index.ts';
import { type Say, whole } from './blocks.ts';

/** The conditions of a siting goal that differ from asking for everything, in one line. */
export function goalInWords(goal: SitingGoal, say: Say): string {
  const said = [
    goal.budgetWan !== undefined &&
      say(`总投资不超过 ${whole(goal.budgetWan)} 万元`, `at most ${whole(goal.budgetWan)} x 10,000 CNY in all`),
    ...(goal.budgetByYear ?? []).map(({ year, wan }) =>
      say(`${year}年不超过 ${whole(wan)} 万元`, `at most ${whole(wan)} x 10,000 CNY in ${year}`),
    ),
    goal.kinds && say(`只用 ${goal.kinds.length} 类措施`, `only ${goal.kinds.join(', ')}`),
    goal.required?.length && say(`必须包含 ${goal.required.length} 项措施`, `${goal.required.length} actions required`),
    goal.forbidden?.length && say(`排除 ${goal.forbidden.length} 项措施`, `${goal.forbidden.length} actions forbidden`),
    goal.lock?.all && say('现有学区都不动', 'all catchments stay as they are'),
    goal.lock && !goal.lock.all && say('部分小区或学校的学区不动', 'some compounds or schools keep their catchments'),
    goal.minimumClasses !== undefined &&
      say(`新校至少 ${goal.minimumClasses} 个班`, `new schools of at least ${goal.minimumClasses} classes`),
    goal.farthestMetres !== undefined &&
      say(`步行不超过 ${whole(goal.farthestMetres)} 米`, `nobody walks farther than ${whole(goal.farthestMetres)} m`),
    goal.wholeCompounds && say('小区不拆分', 'compounds stay whole'),
    goal.newSchools !== undefined && say(`新建 ${goal.newSchools} 所`, `${goal.newSchools} new schools`),
    goal.weighBirths === 'expected' && say('按各出生情景的概率求期望', 'the expected cost over the views of births'),
    goal.weighBirths === 'regret' &&
      say('使最坏出生情景的遗憾值最小', 'the least worst regret over the views of births'),
    goal.weighBirths === 'p90' && say('按需求偏多（P90）求解', 'solved for high demand (P90)'),
    goal.weights && say('费用权重另行给定', 'weights of its own'),
  ].filter((each) => typeof each === 'string');
  return said.length > 0
    ? said.join(say('，', ', '))
    : say('不限投资，按通行权重', 'no limit on cost, the usual weights');
}
