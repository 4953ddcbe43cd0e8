import type { Growth } from './growth.ts';

const [WIDTH, HEIGHT] = [720, 420];
const EDGE = { left: 70, right: 30, top: 24, bottom: 56 };
const COMPOUNDS = [250, 25_000] as const;

/** Seconds to a gap of 1 % against compounds, both axes by powers of ten; hollow points did not get there in the time they had. */
export function growthChart(growth: readonly Growth[]): string {
  const points = growth.map((each) => ({
    compounds: each.compounds,
    seconds: each.secondsToOnePercent ?? each.seconds,
    isReached: each.secondsToOnePercent !== null,
  }));
  const seconds = points.map((point) => point.seconds);
  const low = 10 ** Math.floor(Math.log10(Math.min(...seconds)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...seconds)));
  const x = (value: number) => EDGE.left + along(value, ...COMPOUNDS) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => HEIGHT - EDGE.bottom - along(value, low, high) * (HEIGHT - EDGE.top - EDGE.bottom);
  const rows = powersOfTen(low, high).map(
    (value) =>
      `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(value)}" y2="${y(value)}" stroke="#D8D5CF"/>` +
      `<text x="${EDGE.left - 8}" y="${y(value) + 4}" text-anchor="end">${value} s</text>`,
  );
  const columns = points.map(
    ({ compounds }) =>
      `<text x="${x(compounds)}" y="${HEIGHT - EDGE.bottom + 20}" text-anchor="middle">${compounds.toLocaleString('en-US')}</text>`,
  );
  const path = points.map((point) => `${x(point.compounds).toFixed(1)},${y(point.seconds).toFixed(1)}`).join(' ');
  const dots = points.map(
    (point) =>
      `<circle cx="${x(point.compounds).toFixed(1)}" cy="${y(point.seconds).toFixed(1)}" r="5" fill="${point.isReached ? '#4C78A8' : '#FFFFFF'}" stroke="#4C78A8" stroke-width="2"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="13" fill="#33383D">`,
    '<title>Seconds to a gap of 1 % against the number of compounds</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#FFFFFF"/>`,
    ...rows,
    ...columns,
    `<polyline points="${path}" fill="none" stroke="#4C78A8" stroke-width="2"/>`,
    ...dots,
    `<text x="${(WIDTH + EDGE.left) / 2}" y="${HEIGHT - 12}" text-anchor="middle">compounds (one school to ten, one site to twenty-five)</text>`,
    '</svg>',
  ].join('\n');
}

function along(value: number, low: number, high: number): number {
  return Math.log(value / low) / Math.log(high / low);
}

function powersOfTen(low: number, high: number): number[] {
  const count = Math.round(Math.log10(high / low));
  return Array.from({ length: count + 1 }, (_, i) => low * 10 ** i);
}
