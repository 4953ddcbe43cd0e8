import type { Plan, Position } from '@xuetu/geodata/model';
import { placeFindingsOf } from '@xuetu/geodata/siting/suitability';
import { describe, expect, test } from 'vitest';
import { aSquare } from '../../../support/a-square.ts';
import { twoSchools } from '../../../support/two-schools.ts';

/** Two catchments of 20 km with a lake, and an arterial that runs along 36 degrees north. */
function ground(): Plan {
  const line: Position[] = [
    [116.9, 36],
    [117.1, 36],
  ];
  return {
    ...twoSchools(),
    landscape: [{ id: '湖', kind: 'water', name: '明湖', shape: aSquare(116.95, 36.05, 0.01) }],
    streets: [{ id: '路', name: '环路', class: 'arterial', shape: { type: 'LineString', coordinates: line } }],
  };
}

const said = (at: Position) => placeFindingsOf(ground(), at, [{ stage: 'primary', classes: 18 }]).map(({ zh }) => zh);

describe('a place where a school is to be opened', () => {
  test('in the water, on the land of a street or outside the district is warned of', () => {
    expect(said([116.955, 36.055])).toContain('位置在水域上（明湖）');
    expect(said([117.02, 36.0001])).toContain('位置在道路用地上（环路，红线半宽按 20 米计）');
    expect(said([117.2, 36.2])).toContain('位置在规划区以外');
  });

  test('is held against the site rules of its stage', () => {
    const near = said([117.02, 36.0006]);
    expect(near.filter((each) => each.startsWith('位置'))).toEqual([]);
    expect(near.some((each) => each.includes('主干路或快速路（环路）'))).toBe(true);
  });

  test('on open ground away from all that has nothing said against the ground', () => {
    expect(said([117.05, 36.05]).filter((each) => each.startsWith('位置'))).toEqual([]);
  });
});
