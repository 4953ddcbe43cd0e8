import type { AreaShape, Position } from '@xuetu/geodata/model';
import { checkCatchment } from '@xuetu/geodata/reasons';
import { describe, expect, test } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';
import { place } from '../../support/a-street-map.ts';

type Metres = [east: number, north: number];

const ring = (corners: Metres[]): Position[] => [...corners, corners[0]!].map((corner) => place(...corner));
const area = (...corners: Metres[]): AreaShape => ({ type: 'Polygon', coordinates: [ring(corners)] });
const block = ([west, south]: Metres, [east, north]: Metres) =>
  area([west, south], [east, south], [east, north], [west, north]);
const line = (...path: Metres[]) => ({ type: 'LineString' as const, coordinates: path.map((at) => place(...at)) });

/** 城关小学 has a square kilometre; 西关小学 the one to the west of it. */
function aTown() {
  return aPlan()
    .withSchool('城关小学', { at: place(500, 500) })
    .withSchool('西关小学', { at: place(-500, 500) })
    .withCatchment('城关小学', { name: '城关', shape: block([0, 0], [1000, 1000]) })
    .withCatchment('西关小学', { name: '西关', shape: block([-1000, 0], [0, 1000]) });
}

function concernsOf(builder: ReturnType<typeof aTown>, name = '城关') {
  const plan = builder.build();
  return checkCatchment(plan, plan.catchments.find((each) => each.name === name)!, 2025).concerns;
}

describe('how a catchment is drawn', () => {
  test('raises nothing where it is whole, holds its school and divides no compound', () => {
    const town = aTown().withCompound('花园', { shape: block([100, 100], [200, 200]), point: place(150, 150) });
    expect(concernsOf(town)).toEqual([]);
    const plan = town.build();
    const check = checkCatchment(plan, plan.catchments.find(({ name }) => name === '城关')!, 2025);
    expect(check.areaM2).toBeCloseTo(1e6, -3);
    expect(check.polsbyPopper).toBeCloseTo(Math.PI / 4, 3);
    expect(check.reock).toBeCloseTo(2 / Math.PI, 3);
  });

  test('raises nothing for a compound beside the corner of the catchment, which only its bounds reach', () => {
    const corner = area([-200, -100], [100, 200], [-200, 200]);
    const around = aPlan()
      .withSchool('角小学', { at: place(300, -300) })
      .withCatchment('角小学', { name: '角', shape: area([-200, -200], [500, -500], [100, 100]) })
      .withCompound('角外', { shape: corner, point: place(-150, 150) });
    expect(concernsOf(around, '角')).toEqual([]);
  });

  test('tells a compound that the border divides, with the share on this side and the catchment of the rest', () => {
    const town = aTown().withCompound('边上', { shape: block([-30, 100], [70, 200]), point: place(20, 150) });
    const [concern, ...more] = concernsOf(town);
    expect(more).toEqual([]);
    expect(concern).toMatchObject({ kind: 'compound-split', compoundId: '边上' });
    expect(concern!.sentence.zh).toBe('小区「边上」被边界分开：70% 在本学区，其余在「西关」');
    expect(concernsOf(town, '西关')[0]!.figures.share).toBeCloseTo(0.3, 3);
  });

  test('tells a school that stands outside its own catchment, by how far', () => {
    const town = aTown().withSchool('河东小学', { at: place(1200, 500) });
    const plan = town.withCatchment('河东小学', { name: '河东', shape: block([0, 1000], [1000, 2000]) });
    const [concern] = concernsOf(plan, '河东');
    expect(concern).toMatchObject({ kind: 'school-outside', schoolId: '河东小学' });
    expect(concern!.figures.metres).toBeGreaterThanOrEqual(537);
    expect(concern!.figures.metres).toBeLessThanOrEqual(540);
  });

  test('tells parts apart from the rest, a border that crosses itself, and a catchment without an open school', () => {
    const parts: AreaShape = {
      type: 'MultiPolygon',
      coordinates: [
        [
          ring([
            [0, 1000],
            [1000, 1000],
            [1000, 2000],
          ]),
        ],
        [
          ring([
            [3000, 0],
            [3100, 0],
            [3100, 100],
            [3000, 100],
          ]),
        ],
      ],
    };
    const town = aTown().withSchool('新校', { at: place(900, 1200), openFrom: 2027 });
    const apart = concernsOf(town.withCatchment('新校', { name: '新', shape: parts }), '新');
    expect(apart.map(({ kind }) => kind)).toEqual(['no-school', 'detached']);
    expect(apart[1]!.figures.areaM2).toBeCloseTo(10_000, -2);
    const bow = aTown().withCatchment([], {
      name: '结',
      shape: area([0, 2000], [1000, 3000], [1000, 2000], [0, 3000]),
    });
    expect(concernsOf(bow, '结').map(({ kind }) => kind)).toEqual(['no-school', 'crosses-itself']);
  });

  test('tells a compound beyond a railway that has no crossing near by, not one whose street passes under it', () => {
    const town = (isTunnel: boolean) => {
      const builder = aTown()
        .withCompound('铁西', { at: place(500, 300) })
        .withLandscape('胶济铁路', { kind: 'railway', name: '胶济铁路', shape: line([-3000, 400], [4000, 400]) })
        .withStreet('north', { shape: line([-2000, 500], [2000, 500]) })
        .withStreet('south', { shape: line([-2000, 300], [2000, 300]) });
      const bridge = isTunnel ? 500 : 1900;
      return builder.withStreet('bridge', { bridge: true, shape: line([bridge, 300], [bridge, 500]) });
    };
    const [concern, ...more] = concernsOf(town(false));
    expect(more).toEqual([]);
    expect(concern).toMatchObject({ kind: 'cut-off', compoundId: '铁西', schoolId: '城关小学' });
    expect(concern!.sentence.zh).toContain('隔着胶济铁路');
    expect(concern!.figures.metres).toBeGreaterThan(2900);
    expect(concernsOf(town(true))).toEqual([]);
  });
});
