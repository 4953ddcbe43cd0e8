import { schoolsOf } from '@xuetu/geodata/assignment';
import { distanceMetres } from '@xuetu/geodata/geometry';
import type { Plan } from '@xuetu/geodata/model';
import { applyEdit } from '@xuetu/geodata/scenario';
import { type Alternative, highsSolver, Proposal, type SitingGoal, site } from '@xuetu/geodata/siting';
import { describe, expect, test, vi } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';

vi.setConfig({ testTimeout: 60_000 });

const town = aCrowdedDistrict({ eastClasses: 6 });
const propose = (goal: SitingGoal, plan = town) => site(plan, plan, goal, highsSolver());
const carriedOut = ({ edits }: Alternative, plan: Plan) => edits.reduce(applyEdit, plan);

/** The longest walk of any compound to a school of its own in a year, in metres. */
function longestWalk(plan: Plan, year: number): number {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const walks = plan.compounds.flatMap((compound) =>
    schoolsOf(plan, compound, 'primary', year).map(
      ({ schoolId }) => distanceMetres(compound.point, schools.get(schoolId)!.location) * plan.assumptions.detourFactor,
    ),
  );
  return Math.max(...walks);
}

describe('a limit on walks', () => {
  test('is kept by every alternative that has the money to build where somebody would be too far, and the others say so', async () => {
    expect(longestWalk(town, 2040)).toBeGreaterThan(1300);
    const { alternatives, notes } = await propose({ farthestMetres: 1300 });
    expect(alternatives.map(({ id }) => id)).toContain('lowest-cost');
    expect(alternatives.map(({ id }) => id)).not.toContain('no-new-land');
    for (const each of alternatives) {
      const isKept = longestWalk(carriedOut(each, town), 2040) <= 1300;
      const said = notes.some(({ en }) => en.includes(each.name.en) && en.includes('walk farther than the limit'));
      expect([each.id, isKept]).toEqual([each.id, !said]);
      expect([each.id, isKept]).toEqual([each.id, each.id !== 'within-budget']);
      if (isKept) expect(each.actions.map(({ siteId }) => siteId)).toContain('中地块');
    }
  });

  test('asks for a stage that has seats for all, where somebody walks too far', async () => {
    const calm = aCrowdedDistrict({ eastClasses: 12, childrenPerAge: 20 });
    expect((await propose({}, calm)).stages).toEqual([]);
    const { stages, alternatives } = await propose({ farthestMetres: 1300 }, calm);
    expect(stages).toEqual(['primary']);
    expect(longestWalk(carriedOut(alternatives[0]!, calm), 2040)).toBeLessThanOrEqual(1300);
  });

  test('that nobody can keep is refused with how many are too far and the least that can be kept, which can', async () => {
    const { alternatives, notes } = await propose({ farthestMetres: 200 });
    expect(alternatives).toEqual([]);
    const [, stranded, least] = /(\d+) compounds have neither .* ([\d,]+) m is the least/.exec(notes[0]!.en)!;
    expect(Number(stranded)).toBeGreaterThan(0);
    const farthestMetres = Number(least!.replaceAll(',', ''));
    const kept = await propose({ farthestMetres });
    expect(longestWalk(carriedOut(kept.alternatives[0]!, town), 2040)).toBeLessThanOrEqual(farthestMetres);
    expect((await propose({ farthestMetres: farthestMetres - 2 })).alternatives).toEqual([]);
  });

  test('that the budget does not allow is told with the compounds that stay too far', async () => {
    const { notes } = await propose({ farthestMetres: 1300, budgetWan: 1000 });
    expect(notes.map(({ en }) => en).join('\n')).toMatch(/compounds still walk farther than the limit/);
  });
});

describe('compounds that are to stay whole', () => {
  test('go to one school each in every alternative, even where some seats stay short', async () => {
    const goal: SitingGoal = { budgetWan: 6000 };
    for (const wholeCompounds of [true, false]) {
      const { alternatives } = await propose({ ...goal, wholeCompounds });
      for (const { edits } of alternatives) {
        const counts = edits.flatMap(({ putAssignments = [] }) => putAssignments.map(({ schools }) => schools.length));
        if (wholeCompounds) expect(Math.max(0, ...counts)).toBeLessThanOrEqual(1);
      }
      for (const { objective, lowerBound } of alternatives) expect(lowerBound).toBeLessThanOrEqual(objective);
    }
  });
});

describe('a number of new schools', () => {
  const sites = [0.5, 1.4, 2.1, 4.2].map((eastKm, i) => ({
    ...town.sites[0]!,
    id: `地块${i}`,
    name: `地块${i}`,
    point: [117 + eastKm / 90, 36] as [number, number],
  }));
  const wide = { ...town, sites };

  test('is told with the children it can bring within the radius and the longest walk it leaves, as trying all sites finds', async () => {
    const proposal = await propose({ newSchools: 1 }, wide);
    expect(Proposal.parse(proposal)).toEqual(proposal);
    const [coverage] = proposal.coverage!;
    const metres = (from: readonly number[], to: readonly number[]) =>
      distanceMetres([from[0]!, from[1]!], [to[0]!, to[1]!]);
    const nearest = (extra: readonly number[]) =>
      wide.compounds.map(({ point }) =>
        Math.min(...wide.schools.map(({ location }) => metres(point, location)), metres(point, extra)),
      );
    const longest = Math.min(...sites.map(({ point }) => Math.max(...nearest(point))));
    expect(coverage!.farthestMetres).toBe(Math.round(longest * wide.assumptions.detourFactor));
    expect(coverage!.farthestAtLeast).toBe(coverage!.farthestMetres);
    const chosen = sites.find(({ id }) => id === coverage!.siteIds[0])!;
    const within = (point: readonly number[]) => nearest(point).filter((each) => each <= coverage!.radiusMetres).length;
    expect(within(chosen.point)).toBe(Math.max(...sites.map(({ point }) => within(point))));
    expect(coverage!.covered).toBeLessThanOrEqual(coverage!.coveredAtMost);
    expect(coverage!.covered).toBeGreaterThanOrEqual(coverage!.coveredAtMost - 0.1);
  });

  test('has an alternative with schools on just these sites', async () => {
    const { alternatives, coverage } = await propose({ newSchools: 2 }, wide);
    const most = alternatives.find(({ id }) => id === 'most-covered')!;
    const built = most.actions.filter(({ kind }) => kind === 'build').map(({ siteId }) => siteId);
    expect(built.sort()).toEqual([...coverage![0]!.siteIds].sort());
    expect(most.rationale.en).toContain('2 new');
    expect(most.lowerBound).toBeLessThanOrEqual(most.objective);
  });
});
