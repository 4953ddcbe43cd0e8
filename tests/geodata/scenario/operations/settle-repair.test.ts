import { areaM2, topologyOf } from '@xuetu/geodata/geometry';
import type { CatchmentRepair, Plan } from '@xuetu/geodata/model';
import { editName, planOf, settleRepair } from '@xuetu/geodata/scenario';
import { describe, expect, test } from 'vitest';
import { aSquare } from '../../../support/a-square.ts';
import { after, done, PRIMARY, shapeOf, twoSchools } from '../../../support/two-schools.ts';

/** Two schools whose catchments the import made meet at 117 degrees: a strip of some metres there belonged to both, and went to the western one. */
function mended(): Plan {
  const plan = twoSchools();
  const shape = aSquare(116.9999, 35.95, 0.0001);
  const repair: CatchmentRepair = {
    id: 'primary-public-1',
    ...PRIMARY,
    kind: 'overlap',
    catchmentIds: ['west', 'east'],
    given: 'west',
    areaM2: areaM2(shape),
    breadthMetres: 4.5,
    at: [116.99995, 35.95005],
    shape,
  };
  return { ...plan, district: { ...plan.district, repairs: [repair] } };
}

const asked = (to: string) => ({ repairId: 'primary-public-1', to });

describe('a repair of the import', () => {
  test('goes to the other owner as one edit, the tiling stays exact, and undo gives the identical plan', () => {
    const plan = mended();
    const [{ areaM2: area }] = plan.district.repairs as [CatchmentRepair];
    const edit = done(settleRepair(plan, asked('east')));
    const next = after(plan, edit);
    expect(areaM2(shapeOf(next, 'east')) - areaM2(shapeOf(plan, 'east'))).toBeCloseTo(area, 3);
    expect(topologyOf(next.catchments).repairs).toEqual([]);
    expect(planOf(plan, { edits: [edit], cursor: 0 })).toBe(plan);
    expect([editName(edit, 'zh'), editName(edit, 'en')]).toEqual([
      `把导入时的重叠（${Math.round(area)} 平方米）改划给「东片」`,
      `Give the overlap of the import (${Math.round(area)} m²) to “东片”`,
    ]);
  });

  test('comes back where it was given on', () => {
    const plan = mended();
    const back = after(
      after(plan, settleRepair(plan, asked('east'))),
      settleRepair(after(plan, settleRepair(plan, asked('east'))), asked('west')),
    );
    expect(areaM2(shapeOf(back, 'west'))).toBeCloseTo(areaM2(shapeOf(plan, 'west')), 3);
  });

  test('is refused to whom it is already, and to catchments that have no part in it', () => {
    const plan = mended();
    expect(settleRepair(plan, asked('west'))).toEqual({ refused: 'nothing-changes' });
    expect(settleRepair(plan, asked('north'))).toMatchObject({ refused: 'said' });
    expect(settleRepair(plan, { repairId: 'primary-public-9', to: 'east' })).toMatchObject({ refused: 'said' });
  });
});
