import { SitingGoal } from '@xuetu/geodata/siting';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../../scripts/commands/command-line.ts';
import { typedGoal } from '../../../scripts/commands/typed-goal.ts';
import { UsageError } from '../../../scripts/commands/usage.ts';

function goalOf(...typed: string[]) {
  const line = commandLine(['site', 'demo', ...typed]);
  if (line === 'help') throw new Error('help was not asked for');
  return typedGoal(line.options);
}

describe('a siting goal that is typed', () => {
  test('is empty where nothing is said', () => {
    expect(goalOf()).toEqual({});
  });

  test.each([
    [
      ['--stage', 'primary', '--budget', '5000', '--seconds', '20'],
      { stage: 'primary', budgetWan: 5000, timeLimit: 20 },
    ],
    [['--seed', '0', '--minimum-classes', '12'], { seed: 0, minimumClasses: 12 }],
    [
      ['--budget-year', '2027=5000,2028=0', '--budget-year', '2029=1.5'],
      {
        budgetByYear: [
          { year: 2027, wan: 5000 },
          { year: 2028, wan: 0 },
          { year: 2029, wan: 1.5 },
        ],
      },
    ],
    [
      ['--weights', 'walking=0.2,moving=4', '--weights=school=70'],
      { weights: { walkingWanPerPupilKmYear: 0.2, movingWanPerPupil: 4, runningWanPerSchoolYear: 70 } },
    ],
    [['--kinds', 'build, extend'], { kinds: ['build', 'extend'] }],
    [
      ['--require', 'kind=build,site=D01,year=2028,classes=24', '--require', 'school=凯瑞小学'],
      { required: [{ kind: 'build', siteId: 'D01', year: 2028, classes: 24 }, { schoolId: '凯瑞小学' }] },
    ],
    [['--forbid', 'kind=close,stage=junior'], { forbidden: [{ kind: 'close', stage: 'junior' }] }],
    [['--lock', 'all'], { lock: { all: true } }],
    [['--lock', 'compounds:A,B', '--lock', 'schools:C'], { lock: { compoundIds: ['A', 'B'], schoolIds: ['C'] } }],
    [['--births', 'low=0.3,middle=0.5,high=0.2'], { births: { low: 0.3, middle: 0.5, high: 0.2 } }],
    [['--births', 'low=1', '--weigh-births', 'expected'], { births: { low: 1 }, weighBirths: 'expected' }],
    [
      ['--farthest', '1500', '--new-schools', '2', '--whole'],
      { farthestMetres: 1500, newSchools: 2, wholeCompounds: true },
    ],
    [['--weigh-births', 'regret'], { weighBirths: 'regret' }],
  ])('%j is what it says', (typed, goal) => {
    expect(goalOf(...typed)).toEqual(goal);
    expect(SitingGoal.parse(goal)).toEqual(goal);
  });

  test.each([
    [['--budget', '0'], /--budget 须为正数/, /must be a positive number/],
    [['--budget-year', '2027'], /名称=值/, /name=value/],
    [['--budget-year', '2027.5=3'], /整数/, /whole number/],
    [['--budget-year', '2027='], /名称=值/, /name=value/],
    [['--weights', 'walk=1'], /不认得“walk”/, /does not know "walk"/],
    [['--weights', 'walking=-1'], /不小于 0/, /0 or more/],
    [['--weigh-births', 'worst'], /不认得“worst”/, /Known: one, expected, regret/],
    [['--kinds', 'demolish'], /不认得“demolish”/, /Known: build, extend/],
    [['--require', 'colour=red'], /不认得“colour”/, /Known: kind, stage/],
    [['--require', 'kind=paint'], /不认得“paint”/, /does not know "paint"/],
    [['--require', 'stage=university'], /没有学段/, /no stage/],
    [['--lock', 'some'], /不认得“some”/, /Known: all, compounds, schools/],
    [['--births', 'low=often'], /现在是“often”/, /it is "often"/],
    [['--seed', '1.5'], /整数/, /whole number/],
    [['--minimum-classes', '0'], /正整数/, /positive whole number/],
  ])('%j is refused in both languages', (typed, zh, en) => {
    let refusal: unknown;
    try {
      goalOf(...typed);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(UsageError);
    expect((refusal as UsageError).words.zh).toMatch(zh);
    expect((refusal as UsageError).words.en).toMatch(en);
  });
});
