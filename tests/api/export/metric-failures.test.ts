import { evaluate, METRICS, packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import readXlsxFile from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { exportFile } from '../../../api/src/export/export-file.ts';
import { simulationAnswer } from '../../../api/src/simulations/simulation-answer.ts';
import { aCrowdedPlan } from '../../support/a-crowded-plan.ts';

const plan = aCrowdedPlan();
const results = simulatePlan(plan, plan);
const { utilisation } = METRICS;
if (utilisation.scope !== 'school') throw new Error('utilisation is asked of schools');
const judged = evaluate(plan, results, packsOf(plan), {
  ...METRICS,
  utilisation: {
    ...utilisation,
    fill() {
      throw new Error('no such number');
    },
  },
});
const simulated = { base: plan, plan, scenario: null, key: '', results, ...judged };

test('a metric that fails is told beside the findings of the others', () => {
  const { failures, schools } = simulationAnswer(simulated);
  expect(failures).toMatchObject([{ metric: 'utilisation', version: utilisation.version, times: expect.any(Number) }]);
  expect(failures[0]?.reason.zh).toContain('no such number');
  expect(schools.some(({ findings }) => findings.length > 0)).toBe(true);
});

test('a metric that fails has a sheet of its own in the workbook of findings', async () => {
  const { bytes } = await exportFile(
    'findings',
    { format: 'xlsx' },
    { now: simulated, before: simulated, locale: 'zh' },
  );
  const sheet = (await readXlsxFile(new Blob([bytes]))).find((each) => each.sheet === '未能计算');
  expect(sheet?.data[1]?.[0]).toBe('utilisation');
});
