import { expect, test } from 'vitest';
import { collect, pointFeature } from '../../../web/src/map/sources/feature-collection.ts';
import { featureDiff } from '../../../web/src/map/sources/put-features.ts';

test('only what is new, other or gone goes to the map', () => {
  const [a, b]: [number, number][] = [
    [117, 36],
    [118, 36],
  ];
  const before = collect([
    pointFeature(a!, { id: '同' }),
    pointFeature(a!, { id: '色', colour: '红' }),
    pointFeature(b!, { id: '去' }),
  ]);
  const after = collect([
    pointFeature(a!, { id: '同' }),
    pointFeature(a!, { id: '色', colour: '蓝' }),
    pointFeature([...b!], { id: '新' }),
  ]);
  const { add, remove } = featureDiff(before, after);
  expect(add.map(({ properties }) => properties.id)).toEqual(['色', '新']);
  expect(remove).toEqual(['去']);
});
