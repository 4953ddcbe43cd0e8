import { expect, test } from 'vitest';
import { withMovingYears } from '../../../../geodata/src/siting/programmes/with-moving-years.ts';
import type { StageProblem } from '../../../../geodata/src/siting/stage-problem/stage-problem.ts';
import { withCommonProgrammes } from '../../../../geodata/src/siting/views/with-common-programmes.ts';
import { aSitingProblem } from '../../../support/a-siting-problem.ts';

const few = aSitingProblem(2026, 2027)
  .withSchool('west', [0, 0], [100, 90], [[1, 400]])
  .withCompound('a', [0, 1], 60, 'west')
  .withCompound('c', [0, 2], 10, 'west')
  .build();
const many = aSitingProblem(2026, 2027)
  .withSite('field', [0, 3], [[4, 3000]], 2027)
  .withSchool(
    'west',
    [0, 0],
    [80, 70],
    [
      [1, 999],
      [2, 800],
    ],
  )
  .withCompound('a', [0, 1], 120, 'west')
  .build();

const programmesOf = ({ places }: StageProblem) =>
  places.map(({ kind, id, programmes }) => [kind, id, programmes.map((each) => [each.id, each.costs])]);

test('views get the same places and programmes, those of the first as they are, and keep their own seats and pupils', () => {
  const [[low], [high]] = withCommonProgrammes([[few], [many]]) as [[StageProblem], [StageProblem]];
  expect(programmesOf(low)).toEqual(programmesOf(high));
  const west = low.places.find(({ id }) => id === 'west')!;
  expect(west.programmes.map(({ id }) => id)).toEqual(['extend-1-2026', 'extend-2-2026']);
  expect(west.programmes.map(({ costs }) => costs.extend)).toEqual([400, 800]);
  expect([...west.seats]).toEqual([100, 90]);
  expect([...high.places.find(({ id }) => id === 'west')!.seats]).toEqual([80, 70]);
  expect([low, high].map(({ units }) => units.map(({ pupils }) => pupils[0]))).toEqual([[60, 10], [120]]);
});

test('a site that one view alone would look at can be reached in the others by compounds that they have in common', () => {
  const [[low], [high]] = withCommonProgrammes([[few], [many]]) as [[StageProblem], [StageProblem]];
  const reachOf = ({ places, units }: StageProblem) =>
    units.map(({ compoundId, reach }) => [compoundId, reach.map((to) => [places[to.place]!.id, to.metres, to.year])]);
  expect(reachOf(low)).toEqual([
    ['a', [['field', 2000, 2027]]],
    ['c', []],
  ]);
  expect(reachOf(high)).toEqual([['a', [['field', 2000, 2027]]]]);
  for (const { places, units } of [low, high])
    for (const { today } of units) expect(places[today[0]!.place]!.id).toBe('west');
});

test('views that suggest the same stay as they are', () => {
  const timed = withMovingYears(many);
  const [[again], [other]] = withCommonProgrammes([[timed], [timed]]) as [[StageProblem], [StageProblem]];
  expect(withMovingYears(again)).toEqual(timed);
  expect(other).toEqual(again);
});

test('temporary classes that nobody needs in one view of a stage without catchments add no seats there', () => {
  const [, west] = few.places;
  const [extension] = west!.programmes;
  const temporary = {
    ...extension!,
    id: 'temporary-1',
    actions: [{ ...extension!.actions[0]!, kind: 'temporary' as const }],
  };
  const pooled = { ...few, isPooled: true, units: [] };
  const bridged = {
    ...pooled,
    places: pooled.places.map((place) => (place.id === 'west' ? { ...place, programmes: [temporary] } : place)),
  };
  const [[bridging], [without]] = withCommonProgrammes([[bridged], [pooled]]) as [[StageProblem], [StageProblem]];
  const seatsOf = ({ places }: StageProblem) =>
    places.find(({ id }) => id === 'west')!.programmes.map(({ id, seats }) => [id, seats[0]]);
  expect(seatsOf(bridging)).toEqual([
    ['temporary-1', 45],
    ['extend-1-2026', 45],
  ]);
  expect(seatsOf(without)).toEqual([
    ['temporary-1', 0],
    ['extend-1-2026', 45],
  ]);
});
