import type { Plan } from '@xuetu/geodata/model';
import { evaluate, packsOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportFile } from '../../../api/src/export/export-file.ts';
import type { ExportSubject } from '../../../api/src/export/export-request.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aSimulated } from '../../support/a-simulated.ts';

type Properties = Record<string, number | string | null>;

/** Compounds of a row from west to east with so many children of six, and three schools whose catchments meet at two lines. */
function aRow(children: readonly number[], lines: readonly [number, number]): Plan {
  const [west, east] = lines.map((line) => 116.9 + 0.02 * line) as [number, number];
  const plan = aPlan()
    .withSchool('西小', { at: [116.91, 36], seats: 900 })
    .withSchool('中小', { at: [117, 36], seats: 900 })
    .withSchool('东小', { at: [117.09, 36], seats: 900 })
    .withCatchment('西小', { box: [116.89, 35.9, west, 36.1] })
    .withCatchment('中小', { box: [west, 35.9, east + 0.001, 36.1] })
    .withCatchment('东小', { box: [east + 0.001, 35.9, 117.11, 36.1] });
  children.forEach((count, at) => {
    plan.withCompound(`区${at}`, { at: [116.91 + 0.02 * at, 36.01], children: { 6: count } });
  });
  return plan.build();
}

/** What the files of a plan over its base tell, by id. */
async function filesOf(base: Plan, plan: Plan, smallCounts = false) {
  const before = aSimulated(base);
  const results = simulatePlan(base, plan);
  const now = plan === base ? before : { ...before, plan, results, ...evaluate(plan, results, packsOf(plan)) };
  const told = async (what: ExportSubject) => {
    const { bytes } = await exportFile(what, { format: 'geojson', smallCounts }, { now, before, locale: 'zh' });
    const { features }: { features: { id: string; properties: Properties }[] } = JSON.parse(
      new TextDecoder().decode(bytes),
    );
    return new Map(features.map(({ properties }) => [String(properties.id), properties]));
  };
  return { compounds: await told('compounds'), catchments: await told('catchments'), schools: await told('schools') };
}

type Files = Awaited<ReturnType<typeof filesOf>>;

const pupils = ({ compounds }: Files, id: string) => compounds.get(id)!.primary_pupils as number | null;

/** Ids of the compounds between two of the lines, by catchment. */
function membersOf(children: readonly number[], [west, east]: readonly [number, number]) {
  const ids = children.map((_, at) => `区${at}`);
  return [ids.slice(0, west), ids.slice(west, east), ids.slice(east)];
}

describe('the files of the base plan and of a scenario side by side', () => {
  test('tell no compound of few children by a companion that only one of them withholds', async () => {
    const children = [40, 8, 3, 40, 40];
    const base = aRow(children, [3, 4]);
    const scenario = aRow(children, [2, 4]);
    const [then, now] = [await filesOf(base, base), await filesOf(base, scenario)];
    for (const files of [then, now]) expect([pupils(files, '区1'), pupils(files, '区2')]).toEqual([null, null]);
    expect(pupils(now, '区0')).toBe(pupils(then, '区0'));
  });

  test('tell none by what a catchment or a school has more or less', async () => {
    const children = [40, 8, 3, 40, 40];
    const [base, scenario] = [aRow(children, [3, 4]), aRow(children, [2, 4])];
    const [then, now] = [await filesOf(base, base), await filesOf(base, scenario)];
    for (const school of ['西小', '中小']) {
      const id = `public/primary/${school}`;
      expect(then.catchments.get(id)?.pupils).not.toBeNull();
      expect(now.catchments.get(id)).toMatchObject({ pupils: null, enrolment: null });
      expect(now.schools.get(school)).toMatchObject({ primary_enrolment: null, primary_utilisation: null });
    }
    expect(now.catchments.get('public/primary/东小')).toMatchObject(then.catchments.get('public/primary/东小')!);
  });

  test('a compound whose number is another one by five or more is told', async () => {
    const base = aRow([40, 8, 3], [3, 3]);
    const scenario = aRow([40, 8, 30], [3, 3]);
    expect(pupils(await filesOf(base, scenario), '区2')).toBeGreaterThan(20);
  });

  test('leave at least two compounds and ten children together in every difference that can be read', async () => {
    const line = fc.integer({ min: 0, max: 8 });
    const lines = fc.tuple(line, line).map((each): [number, number] => [Math.min(...each), Math.max(...each)]);
    const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), {
      minLength: 8,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(counts, lines, lines, async (children, drawn, redrawn) => {
        const [base, scenario] = [aRow(children, drawn), aRow(children, redrawn)];
        const [then, now, truth] = [
          await filesOf(base, base),
          await filesOf(base, scenario),
          await filesOf(base, base, true),
        ];
        const untold = (ids: Iterable<string>) =>
          [...ids].flatMap((id) => {
            const people = pupils(truth, id)!;
            return people > 0 && pupils(then, id) === null && pupils(now, id) === null ? [people] : [];
          });
        const isSafe = (ids: Iterable<string>) => {
          const people = untold(ids);
          return people.length === 0 || (people.length > 1 && people.reduce((sum, each) => sum + each) >= 9.9);
        };
        const [membersThen, membersNow] = [membersOf(children, drawn), membersOf(children, redrawn)];
        for (const [at, school] of ['西小', '中小', '东小'].entries()) {
          const [totalThen, totalNow] = [then, now].map(
            ({ catchments }) => catchments.get(`public/primary/${school}`)?.pupils ?? null,
          );
          if (totalThen !== null) expect(isSafe(membersThen[at]!)).toBe(true);
          if (totalNow === null) continue;
          expect(isSafe(membersNow[at]!)).toBe(true);
          const both = [...membersThen[at]!, ...membersNow[at]!];
          const crossed = both.filter((id) => both.indexOf(id) === both.lastIndexOf(id));
          if (totalThen !== null) expect(isSafe(crossed)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});
