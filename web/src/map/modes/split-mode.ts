import { distanceMetres } from '@xuetu/geodata/geometry';
import type { Catchment, Position } from '@xuetu/geodata/model';
import { catchmentName, splitCatchment } from '@xuetu/geodata/scenario';
import { freeCatchment } from './free-catchment.ts';
import { lineMode } from './line-mode.ts';
import type { Paper } from './mode.ts';
import { catchmentAt } from './thing-at.ts';

/** 拆分: a line from border to border cuts the catchment in which it mostly runs in two. */
export const splitMode = lineMode({
  act: (paper, line) => {
    const whole = mostlyIn(paper, line);
    if (!whole) return { refused: 'cuts-nothing' };
    const { id, number } = freeCatchment(paper.plan, paper);
    const again = number > 1 ? number : '';
    const name =
      paper.locale === 'en'
        ? `${catchmentName(paper.plan, whole, 'en')} (split off${again && ` ${again}`})`
        : `${catchmentName(paper.plan, whole)}（拆出${again}）`;
    return splitCatchment(paper.plan, { catchmentId: whole.id, line, part: { id, name }, mayDetach: paper.mayDetach });
  },
});

/** Places looked at on each stretch of the line. */
const PLACES = 5;

function mostlyIn(paper: Paper, line: readonly Position[]): Catchment | undefined {
  const lengths = new Map<Catchment, number>();
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const metres = distanceMetres(a, b) / PLACES;
    for (let k = 0; k < PLACES; k++) {
      const part = (k + 0.5) / PLACES;
      const found = catchmentAt(paper, [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])]);
      if (found) lengths.set(found, (lengths.get(found) ?? 0) + metres);
    }
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0];
}
