import type { PenTool } from '../../state/pen/pen-state.ts';

/** Strokes of each tool's picture on a field of 20 by 20; what is filled stands apart. */
const PICTURES: Record<PenTool, { lines: string[]; dots?: [x: number, y: number][] }> = {
  select: { lines: ['M5 3 L15.5 11 L10.5 11.8 L13 17 L11 18 L8.4 12.8 L5 16 Z'] },
  reshape: {
    lines: ['M10 2 V5 M10 15 V18', 'M10 5 C16 7 4 12 10 15'],
    dots: [
      [10, 5],
      [10, 15],
    ],
  },
  vertex: {
    lines: ['M3 15 L10 6 L17 13'],
    dots: [
      [3, 15],
      [10, 6],
      [17, 13],
    ],
  },
  follow: { lines: ['M3 17 C8 13 4 8 9 3', 'M11 17 C16 13 12 8 17 3', 'M7.2 10.5 H11 M9.6 8.8 L11.3 10.5 L9.6 12.2'] },
  draw: { lines: ['M4 6 L12 3 L17 9 L13 16 L5 15 Z', 'M10 7 V12 M7.5 9.5 H12.5'] },
  split: { lines: ['M3 4 H17 V16 H3 Z', 'M8 1.5 L12 18.5'] },
  merge: {
    lines: ['M3 4 H17 V16 H3 Z', 'M5.5 10 H8.5 M7 8.3 L8.7 10 L7 11.7 M14.5 10 H11.5 M13 8.3 L11.3 10 L13 11.7'],
  },
  give: { lines: ['M3 7 H9 V13 H3 Z', 'M11 10 H17 M14.5 7.5 L17 10 L14.5 12.5'] },
  ground: {
    lines: ['M8 4 L3 6.5 L4 13.5 L9 15', 'M8 10 H17 M14.5 7.5 L17 10 L14.5 12.5'],
    dots: [
      [8, 4],
      [9, 15],
    ],
  },
  paint: { lines: ['M17 3 L9.5 10.5', 'M8.5 10 C5 10 6 14.5 3 15.5 C6 18 11 16.5 10.8 12.2 Z'] },
  dissolve: { lines: ['M6 6 H14 V14 H6 Z', 'M3 3 L6 6 M17 3 L14 6 M3 17 L6 14 M17 17 L14 14'] },
  lock: { lines: ['M4.5 9 H15.5 V17 H4.5 Z', 'M7 9 V6.5 A3 3 0 0 1 13 6.5 V9'], dots: [[10, 13]] },
};

/** The picture of a tool. */
export function PenIcon({ tool }: { tool: PenTool }) {
  const { lines, dots = [] } = PICTURES[tool];
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      {lines.map((line) => (
        <path
          key={line}
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {dots.map(([x, y]) => (
        <circle key={`${x},${y}`} cx={x} cy={y} r="2.1" fill="currentColor" />
      ))}
    </svg>
  );
}
