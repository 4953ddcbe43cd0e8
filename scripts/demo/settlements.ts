import { riverEast } from './ground.ts';
import type { Point } from './ground-plane.ts';
import type { Lattice } from './lattice.ts';
import type { EdgeKind } from './parcel.ts';
import { between } from './planar.ts';
import type { Random } from './random.ts';

const CORE_MIDDLE: Point = [1450, -350];
const CORE_TURN = (8 * Math.PI) / 180;
const CORE_COLUMNS = [-1240, -180, 930, 2000, 3080];
const CORE_ROWS = [-2450, -1290, -160, 960, 2120];
const RIVERSIDE = 150;

/** 新城: a planned net of arterials with a secondary street inside each block; its west side follows the river. */
export function coreLattice(): Lattice {
  const rows = halved(CORE_ROWS, [0.46, 0.55, 0.42, 0.53]);
  const columns = halved(CORE_COLUMNS, [0.55, 0.44, 0.5, 0.57]);
  const nodes = rows.map((v) => {
    const bank = bankOf(v);
    const first = columns.map((u) => warped(u, v));
    return [bank, between(bank, first[0]!, 0.48), ...first];
  });
  const alternating = (count: number): EdgeKind[] =>
    Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 'arterial' : 'secondary'));
  return { nodes, rowKinds: alternating(rows.length), columnKinds: alternating(columns.length + 2) };
}

function halved(lines: number[], shares: number[]): number[] {
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next === undefined ? [line] : [line, line + (next - line) * shares[i]!];
  });
}

/** Streets bend a little: a plan drawn on the ground, not on squared paper. */
function warped(u: number, v: number): Point {
  const bentU = u + 135 * Math.sin(v / 1250 + 0.4) + 35 * Math.sin(u / 500 + v / 900);
  const bentV = v + 140 * Math.sin(u / 1300 - 0.3) + 30 * Math.sin(u / 610 + v / 700);
  return turned(CORE_MIDDLE, bentU, bentV, CORE_TURN);
}

function turned(middle: Point, u: number, v: number, angle: number): Point {
  return [middle[0] + u * Math.cos(angle) - v * Math.sin(angle), middle[1] + u * Math.sin(angle) + v * Math.cos(angle)];
}

/** Where a row of the core meets the riverside road. */
function bankOf(v: number): Point {
  let u = -2600;
  for (let round = 0; round < 60; round++) {
    const [east, north] = warped(u, v);
    u += 0.5 * (riverEast(north) + RIVERSIDE - east);
  }
  return warped(u, v);
}

/** 老镇: a small, crooked net around a market street. */
export function townLattice(middle: Point, turn: number, random: Random): Lattice {
  const us = [-690, -450, -230, 20, 260, 470, 700];
  const vs = [-560, -330, -70, 170, 360, 570];
  const nodes = vs.map((v, row) =>
    us.map((u, column) => {
      const corner = (row === 0 || row === vs.length - 1) && (column === 0 || column === us.length - 1);
      const pull = corner ? 0.78 : 1;
      const sway = 45 * Math.sin(u / 260 + v / 410 + turn * 5);
      return turned(
        middle,
        u * pull + random.between(-34, 34) - sway / 2,
        v * pull + random.between(-34, 34) + sway,
        turn,
      );
    }),
  );
  const kinds = (count: number, main: number): EdgeKind[] =>
    Array.from({ length: count }, (_, i) => (i === main ? 'secondary' : 'local'));
  return { nodes, rowKinds: kinds(vs.length, 2), columnKinds: kinds(us.length, 3) };
}
