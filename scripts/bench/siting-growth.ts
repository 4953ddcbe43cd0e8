import { parseArgs } from 'node:util';
import { citySize } from './generated-city.ts';
import { type Growth, keepGrowth } from './report/growth.ts';
import { keep } from './report/results.ts';
import { thisMachine } from './report/this-machine.ts';
import { cityProblems, solveCity } from './siting/city.ts';
import { CLOCKS, type Clock } from './siting/clock.ts';
import { peakMemoryMB } from './siting/peak-memory.ts';

/** Seconds that a city may take, by its compounds at most. */
const TIME_LIMITS = [
  [5_000, 300],
  [10_000, 900],
  [Infinity, 1800],
] as const;

/**
 * How the time to a gap of 1 % grows with the city: a JSON line for each size, the smallest first, so that the peak of memory is that of
 * the size at hand. A city that does not get there within its limit, or `--time-limit` seconds, tells how far it got; on the way
 * the error stream tells how far it is. `--keep` adds the line to docs/benchmarks/growth.jsonl and the answer to those of the family `city`.
 */
const { values } = parseArgs({
  options: {
    compounds: { type: 'string', default: '300,600,1250,2500,5000,10000,20000' },
    'time-limit': { type: 'string' },
    clock: { type: 'string', default: 'cpu' },
    keep: { type: 'boolean' },
  },
});
const RELATIVE_GAP = 0.01;
const TELL_SECONDS = 10;
const startClock = CLOCKS[values.clock];
if (!startClock) throw new Error(`--clock is one of ${Object.keys(CLOCKS).join(', ')}`);

for (const compounds of values.compounds.split(',').map(Number)) {
  const clock = startClock();
  const problems = cityProblems(compounds);
  const timeLimit = Number(values['time-limit'] ?? TIME_LIMITS.find(([most]) => compounds <= most)![1]);
  const left = timeLimit - clock();
  const { objective, lowerBound, isFeasible } = await solveCity(problems, {
    relativeGap: RELATIVE_GAP,
    seconds: left,
    clock,
    onBound: tellNowAndThen(compounds, clock),
  });
  if (!isFeasible) throw new Error(`the answer to the city of ${compounds} compounds is not feasible`);
  const gap = (objective - lowerBound) / objective;
  const passed = Math.round(clock() * 10) / 10;
  const growth: Growth = {
    ...citySize(compounds),
    secondsToOnePercent: gap <= RELATIVE_GAP ? passed : null,
    gapPercent: Math.round(gap * 1e5) / 1e3,
    seconds: passed,
    timeLimit,
    memoryMB: peakMemoryMB(),
  };
  console.log(JSON.stringify(growth));
  if (values.keep) {
    keepGrowth(growth);
    const { schools, sites } = growth;
    keep({
      family: 'city',
      instance: `city-${compounds}`,
      n: compounds,
      p: schools + sites,
      objective,
      lowerBound,
      gapPercent: growth.gapPercent,
      seconds: passed,
      feasible: isFeasible,
      memoryMB: growth.memoryMB,
      date: new Date().toISOString().slice(0, 10),
      clock: values.clock,
      seed: 1,
      timeLimit,
      machine: thisMachine(),
    });
  }
}

/** Tells answer and bound of all stages, those still to come as they are today, every `TELL_SECONDS`. */
function tellNowAndThen(compounds: number, clock: Clock): (incumbent: number | undefined, bound: number) => void {
  let told = 0;
  return (incumbent, bound) => {
    if (clock() < told + TELL_SECONDS) return;
    told = clock();
    console.error(
      `${compounds} ${Math.round(told)} s ${peakMemoryMB()} MB ${incumbent?.toFixed(0) ?? '-'} ${bound.toFixed(0)}`,
    );
  };
}
