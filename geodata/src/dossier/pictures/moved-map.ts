import { comparisonOf, type MovedCompound } from '../../compare/index.ts';
import type { Position } from '../../model/index.ts';
import { GROUND } from '../../symbology/index.ts';
import { sayIn, whole } from '../blocks.ts';
import { FEWEST_SHOWN, isSmall } from '../headcount.ts';
import { catchmentBorder, compoundShapes, QUIET_COMPOUND, shownCatchments } from './ground-shapes.ts';
import { pathOf } from './ink.ts';
import type { MapLabel, Scene, Subject } from './map-drawing.ts';
import { placesExtent } from './map-extent.ts';
import { pictureWord } from './picture-words.ts';
import { quietMarks, shownName } from './school-marks.ts';
import { SIGNS } from './signs.ts';
import { element } from './svg-element.ts';

const MOVED = '#C26A00';
const ARROW = '#7A3E00';
/** Beside an arrow of one to four children the others are told in tens, so that no sum gives the few away. */
const TENS = 10;
const LEAST_METRES = 4000;

interface Flow {
  from: string;
  to: string;
  children: number;
}

/** What is said of a flow, and the children that its arrow is drawn for. */
interface ToldFlow {
  label: string;
  drawn: number;
}

/** 改划: compounds that change school, an arrow from each old school to each new one with the children who move. */
export const moved: Subject = {
  extent: ({ source, stage, year }) => {
    const found = movedOf(source, stage, year);
    const ids = new Set(found.map(({ compoundId }) => compoundId));
    const places = placesOf(source);
    const points = source.now.plan.compounds.flatMap(({ id, point }) => (ids.has(id) ? [point] : []));
    const schools = found.flatMap(({ from, to }) =>
      [...from, ...to].map((id) => places.get(id)).filter((place) => place !== undefined),
    );
    return placesExtent(source.now.plan, [...points, ...schools], LEAST_METRES);
  },
  draw(scene) {
    const { source, stage, year, frame, sheet, locale } = scene;
    const found = movedOf(source, stage, year);
    const children = new Map(found.map((each) => [each.compoundId, each.children]));
    const places = placesOf(source);
    const flows = flowsOf(found).filter(({ from, to }) => places.has(from) && places.has(to));
    const ends = new Set(flows.flatMap(({ from, to }) => [from, to]));
    const schools = [...source.now.plan.schools, ...source.before.plan.schools].filter(
      ({ id }, i, all) => ends.has(id) && all.findIndex((each) => each.id === id) === i,
    );
    const quiet = quietMarks(scene, ends);
    const reach = 6 * sheet.letters;
    const spots = schools.map(({ location }) => frame.at(location));
    const hasFew = flows.some(({ children: few }) => isSmall(few));
    const arrows = flows.map((flow) =>
      arrowOf(
        toldOf(flow, hasFew, locale),
        frame.at(places.get(flow.from)!),
        frame.at(places.get(flow.to)!),
        sheet.letters,
      ),
    );
    return {
      fills: compoundShapes(scene, ({ id }) =>
        children.has(id) ? { colour: MOVED, opacity: 0.75, line: ARROW, width: 0.8 } : QUIET_COMPOUND,
      ),
      marks: [
        ...shownCatchments(scene).map((each) => catchmentBorder(scene, each, '#8C857A', 1)),
        ...quiet.marks,
        ...arrows.map(({ svg }) => svg),
        ...schools.map((school, i) => {
          const isNew = flows.some(({ to }) => to === school.id);
          return SIGNS.circle(reach, isNew ? ARROW : '#FFFFFF', ARROW, 2)(...spots[i]!);
        }),
      ],
      labels: [
        ...quiet.labels,
        ...schools.map(
          (school, i): MapLabel => ({
            at: spots[i]!,
            clear: reach,
            size: 11 * sheet.letters,
            importance: 1e7,
            lines: [{ text: shownName(school, locale), bold: true }],
          }),
        ),
        ...arrows.map(({ middle, label, drawn }) => ({
          at: middle,
          clear: 0,
          size: 10.5 * sheet.letters,
          importance: 1e6 + drawn,
          colour: ARROW,
          lines: [{ text: label, bold: true }],
        })),
      ],
      taken: [
        ...quiet.taken,
        ...spots.map(([x, y]): [number, number, number, number] => [x - reach, y - reach, x + reach, y + reach]),
      ],
      legend: [
        {
          title: pictureWord(locale, 'moved'),
          entries:
            found.length === 0
              ? [{ text: pictureWord(locale, 'nobodyMoves'), sign: SIGNS.circle(3, '#FFFFFF', '#33383D', 1.6) }]
              : [
                  { text: pictureWord(locale, 'movedCompound'), sign: SIGNS.swatch(MOVED, 0.75, ARROW) },
                  { text: pictureWord(locale, 'arrow'), sign: legendArrow },
                ],
        },
        {
          title: pictureWord(locale, 'signs'),
          entries: [
            ...(found.length === 0
              ? []
              : [
                  { text: pictureWord(locale, 'oldSchool'), sign: SIGNS.circle(5, '#FFFFFF', ARROW, 2) },
                  { text: pictureWord(locale, 'newSchoolOfMoved'), sign: SIGNS.circle(5, ARROW, ARROW, 2) },
                ]),
            { text: pictureWord(locale, 'newCatchmentLine'), sign: SIGNS.line('#8C857A', 1) },
            { text: pictureWord(locale, 'compound'), sign: SIGNS.swatch(GROUND.compound) },
          ],
        },
      ],
    };
  },
};

function movedOf({ before, now }: Scene['source'], stage: Scene['stage'], year: number): MovedCompound[] {
  return comparisonOf(before.plan, before, now, stage, year).moved;
}

function placesOf({ before, now }: Scene['source']): Map<string, Position> {
  return new Map([...before.plan.schools, ...now.plan.schools].map(({ id, location }) => [id, location]));
}

/** Children by old and new school; those of a compound with several are shared out evenly among its pairs. */
function flowsOf(found: readonly MovedCompound[]): Flow[] {
  const flows = new Map<string, Flow>();
  for (const { from, to, children } of found) {
    const pairs = from.flatMap((old) => to.map((next) => ({ from: old, to: next })));
    for (const pair of pairs) {
      const key = JSON.stringify([pair.from, pair.to]);
      const flow = flows.get(key) ?? { ...pair, children: 0 };
      flow.children += children / pairs.length;
      flows.set(key, flow);
    }
  }
  return [...flows.values()].sort((a, b) => a.children - b.children);
}

function toldOf({ children }: Flow, hasFew: boolean, locale: Scene['locale']): ToldFlow {
  if (isSmall(children)) return { label: `<${FEWEST_SHOWN}`, drawn: FEWEST_SHOWN };
  const exact = Math.round(children);
  if (!hasFew) return { label: whole(exact), drawn: exact };
  const tens = Math.max(TENS, TENS * Math.round(children / TENS));
  return { label: sayIn(locale)(`约 ${whole(tens)}`, `about ${whole(tens)}`), drawn: tens };
}

/** A bowed arrow, the thicker the more children, that leaves the signs at its ends free. */
function arrowOf({ label, drawn }: ToldFlow, [x1, y1]: [number, number], [x2, y2]: [number, number], letters: number) {
  const long = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / long, (y2 - y1) / long];
  const bow = long * 0.16;
  const [cx, cy] = [(x1 + x2) / 2 - uy * bow, (y1 + y2) / 2 + ux * bow];
  const width = Math.min(1.4 + Math.sqrt(drawn) / 8, 5) * letters;
  const [tx, ty] = [x2 - cx, y2 - cy];
  const reach = Math.hypot(tx, ty) || 1;
  const head = 6 + width * 1.6;
  const clear = 8 * letters;
  const tip: [number, number] = [x2 - (tx / reach) * clear, y2 - (ty / reach) * clear];
  const neck: [number, number] = [tip[0] - (tx / reach) * head, tip[1] - (ty / reach) * head];
  const side = [(-ty / reach) * head * 0.45, (tx / reach) * head * 0.45] as const;
  const shaft = `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${cx.toFixed(1)} ${cy.toFixed(1)} ${neck[0].toFixed(1)} ${neck[1].toFixed(1)}`;
  const stroke = (colour: string, wide: number) =>
    element('path', { d: shaft, fill: 'none', stroke: colour, 'stroke-width': wide });
  const point = pathOf([tip, [neck[0] + side[0], neck[1] + side[1]], [neck[0] - side[0], neck[1] - side[1]]], true);
  return {
    drawn,
    svg:
      stroke('#FFFFFF', width + 2) +
      stroke(ARROW, width) +
      element('path', { d: point, fill: ARROW, stroke: '#FFFFFF', 'stroke-width': 0.8 }),
    middle: [(x1 + 2 * cx + x2) / 4, (y1 + 2 * cy + y2) / 4] as [number, number],
    label,
  };
}

function legendArrow(x: number, y: number): string {
  return (
    SIGNS.line(ARROW, 2)(x - 3, y) +
    element('path', {
      d: pathOf(
        [
          [x + 12, y],
          [x + 5, y - 4],
          [x + 5, y + 4],
        ],
        true,
      ),
      fill: ARROW,
    })
  );
}
