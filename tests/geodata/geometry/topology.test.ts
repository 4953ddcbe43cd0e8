import {
  areaM2,
  borderNear,
  contains,
  deleteCorner,
  dissolveGround,
  insertCorner,
  mergeGrounds,
  moveCorner,
  polygonsOf,
  type Redrawn,
  reshapeBorder,
  shapeOfGround,
  splitGround,
  type Topology,
  type TopologyRefusal,
  takeGround,
  topologyOf,
} from '@xuetu/geodata/geometry';
import type { AreaShape, Position } from '@xuetu/geodata/model';
import { describe, expect, test } from 'vitest';
import { aPolygon, aSquare } from '../../support/a-square.ts';
import { expectTiling, shapesOf } from '../../support/exact-tiling.ts';

/** Four catchments of 0.01 degree a side: a b in the south, c d in the north. */
function fourSquares(): Topology {
  return topologyOf([
    { id: 'a', shape: aSquare(117, 36, 0.01) },
    { id: 'b', shape: aSquare(117.01, 36, 0.01) },
    { id: 'c', shape: aSquare(117, 36.01, 0.01) },
    { id: 'd', shape: aSquare(117.01, 36.01, 0.01) },
  ]);
}

const GROUND = areaM2(aSquare(117, 36, 0.02));

function done(answer: Redrawn | TopologyRefusal): Topology {
  if ('refused' in answer) throw new Error(JSON.stringify(answer));
  expectTiling(shapesOf(answer.topology), GROUND);
  return answer.topology;
}

function shapeOf(topology: Topology, id: string): AreaShape {
  return shapeOfGround(topology.grounds.get(id)!);
}

const share = (topology: Topology, id: string) => areaM2(shapeOf(topology, id)) / GROUND;
const corners = (topology: Topology, id: string) =>
  [...new Set(polygonsOf(shapeOf(topology, id)).flat(2).map(String))].sort();

describe('catchments drawn exactly', () => {
  test('are the same shapes in a topology, and need no repair', () => {
    const shape = aSquare(117, 36, 0.01);
    const topology = topologyOf([{ id: 'a', shape }]);
    expect(topology.repairs).toEqual([]);
    expect(shapeOf(topology, 'a')).toBe(shape);
  });

  test('get a corner where the border of a neighbour ends on theirs', () => {
    const topology = topologyOf([
      { id: 'wide', shape: aPolygon([117, 36], [117.02, 36], [117.02, 36.01], [117, 36.01]) },
      { id: 'c', shape: aSquare(117, 36.01, 0.01) },
      { id: 'd', shape: aSquare(117.01, 36.01, 0.01) },
    ]);
    expect(topology.repairs).toEqual([]);
    expect(corners(topology, 'wide')).toContain('117.01,36.01');
    expectTiling(shapesOf(topology), GROUND);
  });

  test('keep a hole with another catchment in it, and parts that touch at a corner', () => {
    const inner = aSquare(117.004, 36.004, 0.002);
    const hole = {
      type: 'Polygon' as const,
      coordinates: [...aSquare(117, 36, 0.01).coordinates, ...inner.coordinates],
    };
    const parts = {
      type: 'MultiPolygon' as const,
      coordinates: [aSquare(117.01, 36.01, 0.01).coordinates, aSquare(117.02, 36.02, 0.01).coordinates],
    };
    const topology = topologyOf([
      { id: 'around', shape: hole },
      { id: 'inner', shape: inner },
      { id: 'parts', shape: parts },
    ]);
    expect(topology.repairs).toEqual([]);
    expect(polygonsOf(shapeOf(topology, 'around'))[0]).toHaveLength(2);
    expect(polygonsOf(shapeOf(topology, 'parts'))).toHaveLength(2);
  });
});

describe('catchments drawn loosely', () => {
  test('are mended: a strip of a metre between two goes to one of them, common ground to the smaller, each with its area', () => {
    const metre = 1 / 90_000;
    const topology = topologyOf([
      {
        id: 'west',
        shape: aPolygon([117, 36], [117.01, 36], [117.01 - metre, 36.001], [117.01 - metre, 36.01], [117, 36.01]),
      },
      { id: 'east', shape: aPolygon([117.01, 36], [117.02, 36], [117.02, 36.01], [117.01, 36.01]) },
      { id: 'north', shape: aPolygon([117, 36.01], [117.02, 36.01], [117.02, 36.02], [117, 36.02]) },
      { id: 'post', shape: aPolygon([117, 36.009], [117.002, 36.009], [117.002, 36.012], [117, 36.012]) },
    ]);
    expectTiling(shapesOf(topology), GROUND);
    const told = topology.repairs.map(({ kind, given, areaM2: area }) => [kind, given, Math.round(area / 100)]);
    expect(told).toEqual([
      ['overlap', 'post', 400],
      ['overlap', 'post', 200],
      ['gap', 'west', 11],
    ]);
  });

  test('keep a lake between them that belongs to nobody', () => {
    const ring = (inset: number) => aSquare(117 + inset, 36 + inset, 0.02 - 2 * inset).coordinates[0]!;
    const topology = topologyOf([{ id: 'a', shape: { type: 'Polygon', coordinates: [ring(0), ring(0.005)] } }]);
    expect(topology.repairs.map(({ kind, given }) => [kind, given])).toEqual([['gap', null]]);
    expect(polygonsOf(shapeOf(topology, 'a'))[0]).toHaveLength(2);
  });
});

describe('a border between catchments', () => {
  test('moves in all four when the corner where they meet is moved, and leaves all other corners alone', () => {
    const before = fourSquares();
    const after = done(moveCorner(before, [117.01, 36.01], [117.012, 36.011]));
    for (const id of ['a', 'b', 'c', 'd']) {
      const moved = corners(before, id).map((corner) => (corner === '117.01,36.01' ? '117.012,36.011' : corner));
      expect(corners(after, id)).toEqual(moved.sort());
    }
  });

  test('is not moved across another one, nor the border of the district', () => {
    const squares = fourSquares();
    expect(moveCorner(squares, [117.01, 36.01], [117.03, 36.01])).toMatchObject({ refused: 'crosses-border' });
    expect(moveCorner(squares, [117.01, 36], [117.012, 36])).toMatchObject({ refused: 'district-border' });
    expect(moveCorner(squares, [117.005, 36.005], [117, 36])).toMatchObject({ refused: 'no-corner' });
  });

  test('is not swept over an island that lies in a catchment', () => {
    const island = done(takeGround(fourSquares(), [aSquare(117.012, 36.004, 0.001)], 'island'));
    const bent = done(insertCorner(island, [117.01, 36.0045]));
    expect(moveCorner(bent, [117.01, 36.0045], [117.018, 36.0045])).toMatchObject({ refused: 'crosses-border' });
    done(moveCorner(bent, [117.01, 36.0045], [117.0115, 36.0045]));
  });

  test('does not turn a triangle inside out', () => {
    const triangle = done(
      takeGround(fourSquares(), [aPolygon([117.002, 36.002], [117.006, 36.002], [117.004, 36.006])], 't'),
    );
    expect(moveCorner(triangle, [117.004, 36.006], [117.004, 36.001])).toMatchObject({ refused: 'crosses-border' });
  });

  test('gets a corner on both sides, and loses it again', () => {
    const before = fourSquares();
    const bent = done(insertCorner(before, [117.01, 36.004]));
    expect(corners(bent, 'a')).toContain('117.01,36.004');
    expect(corners(bent, 'b')).toContain('117.01,36.004');
    const straight = done(deleteCorner(bent, [117.01, 36.004]));
    expect(shapesOf(straight)).toEqual(shapesOf(before));
    expect(deleteCorner(before, [117.01, 36.01])).toMatchObject({ refused: 'is-junction' });
  });

  test('is found near a pointer: its corner first, with all catchments that have it', () => {
    const squares = fourSquares();
    expect(borderNear(squares, [117.0101, 36.0099], 20)).toMatchObject({
      kind: 'corner',
      at: [117.01, 36.01],
      catchmentIds: ['a', 'b', 'c', 'd'],
      isOutside: false,
    });
    expect(borderNear(squares, [117.0101, 36.004], 20)).toMatchObject({
      kind: 'between',
      at: [117.01, 36.004],
      metres: expect.closeTo(9, 0),
      catchmentIds: expect.arrayContaining(['a', 'b']),
    });
    expect(borderNear(squares, [117.005, 36.0001], 20)).toMatchObject({ catchmentIds: ['a'], isOutside: true });
    expect(borderNear(squares, [117.005, 36.005], 20)).toBeNull();
  });

  test('goes along a line drawn across it: what the line cuts off changes hands on both sides', () => {
    const line: Position[] = [
      [117.01, 36.001],
      [117.008, 36.003],
      [117.01, 36.005],
      [117.012, 36.007],
      [117.01, 36.009],
    ];
    const after = done(reshapeBorder(fourSquares(), line));
    expect(contains(shapeOf(after, 'b'), [117.009, 36.003])).toBe(true);
    expect(contains(shapeOf(after, 'a'), [117.011, 36.007])).toBe(true);
    expect(share(after, 'a')).toBeCloseTo(0.25, 4);
    expect(reshapeBorder(fourSquares(), line.slice(0, 2))).toEqual({ refused: 'cuts-nothing' });
  });
});

describe('ground', () => {
  test('within an outline goes to a new catchment, from each in its part, and outside the district to nobody', () => {
    const answer = takeGround(fourSquares(), [aSquare(117.005, 36.005, 0.01)], 'new');
    const after = done(answer);
    expect(share(after, 'new')).toBeCloseTo(0.25, 4);
    for (const id of ['a', 'b', 'c', 'd']) expect(share(after, id)).toBeCloseTo(0.1875, 4);
    expect((answer as Redrawn).moves.map(({ from, to }) => `${from}>${to}`).sort()).toEqual([
      'a>new',
      'b>new',
      'c>new',
      'd>new',
    ]);
    const atEdge = done(takeGround(fourSquares(), [aSquare(116.99, 35.99, 0.015)], 'new'));
    expect(share(atEdge, 'new')).toBeCloseTo(0.0625, 4);
  });

  test('is not taken where nothing would be left, or a catchment would fall apart, unless on purpose', () => {
    const squares = fourSquares();
    expect(takeGround(squares, [aSquare(117, 36, 0.01)], 'b')).toEqual({
      refused: 'would-vanish',
      catchmentIds: ['a'],
    });
    const belt = [aPolygon([117.004, 36], [117.006, 36], [117.006, 36.01], [117.004, 36.01])];
    expect(takeGround(squares, belt, 'c')).toMatchObject({ refused: 'would-detach', catchmentIds: ['a'] });
    expect(polygonsOf(shapeOf(done(takeGround(squares, belt, 'c', { mayDetach: true })), 'a'))).toHaveLength(2);
    const bowTie = [aPolygon([117.002, 36.002], [117.008, 36.008], [117.008, 36.002], [117.002, 36.008])];
    expect(takeGround(squares, bowTie, 'b')).toMatchObject({ refused: 'crosses-itself' });
  });

  test('taken nearly along a border leaves no sliver behind', () => {
    const thin = 0.2 / 90_000;
    const after = done(
      takeGround(
        fourSquares(),
        [aPolygon([117.005, 36], [117.01 - thin, 36], [117.01 - thin, 36.01], [117.005, 36.01])],
        'new',
      ),
    );
    expect(polygonsOf(shapeOf(after, 'a'))).toHaveLength(1);
    expect(share(after, 'new') + share(after, 'a')).toBeCloseTo(share(fourSquares(), 'a'), 9);
  });

  test('is split by a line; the part with the school keeps the name', () => {
    const line: Position[] = [
      [117.003, 35.99],
      [117.003, 36.02],
    ];
    const keepAt: Position[] = [[117.001, 36.005]];
    const after = done(splitGround(fourSquares(), { id: 'a', line, newId: 'new', keepAt }));
    expect([share(after, 'a'), share(after, 'new')]).toEqual([expect.closeTo(0.075, 4), expect.closeTo(0.175, 4)]);
    const larger = done(splitGround(fourSquares(), { id: 'a', line, newId: 'new' }));
    expect(share(larger, 'a')).toBeCloseTo(0.175, 4);
    expect(splitGround(fourSquares(), { id: 'a', line: [line[0]!, [117.003, 36.005]], newId: 'new' })).toEqual({
      refused: 'cuts-nothing',
    });
  });

  test('of two catchments side by side becomes one, without the border between them', () => {
    const merged = done(mergeGrounds(fourSquares(), ['a', 'b']));
    expect([...merged.grounds.keys()]).toEqual(['a', 'c', 'd']);
    expect(share(merged, 'a')).toBeCloseTo(0.5, 4);
    expect(corners(merged, 'a')).toHaveLength(6);
    expect(mergeGrounds(fourSquares(), ['a', 'd'])).toMatchObject({ refused: 'would-detach' });
  });

  test('of a catchment that ends goes to its neighbours, whole cells at a time', () => {
    const halves = [
      aPolygon([117, 36], [117.01, 36], [117.01, 36.004], [117, 36.004]),
      aPolygon([117, 36.004], [117.01, 36.004], [117.01, 36.01], [117, 36.01]),
    ];
    const after = done(dissolveGround(fourSquares(), 'a', halves));
    expect([...after.grounds.keys()]).toEqual(['b', 'c', 'd']);
    expect([share(after, 'b'), share(after, 'c')].map((part) => part.toFixed(2))).toEqual(['0.35', '0.40']);
  });

  test('of a catchment that ends leaves nobody a piece apart from the rest, unless it is meant', () => {
    const east = aPolygon([117.008, 36], [117.01, 36], [117.01, 36.01], [117.008, 36.01]);
    const corner = aPolygon([117, 36.008], [117.002, 36.008], [117.002, 36.01], [117, 36.01]);
    const apart: AreaShape = { type: 'MultiPolygon', coordinates: [east, corner].flatMap(polygonsOf) };
    expect(dissolveGround(fourSquares(), 'a', [apart])).toMatchObject({ refused: 'would-detach', catchmentIds: ['b'] });
    const meant = done(dissolveGround(fourSquares(), 'a', [apart], true));
    expect(meant.grounds.get('b')!.polygons).toHaveLength(2);
  });
});
