import { parseArgs } from 'node:util';
import { DEFAULT_WEIGHTS, highsSolver, solveStages } from '@xuetu/geodata/siting';
import { checkSiting } from './siting/check-siting.ts';
import { cityProblems } from './siting/city.ts';
import { CLOCKS } from './siting/clock.ts';
const { values } = parseArgs({ options: { compounds: { type: 'string' }, seconds: { type: 'string', default: '300' }, stage: { type: 'string' }, gap: { type: 'string', default: '0.01' } } });
const clock = CLOCKS.cpu!();
const rss = () => Math.round(process.resourceUsage().maxRSS / 1000);
const say = (...args: unknown[]) => console.log(clock().toFixed(1), `${rss()}MB`, ...args);
const problems = cityProblems(Number(values.compounds), values.stage ? [values.stage as never] : undefined);
for (const p of problems) {
  const ways = p.units.reduce((s, u) => s + u.reach.length + 1, 0);
  say(p.stage, 'units', p.units.length, 'ways', ways, 'programmes', p.places.reduce((s, q) => s + q.programmes.length, 0));
}
const inner = highsSolver();
let solving = 0;
let last = '';
const solver: typeof inner = {
  async solve(model, limits) {
    const at = clock();
    const answer = await inner.solve(model, limits);
    const took = clock() - at;
    solving += took;
    const ints = model.integer.reduce((a, b) => a + b, 0);
    say(`  solve cols ${model.cost.length} rows ${model.rowLower.length} int ${ints} limit ${limits.seconds.toFixed(1)} took ${took.toFixed(2)} ${answer.status} obj ${answer.objective.toFixed(0)} bound ${answer.bound.toFixed(0)} gap ${(100 * (answer.objective - answer.bound) / Math.abs(answer.objective)).toFixed(2)}% asked ${(100 * limits.relativeGap).toFixed(2)}% | ${last}`);
    return answer;
  },
};
const answer = await solveStages(problems, DEFAULT_WEIGHTS, {}, solver, {
  relativeGap: Number(values.gap), seconds: Number(values.seconds) - clock(), clock,
  onBound: (inc, bound) => { last = `inc ${inc?.toFixed(0)} bound ${bound.toFixed(0)}`; },
});
const { objective, broken } = checkSiting(problems, answer.choices, DEFAULT_WEIGHTS);
say('END objective', objective, 'bound', answer.lowerBound, 'gap', (100 * (objective - answer.lowerBound) / objective).toFixed(3), 'broken', broken.length, 'in solver', solving.toFixed(1), 'seconds in answer', answer.seconds, 'stage bounds', answer.bounds);
