import type { SitingGoal } from '@xuetu/geodata/siting';
import { expect, test } from 'vitest';
import { goalOptions } from '../../../geodata/src/dossier/goal-options.ts';
import { quoted } from '../../../geodata/src/dossier/recipe-of.ts';
import { commandLine } from '../../../scripts/commands/command-line.ts';
import { typedGoal } from '../../../scripts/commands/typed-goal.ts';

const GOALS: SitingGoal[] = [
  {},
  { stage: 'junior', budgetWan: 20_000, seed: 3, timeLimit: 60 },
  {
    budgetByYear: [
      { year: 2027, wan: 5000 },
      { year: 2028, wan: 0 },
    ],
    weights: { walkingWanPerPupilKmYear: 0.2, movingWanPerPupil: 4, runningWanPerSchoolYear: 30 },
    kinds: ['build', 'extend'],
    required: [{ kind: 'build', siteId: 'D01', year: 2028, classes: 24 }],
    forbidden: [{ kind: 'close' }, { schoolId: 'HD1', stage: 'primary' }],
    lock: { compoundIds: ['X1', 'X2'], schoolIds: ['HD2'] },
    minimumClasses: 12,
    farthestMetres: 2500,
    wholeCompounds: true,
    newSchools: 2,
    births: { low: 0.3, middle: 0.7 },
    weighBirths: 'expected',
  },
  { lock: { all: true }, weighBirths: 'regret' },
];

test.each(GOALS)('the command line of a recipe asks for the same goal: %j', (goal) => {
  const line = commandLine(['site', 'demo', ...goalOptions(goal)]);
  expect(line).not.toBe('help');
  if (line !== 'help') expect(typedGoal(line.options)).toEqual(goal);
});

test('words that a shell would take apart are quoted', () => {
  expect(quoted('demo')).toBe('demo');
  expect(quoted("鲁S(2026)'1'")).toBe(`'鲁S(2026)'\\''1'\\'''`);
  expect(quoted('a; rm -rf /')).toBe("'a; rm -rf /'");
});
