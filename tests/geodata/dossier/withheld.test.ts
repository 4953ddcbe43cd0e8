import { type Dossier, dossierOf, drawMap, toldEffect, touchedSchoolYears } from '@xuetu/geodata/dossier';
import { compoundPupilsAt, numbersAt } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenOf } from '../../../geodata/src/dossier/told-block.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';
import { aPlan } from '../../support/a-plan.ts';

/**
 * A tiny teaching point of three pupils beside two schools, and a compound with two children who move from one school to the other together
 * with a larger one.
 */
function base() {
  const pupils = (each: number) => ({ g1: each, g2: each, g3: each, g4: each, g5: each, g6: each });
  const ages = (each: number) => Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, each]));
  return aPlan()
    .withSchool('大小学', { at: [116.95, 36], seats: 90, classes: 6, pupils: pupils(20) })
    .withSchool('中小学', { at: [117.0, 36], seats: 200, classes: 6, pupils: pupils(4) })
    .withSchool('教学点', { at: [117.08, 36], seats: 30, classes: 1, pupils: { g1: 1, g2: 1, g3: 1 } })
    .withCompound('大院', { at: [116.95, 36.01], children: ages(18), areaId: '大院' })
    .withCompound('小院', { at: [116.96, 36.01], children: { ...ages(0), 6: 1, 7: 1 }, areaId: '小院' })
    .withCompound('中院', { at: [116.97, 36.01], children: ages(3), areaId: '中院' })
    .withCompound('村', { at: [117.08, 36.01], children: { ...ages(0), 6: 1, 7: 1, 8: 1 }, areaId: '村' })
    .withBirths('大院', every(18))
    .withBirths('小院', every(0))
    .withBirths('中院', every(3))
    .withBirths('村', every(1))
    .withCatchment('大小学', { box: [116.9, 35.9, 116.99, 36.1] })
    .withCatchment('中小学', { box: [116.99, 35.9, 117.05, 36.1] })
    .withCatchment('教学点', { box: [117.05, 35.9, 117.1, 36.1] })
    .build();
}

function every(count: number): Record<number, number> {
  return Object.fromEntries(Array.from({ length: 14 }, (_, i) => [2012 + i, count]));
}

const moving = {
  label: '小院、中院改上中小学',
  putAssignments: ['小院', '中院'].map((compoundId) => ({
    compoundId,
    stage: 'primary' as const,
    schools: [{ schoolId: '中小学', share: 1 }],
    fromYear: 2026,
  })),
};

const source = aDossierSource(base(), [moving]);
const hidden = dossierOf(source);
const shown = dossierOf({ ...source, smallCounts: true });

function cells(dossier: Dossier, id: string) {
  const table = dossier.chapters
    .flatMap(({ blocks }) => blocks)
    .find((each) => each.kind === 'table' && each.id === id);
  return table?.kind === 'table' ? table.rows : [];
}

const WITHHELD = { withheld: true };

describe('counts of one to four people at a place', () => {
  test('are withheld for compounds, with the next one, so that the sum of those who move gives nothing away', () => {
    const moved = cells(hidden, 'moved');
    expect(moved.map(([name, , , , , pupils]) => [name, pupils])).toEqual([
      ['中院', WITHHELD],
      ['小院', WITHHELD],
    ]);
    const index = source.now.plan.compounds.findIndex(({ id }) => id === '中院');
    expect(compoundPupilsAt(source.now.results, index, 'primary', 2026)).toBeGreaterThan(5);
    expect(cells(shown, 'moved').every((row) => typeof row.at(-1) === 'number')).toBe(true);
  });

  test('are withheld for schools in every table, with what is worked out from them', () => {
    const year = source.now.results.years.find((each) => {
      const pupils = numbersAt(source.now.results, '教学点', 'primary', each)!.enrolment;
      return pupils > 0 && pupils < 5;
    });
    expect(year).toBeDefined();
    for (const { blocks } of hidden.chapters) {
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) {
          if (!row.includes('教学点') || row.at(2) !== year) continue;
          const numbers = row.slice(3).filter((cell) => typeof cell === 'number');
          expect(numbers, `${block.id} ${JSON.stringify(row)}`).toEqual(numbers.filter((each) => [30].includes(each)));
        }
      }
    }
  });

  test('are not left where a school before is taken off the same school after', () => {
    const [small] = moving.putAssignments;
    const alone = aDossierSource(base(), [{ label: '小院', putAssignments: [small!] }]);
    const told = toldEffect(alone);
    const few = touchedSchoolYears(alone).filter(({ was, is }) => {
      const change = Math.abs(is.enrolment! - was.enrolment!);
      return change >= 0.1 && change < 5;
    });
    expect(few.length).toBeGreaterThan(0);
    for (const effect of few) {
      const { before, after } = told(effect);
      expect(before.enrolment.people).toBe(effect.was.enrolment);
      for (const count of [after.enrolment, after.utilisation, after.largestClass]) {
        expect(count.people).toBeGreaterThan(0);
        expect(count.people).toBeLessThan(5);
      }
    }
  });

  test('are not left where a compound that is told is taken off all who move in a later year', () => {
    const [small, other] = moving.putAssignments;
    const later = { label: '分两年', putAssignments: [small!, { ...other!, fromYear: 2028 }] };
    const dossier = dossierOf(aDossierSource(base(), [later]));
    const chart = dossier.chapters
      .flatMap(({ blocks }) => blocks)
      .find((each) => 'id' in each && each.id === 'chart-moved');
    const all = chart?.kind === 'chart' ? chart.series[0]!.values : [];
    const values = all.slice(2, 5);
    const told = cells(dossier, 'moved-by-year').map(([, year, children]) => [
      source.now.results.years.indexOf(Number(year)),
      children,
    ]);
    expect(told).toEqual(told.map(([at]) => [at, all[Number(at)] ?? WITHHELD]));
    expect(values.map((each) => each! % 10)).toEqual([0, 0, 0]);
    expect(Math.max(...values.map(Number))).toBeGreaterThan(0);
  });

  test('say so in a note under the table, and are shown with a warning where somebody asks for them', () => {
    const notes = (dossier: Dossier) =>
      dossier.chapters.flatMap(({ blocks }) =>
        blocks.flatMap((each) => (each.kind === 'table' && each.id === 'moved' ? each.notes : [])),
      );
    expect(notes(hidden).join()).toMatch(/"Withheld" are counts under 5/);
    expect(notes(shown)).toEqual([]);
    expect(JSON.stringify(shown)).not.toContain('withheld":true');
    expect(JSON.stringify(shown)).toMatch(/may reveal individuals/);
  });

  test('stand in no chart and no sentence', () => {
    for (const { blocks } of hidden.chapters) {
      for (const block of blocks) {
        if (block.kind === 'chart' && block.unit === 'pupils') {
          for (const { values } of block.series)
            for (const each of values) expect(each === null || each === 0 || each >= 5).toBe(true);
        }
        const texts = block.kind === 'list' ? block.items : block.kind === 'paragraph' ? [block.text] : [];
        for (const text of texts) expect(text).not.toMatch(/(?<![\d.,])[1-4](\.\d+)? (pupils?|children)\b/);
      }
    }
  });
});

test('what a table withholds beside a small school no map writes either', () => {
  const schools = [
    ['一', 20],
    ['二', 4],
    ['三', 1],
  ] as const;
  const plan = schools.reduce((built, [name, each], at) => {
    const where: [number, number] = [116.9 + at / 20, 36];
    return built
      .withSchool(`${name}小学`, { at: where, seats: 1, classes: 1, pupils: { g1: each, g2: each } })
      .withCompound(`${name}院`, { at: where, children: { 6: each, 7: each } })
      .withCatchment(`${name}小学`, { box: [where[0] - 0.02, 35.9, where[0] + 0.02, 36.1] });
  }, aPlan());
  const plain = aDossierSource(plan.build());
  const dossier = dossierOf(plain);
  const rows = cells(dossier, 'crowded-schools');
  const companion = rows.find(([name, , , pupils]) => name === '二小学' && typeof pupils === 'object');
  expect(companion).toBeDefined();
  const block = { kind: 'map', id: 'm', caption: '', subject: 'pressure', of: 'now' } as const;
  const drawn = { ...block, stage: 'primary' as const, year: Number(companion![2]) };
  const use = numbersAt(plain.now.results, '二小学', 'primary', drawn.year)!.utilisation;
  const text = `${Math.round(use * 100)}%`;
  expect(drawMap(drawn, plain, { ...dossier, withheldPlaces: [] }).svg).toContain(text);
  expect(drawMap(drawn, plain, dossier).svg).not.toContain(text);
});

describe('what is withheld of a sum', () => {
  test('is nothing where no part is small', () => {
    expect(
      hiddenOf(
        new Map([
          ['a', 5],
          ['b', 90],
        ]),
      ),
    ).toEqual([]);
  });

  test('is never one part alone, nor so few people that each is known, unless there is nobody else', () => {
    const parts = fc.array(fc.oneof(fc.double({ min: 0.1, max: 4.9, noNaN: true }), fc.integer({ min: 5, max: 200 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(parts, (counts) => {
        const withheld = new Set(hiddenOf(new Map(counts.map((people, at) => [String(at), people]))));
        const of = counts.map((people, at) => ({ people, isHidden: withheld.has(String(at)) }));
        const small = of.filter(({ people }) => people < 5);
        expect(small.every(({ isHidden }) => isHidden)).toBe(true);
        if (small.length === 0) {
          expect(withheld.size).toBe(0);
          return;
        }
        const together = of.filter(({ isHidden }) => isHidden).reduce((sum, { people }) => sum + people, 0);
        const isEverybody = withheld.size === counts.length;
        expect(isEverybody || (withheld.size > 1 && together >= 10)).toBe(true);
      }),
    );
  });
});
