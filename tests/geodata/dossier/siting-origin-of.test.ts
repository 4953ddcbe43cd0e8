import { type Dossier, dossierOf, proposedIn, sitingOriginOf } from '@xuetu/geodata/dossier';
import { extendSchool } from '@xuetu/geodata/scenario';
import { inputHash } from '@xuetu/geodata/siting';
import { describe, expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';
import { anAlternative, aProposal } from '../../support/a-proposal.ts';
import { anAction } from '../../support/an-answer.ts';
import { done } from '../../support/two-schools.ts';

const base = aCrowdedDistrict();
const edit = done(extendSchool(base, { schoolId: '西小学', stage: 'primary', year: 2027, classes: 6 }));
const action = anAction({
  kind: 'extend',
  siteId: undefined,
  schoolId: '西小学',
  name: '西小学',
  year: 2027,
  classes: 6,
  seats: 270,
  costWan: 1600,
});
const chosen = anAlternative({
  id: 'lowest-cost',
  edits: [edit],
  actions: [action],
  costWan: 1600,
  objective: 5000,
  lowerBound: 4900,
  gapPercent: 2,
  shortage: [{ year: 2027, before: 270, after: 12 }],
  pupilsMoved: 3,
});
const other = anAlternative({ id: 'fewest-moved', name: { zh: '调整学生最少', en: 'Fewest moved' }, costWan: 2500 });
const goal = { budgetWan: 3000, seed: 7 };
const proposal = aProposal({
  goal,
  seed: 7,
  alternatives: [chosen, other],
  stages: ['primary'],
  inputHash: inputHash(base, base, goal),
});
const proposedBy = { jobId: 'job-1', alternativeId: 'lowest-cost' };
const stamped = { ...edit, proposedBy };

describe('the alternative that a scenario was made from', () => {
  test('is named by its edits', () => {
    expect(proposedIn([edit])).toBeUndefined();
    expect(sitingOriginOf(base, [edit], { proposal })).toBeNull();
    expect(proposedIn([edit, stamped, { label: 'x' }])).toEqual(proposedBy);
  });

  test('is the scenario itself where nothing came after it and the plan is the one that was asked about', () => {
    expect(sitingOriginOf(base, [stamped], { proposal })).toMatchObject({ ...proposedBy, isAsProposed: true });
    expect(sitingOriginOf(base, [stamped, { label: 'x' }], { proposal })).toMatchObject({ isAsProposed: false });
    expect(sitingOriginOf(base, [{ label: 'x', setRules: [] }, stamped], { proposal })).toMatchObject({
      isAsProposed: false,
    });
    const reimported = { ...base, births: base.births.slice(1) };
    expect(sitingOriginOf(reimported, [stamped], { proposal })).toMatchObject({ isAsProposed: false });
  });

  test('is remembered by name where its job is kept no more', () => {
    expect(sitingOriginOf(base, [stamped], undefined)).toEqual({ ...proposedBy, isAsProposed: false });
  });
});

describe('a dossier of a siting alternative', () => {
  const siting = sitingOriginOf(base, [stamped], { proposal });
  const dossier = dossierOf(aDossierSource(base, [stamped], { siting }));
  const rowsIn = (of: Dossier, id: string) => {
    const table = of.chapters.flatMap(({ blocks }) => blocks).find((each) => each.kind === 'table' && each.id === id);
    return table?.kind === 'table' ? table.rows : [];
  };

  test('lists every alternative with cost, shortage, bound and gap, and withholds few who move', () => {
    expect(rowsIn(dossier, 'alternatives')).toEqual([
      [expect.stringMatching(/this one/), 1600, 0, 0, 12, 0, { withheld: true }, 0, 5000, 4900, 0.02],
      ['Fewest moved', 2500, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  test('recommends the actions of the alternative, with their cost', () => {
    expect(rowsIn(dossier, 'actions')).toEqual([['extend', '西小学', 'primary', 2027, 6, 270, 1600, null]]);
  });

  test('has a recipe with hash, seed, goal, objective, bound and gap', () => {
    const text = JSON.stringify(dossier.recipe.inputs);
    for (const part of [proposal.inputHash, 'job-1', '"7"', 'budgetWan', '5,000', '4,900', '2.00%'])
      expect(text).toContain(part);
    expect(dossier.recipe.commands).toContain('npm run -s xuetu -- site test --budget 3000 --seed 7');
  });

  test('has a recipe that asks over the scenario that the job was asked over', () => {
    const over = sitingOriginOf(base, [stamped], { proposal, scenarioId: 'before-it' });
    expect(dossierOf(aDossierSource(base, [stamped], { siting: over })).recipe.commands).toContain(
      'npm run -s xuetu -- site test --scenario before-it --budget 3000 --seed 7',
    );
  });
});
