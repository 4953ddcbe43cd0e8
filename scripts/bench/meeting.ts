import { parseArgs } from 'node:util';
import {
  HEAT_SCALES,
  type HeatMeasure,
  heatAmounts,
  heatGroundOf,
  heatValues,
  stageReachOf,
} from '@xuetu/geodata/heat';
import type { Plan } from '@xuetu/geodata/model';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { committedPlan } from '../accuracy/committed-plan.ts';
import { generatedPlan } from './generated-plan.ts';
import { SIZES } from './size.ts';
import { rounded, spreadOf, timed } from './timed.ts';

/**
 * What the heat of a meeting costs on the demo and on a city of 5,000 compounds: spreading compounds over the ground and finding the walks of a stage,
 * once for a plan, and one year of each measure.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '8' } } });
const MEASURES = Object.keys(HEAT_SCALES) as HeatMeasure[];

function measured(name: string, plan: Plan) {
  const results = simulatePlan(plan, plan);
  const ground = timed(() => heatGroundOf(plan));
  const reach = timed(() => stageReachOf(plan, plan, results, 'primary'));
  const room = new Float32Array(ground.result.cells.length);
  const yearMs = MEASURES.map((measure) => {
    const times = Array.from({ length: Number(values.rounds) }, () =>
      results.years.map(
        (year) => timed(() => heatValues(ground.result, heatAmounts(results, reach.result, measure, year), room)).ms,
      ),
    ).flat();
    return { measure, ...spreadOf(times) };
  });
  return {
    name,
    compounds: plan.compounds.length,
    schools: plan.schools.length,
    cells: ground.result.cells.length,
    shares: ground.result.share.length,
    walks: reach.result.pairs.school.length,
    groundMs: rounded(ground.ms),
    reachMs: rounded(reach.ms),
    yearMs,
  };
}

const city = SIZES.find(({ name }) => name === 'city')!;
const all = [measured('demo', await committedPlan('demo')), measured('city', generatedPlan(city))];
console.log(values.json ? JSON.stringify(all, null, 2) : all.map(inWords).join('\n\n'));

function inWords(each: ReturnType<typeof measured>): string {
  return [
    `${each.name}: ${each.compounds} compounds, ${each.schools} schools, ${each.cells} cells, ${each.shares} shares, ${each.walks} walks`,
    `  ground      ${each.groundMs} ms, once for a plan`,
    `  walks       ${each.reachMs} ms, once for a stage`,
    ...each.yearMs.map(({ measure, median, p95 }) => `  ${measure.padEnd(10)}  ${median} ms a year (p95 ${p95} ms)`),
  ].join('\n');
}
