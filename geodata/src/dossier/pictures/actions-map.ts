import { type Locale, type School, stageName } from '../../model/index.ts';
import type { SitingActionKind } from '../../siting/index.ts';
import { GROUND } from '../../symbology/index.ts';
import { actionKindName } from '../action-kind-name.ts';
import { sayIn, whole } from '../blocks.ts';
import { actionsBetween, type PlannedAction } from '../planned-actions.ts';
import { catchmentBorder, compoundShapes, QUIET_COMPOUND, shownCatchments } from './ground-shapes.ts';
import { pathOf } from './ink.ts';
import type { MapLabel, Scene, Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import type { PictureSource } from './picture.ts';
import { pictureWord } from './picture-words.ts';
import { quietMarks, shownName } from './school-marks.ts';
import { SIGNS } from './signs.ts';
import { element } from './svg-element.ts';

const KINDS = ['build', 'extend', 'convert', 'close', 'temporary'] as const satisfies SitingActionKind[];

const COLOURS: Record<SitingActionKind, string> = {
  build: GROUND.site,
  extend: '#2B6CB0',
  convert: '#8A5A00',
  close: '#5F656B',
  temporary: '#7A3B69',
};

/** Lines under the name of a school at most. */
const SAID = 3;

/** What is done at one school, in all its stages. */
interface SchoolActions {
  school: School;
  actions: PlannedAction[];
}

/** 建议措施: what is built, extended, converted, closed or bridged, in every stage, with year, classes and seats. */
export const actions: Subject = {
  extent: ({ source }) => districtExtent(source.now.plan),
  draw(scene) {
    const { source, frame, sheet, locale } = scene;
    const found = actionsBySchool(source);
    const quiet = quietMarks(scene, new Set(found.map(({ school }) => school.id)));
    const reach = 10 * sheet.letters;
    const spots = found.map(({ school }) => frame.at(school.location));
    const say = sayIn(locale);
    return {
      fills: compoundShapes(scene, () => QUIET_COMPOUND),
      marks: [
        ...shownCatchments(scene).map((each) => catchmentBorder(scene, each, '#8C857A', 0.9)),
        ...quiet.marks,
        ...found.map(({ actions }, i) => actionSign(actions[0]!.kind, reach, ...spots[i]!)),
      ],
      labels: [...quiet.labels, ...found.map((each, i) => labelOf(each, spots[i]!, reach, scene))],
      taken: [
        ...quiet.taken,
        ...spots.map(([x, y]): [number, number, number, number] => [x - reach, y - reach, x + reach, y + reach]),
      ],
      legend: [
        {
          title: pictureWord(locale, 'actions'),
          entries:
            found.length === 0
              ? [{ text: pictureWord(locale, 'nothingDone'), sign: SIGNS.circle(3, '#FFFFFF', '#33383D', 1.6) }]
              : KINDS.filter((kind) => found.some(({ actions }) => actions.some((each) => each.kind === kind))).map(
                  (kind) => ({
                    text: actionKindName({ kind }, say),
                    sign: (x: number, y: number) => actionSign(kind, 6.5, x, y),
                  }),
                ),
        },
        {
          title: pictureWord(locale, 'signs'),
          entries: [
            { text: pictureWord(locale, 'unchanged'), sign: SIGNS.circle(3.5, '#FFFFFF', '#33383D', 1.6) },
            { text: pictureWord(locale, 'catchmentLine'), sign: SIGNS.line('#8C857A', 1) },
            { text: pictureWord(locale, 'compound'), sign: SIGNS.swatch(GROUND.compound) },
          ],
        },
      ],
    };
  },
};

function actionsBySchool({ before, now }: PictureSource): SchoolActions[] {
  const schools = new Map([...before.plan.schools, ...now.plan.schools].map((school) => [school.id, school]));
  const found = new Map<string, SchoolActions>();
  for (const action of actionsBetween(before.plan, now.plan)) {
    const school = schools.get(action.schoolId ?? '');
    if (!school) continue;
    const known = found.get(school.id) ?? { school, actions: [] };
    known.actions.push(action);
    found.set(school.id, known);
  }
  return [...found.values()];
}

function labelOf(
  { school, actions }: SchoolActions,
  at: [number, number],
  clear: number,
  { sheet, locale }: Scene,
): MapLabel {
  return {
    at,
    clear,
    size: 11 * sheet.letters,
    importance: 1e7 + actions.reduce((sum, { seats }) => sum + Math.abs(seats), 0),
    lines: [
      { text: shownName(school, locale), bold: true },
      ...actions.slice(0, SAID).map((action) => ({ text: saidOf(action, locale), colour: COLOURS[action.kind] })),
    ],
  };
}

/** 2028年新建小学 36班 1,620个学位; 2028 build (primary), 36 classes, 1,620 seats. */
function saidOf(action: PlannedAction, locale: Locale): string {
  const { kind, year, classes, seats, stage } = action;
  const say = sayIn(locale);
  const sign = kind === 'build' ? '' : kind === 'close' ? '−' : '+';
  const [c, s] = [`${sign}${whole(classes)}`, `${sign}${whole(Math.abs(seats))}`];
  const what = actionKindName(action, say);
  const { zh, en } = stageName(stage);
  return say(
    [`${year}年${what}${zh}`, ...(classes === 0 ? [] : [`${c}班`]), `${s}个学位`].join(' '),
    [`${year} ${what} (${en})`, ...(classes === 0 ? [] : [`${c} classes`]), `${s} seats`].join(', '),
  );
}

/** A plus for what is new, an arrow for more classes, two arrows for a swap, a clock for what is for a time, a cross for an end. */
function actionSign(kind: SitingActionKind, reach: number, x: number, y: number): string {
  const r = reach * 0.52;
  const marks: Record<SitingActionKind, [number, number][][]> = {
    build: [
      [
        [-r, 0],
        [r, 0],
      ],
      [
        [0, -r],
        [0, r],
      ],
    ],
    extend: [
      [
        [0, r],
        [0, -r],
      ],
      [
        [-r * 0.7, -r * 0.25],
        [0, -r],
        [r * 0.7, -r * 0.25],
      ],
    ],
    convert: [
      [
        [-r, -r * 0.4],
        [r, -r * 0.4],
        [r * 0.4, -r],
      ],
      [
        [r, r * 0.4],
        [-r, r * 0.4],
        [-r * 0.4, r],
      ],
    ],
    temporary: [
      [
        [0, -r],
        [0, r * 0.2],
        [r * 0.7, r * 0.2],
      ],
    ],
    close: [
      [
        [-r * 0.8, -r * 0.8],
        [r * 0.8, r * 0.8],
      ],
      [
        [r * 0.8, -r * 0.8],
        [-r * 0.8, r * 0.8],
      ],
    ],
  };
  const d = marks[kind].map((points) => pathOf(points.map(([dx, dy]) => [x + dx, y + dy] as const))).join('');
  return [
    element('circle', { cx: x, cy: y, r: reach, fill: COLOURS[kind], stroke: '#FFFFFF', 'stroke-width': 1.5 }),
    element('path', {
      d,
      fill: 'none',
      stroke: '#FFFFFF',
      'stroke-width': reach * 0.24,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  ].join('');
}
