import { comparisonOf, seatsHeldTogether } from '@xuetu/geodata/compare';
import { type Dossier, dossierOf } from '@xuetu/geodata/dossier';
import { compoundPupilsAt } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { aCrowdedDistrict } from '../../support/a-crowded-district.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';

const base = aCrowdedDistrict();
const moving = {
  label: '西四改上东小学',
  putAssignments: [
    { compoundId: '西四', stage: 'primary' as const, schools: [{ schoolId: '东小学', share: 1 }], fromYear: 2027 },
  ],
};
const rounded = (value: number, decimals = 0) => Number(value.toFixed(decimals));

function movedIn(dossier: Dossier) {
  const { blocks } = dossier.chapters.find(({ id }) => id === 'moved')!;
  const rowsOf = (id: string) =>
    blocks.flatMap((each) => (each.kind === 'table' && each.id === id ? each.rows : [])) as (string | number)[][];
  return { rowsOf, told: blocks.flatMap((each) => (each.kind === 'list' ? each.items : [])) };
}

test('pupils who change school and keep their seats, by year, are those of the comparison', () => {
  const { now, before, ...source } = aDossierSource(base, [moving]);
  const { rowsOf, told } = movedIn(dossierOf({ now, before, ...source }));
  const { movedByYear, transfers, seatsHeld } = comparisonOf(base, before, now, 'primary', 2027);
  const held = seatsHeldTogether(seatsHeld.after);
  const expected = movedByYear
    .filter(({ children }) => children > 0)
    .map(({ year, children, compounds }) => {
      const kept = held.keptByYear.find((each) => each.year === year)?.children ?? 0;
      const moved = transfers.find((each) => each.year === year)!;
      return ['primary', year, rounded(children), compounds, rounded(kept), rounded(moved.after - moved.before)];
    });
  expect(rowsOf('moved-by-year')).toEqual(expected);
  expect(expected.length).toBeGreaterThan(5);
  expect(told).toEqual([
    `Primary: of the pupils enrolled when their compound changes school (${rounded(held.enrolled)}) nobody keeps a seat, and ${rounded(held.lost)} must change in mid-stage.`,
  ]);
});

test('a change that is phased in tells the pupils of the grades that change, and until when the others keep their seats', () => {
  const staying = {
    label: '过渡',
    putStays: [
      {
        compoundId: '西四',
        stage: 'primary' as const,
        schools: [{ schoolId: '西小学', share: 1 }],
        until: 2027,
        ends: 'by-grade' as const,
      },
    ],
  };
  const from = aDossierSource(base, [moving, staying]);
  const { rowsOf, told } = movedIn(dossierOf(from));
  const { moved, seatsHeld } = comparisonOf(base, from.before, from.now, 'primary', 2027);
  const [[name, , year, , , pupils]] = rowsOf('moved') as [(string | number)[]];
  expect([name, year, pupils]).toEqual(['西四', 2027, rounded(moved[0]!.children, 1)]);
  const index = from.now.plan.compounds.findIndex(({ id }) => id === '西四');
  expect(Number(pupils)).toBeLessThan(compoundPupilsAt(from.now.results, index, 'primary', 2027) / 3);
  const { kept, keptUntil } = seatsHeld.after[0]!;
  expect(told.join()).toContain(`${rounded(kept)} keep their seats, the last until ${keptUntil}`);
});
