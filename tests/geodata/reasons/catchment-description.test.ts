import type { AreaShape, Plan, Position, Street } from '@xuetu/geodata/model';
import { boundaryOf, describeCatchment } from '@xuetu/geodata/reasons';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';
import { place } from '../../support/a-street-map.ts';

type Metres = [east: number, north: number];

function area(...corners: Metres[]): AreaShape {
  const ring = corners.map((corner) => place(...corner));
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function line(...path: Metres[]): { type: 'LineString'; coordinates: Position[] } {
  return { type: 'LineString', coordinates: path.map((at) => place(...at)) };
}

function street(path: Metres[], words: Partial<Street> = {}): Partial<Street> {
  return { ...words, shape: line(...path) };
}

/**
 * 城关小学学区 is 1,000 m x 800 m. 解放路 runs along its east, 10 m outside; 胶济铁路 along its south; 小清河 along the western half of the
 * north and 北园街 along the rest; in the west it touches 西片 with nothing between. 中心街 crosses it and bounds nothing.
 */
function aTown() {
  return aPlan()
    .withSchool('城关小学')
    .withSchool('西关小学')
    .withCatchment('城关小学', { name: '城关小学学区', shape: area([0, 0], [1000, 0], [1000, 800], [0, 800]) })
    .withCatchment('西关小学', { name: '西片', shape: area([-600, 0], [0, 0], [0, 800], [-600, 800]) })
    .withStreet(
      '1',
      street(
        [
          [1010, -300],
          [1010, 1200],
        ],
        { name: '解放路' },
      ),
    )
    .withStreet(
      '2',
      street(
        [
          [500, 805],
          [1000, 805],
        ],
        { name: '北园街' },
      ),
    )
    .withStreet(
      '3',
      street(
        [
          [500, -200],
          [500, 700],
        ],
        { name: '中心街' },
      ),
    )
    .withLandscape('4', { kind: 'railway', name: '胶济铁路', shape: line([-800, -12], [1300, -12]) })
    .withLandscape('5', { kind: 'river', name: '小清河', shape: line([10, 815], [500, 800]) })
    .withCompound('东村', { at: place(800, 400) })
    .withCompound('中村', { at: place(400, 400) })
    .withCompound('西村', { at: place(-300, 400) });
}

function described(plan: Plan, name = '城关小学学区') {
  const catchment = plan.catchments.find((each) => each.name === name)!;
  return describeCatchment(plan, catchment, 2025);
}

describe('a catchment in words', () => {
  it('is bounded side by side by the streets, railways and rivers along its border, clockwise on each side', () => {
    expect(described(aTown().build()).text.zh).toBe(
      '城关小学学区（招生学校：城关小学）：东至解放路，南至胶济铁路，西接西片，北至小清河、北园街。所含小区 2 个：东村、中村。',
    );
  });

  it('says how long each stretch is: together they are the whole border', () => {
    const [part] = described(aTown().build()).parts;
    // The border is looked at every 15 m, so that a change from river to street is found that near.
    const told = part!.sides.map(({ side, bounds }) => [
      side,
      ...bounds.map(({ metres }) => Math.round(metres / 50) * 50),
    ]);
    expect(told).toEqual([
      ['east', 800],
      ['south', 1000],
      ['west', 800],
      ['north', 500, 500],
    ]);
    expect(part!.metres).toBeCloseTo(3600, -1);
    expect(part!.alongLines).toBeCloseTo(2800, -1);
    expect(part!.areaM2 / 800_000).toBeCloseTo(1, 2);
  });

  it('names a street once, though its parts lie in the data one by one', () => {
    const plan = aTown().build();
    plan.streets[0]!.shape = line([1010, -300], [1010, 400]);
    plan.streets.push({ id: '9', class: 'local', name: '解放路', shape: line([1010, 400], [1010, 1200]) });
    expect(described(plan).text.zh).toContain('东至解放路，南至');
  });

  it('is bounded by the edge of the district where no catchment lies beyond, and by unnamed roads by their class', () => {
    const plan = aTown()
      .withStreet(
        '6',
        street(
          [
            [-605, -100],
            [-605, 900],
          ],
          { class: 'secondary' },
        ),
      )
      .build();
    expect(described(plan, '西片').text.zh).toContain(
      '东接城关小学学区，南至胶济铁路，西至无名次干路，北至规划区边界。',
    );
  });

  it('lists apart the compounds that an assignment brings and takes away', () => {
    const plan = aTown().withAssignment('西村', '城关小学').withAssignment('东村', '西关小学').build();
    const { compounds, assignedIn, assignedOut, text } = described(plan);
    expect([compounds, assignedIn, assignedOut].map((each) => each.map(({ id }) => id))).toEqual([
      ['中村'],
      ['西村'],
      ['东村'],
    ]);
    expect(text.zh).toContain('所含小区 1 个：中村。另指定划入 1 个：西村。其中指定划出 1 个：东村。');
    expect(text.en).toContain('in the east by 解放路, in the south by 胶济铁路, in the west by the catchment 西片');
  });

  it('tells its parts one by one, the larger first, and says that others lie inside', () => {
    const plan = aTown().build();
    const catchment = plan.catchments.find(({ name }) => name === '城关小学学区')!;
    const [outer] = (catchment.shape as Extract<AreaShape, { type: 'Polygon' }>).coordinates;
    const hole = area([300, 300], [300, 500], [500, 500], [500, 300]).coordinates[0] as Position[];
    const far = area([2000, 0], [2200, 0], [2200, 200], [2000, 200]).coordinates[0] as Position[];
    catchment.shape = { type: 'MultiPolygon', coordinates: [[far], [outer!, hole]] };
    const parts = boundaryOf(plan, catchment);
    expect(parts.map(({ holes }) => holes)).toEqual([1, 0]);
    expect(described(plan).text.zh).toMatch(/第1片东至解放路.*不含其中 1 处其他学区；第2片东至规划区边界/);
  });

  it('does not depend on where the drawing of the ring began or which way round it ran', () => {
    const plan = aTown().build();
    const expected = described(plan).text;
    const catchment = plan.catchments.find(({ name }) => name === '城关小学学区')!;
    const corners = (catchment.shape as Extract<AreaShape, { type: 'Polygon' }>).coordinates[0]!.slice(1);
    for (const [i, turn] of [1, 2, 3].entries()) {
      const turned = [...corners.slice(turn), ...corners.slice(0, turn)];
      const ring = i % 2 === 0 ? turned : turned.toReversed();
      catchment.shape = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
      expect(described(plan).text).toEqual(expected);
    }
  });
});
