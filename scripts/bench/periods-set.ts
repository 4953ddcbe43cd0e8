import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPeriods } from './siting/generated-periods.ts';
import { PERIODS_DIRECTORY } from './siting/periods.ts';
import { writePeriods } from './siting/periods-instance.ts';
import { provenOptimum } from './siting/solve-periods.ts';

/** Makes the instances of docs/instances.md: one for each seed from 1 on that has an answer, with the optimum that HiGHS proves. */
const COUNT = 20;

mkdirSync(PERIODS_DIRECTORY, { recursive: true });
const rows = ['instance,units,places,years,optimum'];
for (let seed = 1; rows.length <= COUNT; seed++) {
  const instance = generatedPeriods(seed);
  const { optimum, bound } = await provenOptimum(instance);
  if (!Number.isFinite(optimum)) continue;
  if (optimum - bound > 1e-6 * optimum)
    throw new Error(`the optimum of seed ${seed} lies between ${bound} and ${optimum}`);
  const { units, places, years } = instance;
  const name = `periods-${String(rows.length).padStart(2, '0')}`;
  const rounded = optimum.toFixed(4);
  writeFileSync(
    join(PERIODS_DIRECTORY, `${name}.txt`),
    writePeriods(instance, [`${name}, seed ${seed}, optimum ${rounded}`]),
  );
  rows.push([name, units.length, places.length, years, rounded].join(','));
  console.log(rows.at(-1));
  writeFileSync(join(PERIODS_DIRECTORY, 'optima.csv'), `${rows.join('\n')}\n`);
}
