import { GROUND } from '../../symbology/index.ts';
import { catchmentBorder, compoundShapes, QUIET_COMPOUND, shownCatchments } from './ground-shapes.ts';
import { pathOf } from './ink.ts';
import type { MapLabel, Scene, Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pictureWord } from './picture-words.ts';
import { type ActionKind, type SchoolAction, schoolActions } from './school-actions.ts';
import { quietMarks, shownName } from './school-marks.ts';
import { SIGNS } from './signs.ts';
import { element } from './svg-element.ts';

const KINDS = ['build', 'extend', 'convert', 'reduce', 'close'] as const satisfies ActionKind[];

const COLOURS: Record<ActionKind, string> = {
  build: GROUND.site,
  extend: '#2B6CB0',
  convert: '#8A5A00',
  reduce: '#5F656B',
  close: '#5F656B',
};

/** 措施: what is built, extended, converted, reduced or closed, with year, classes and seats. */
export const actions: Subject = {
  extent: ({ source }) => districtExtent(source.now.plan),
  draw(scene) {
    const { source, stage, frame, sheet, locale } = scene;
    const found = schoolActions(source, stage);
    const quiet = quietMarks(scene, new Set(found.map(({ school }) => school.id)));
    const reach = 10 * sheet.letters;
    const spots = found.map(({ school }) => frame.at(school.location));
    return {
      fills: compoundShapes(scene, () => QUIET_COMPOUND),
      marks: [
        ...shownCatchments(scene).map((each) => catchmentBorder(scene, each, '#8C857A', 0.9)),
        ...quiet.marks,
        ...found.map(({ kind }, i) => actionSign(kind, reach, ...spots[i]!)),
      ],
      labels: [
        ...quiet.labels,
        ...found.map(
          (action, i): MapLabel => ({
            at: spots[i]!,
            clear: reach,
            size: 11 * sheet.letters,
            importance: 1e7 + Math.abs(action.seats),
            lines: [
              { text: shownName(action.school, locale), bold: true },
              { text: saidOf(action, locale), colour: COLOURS[action.kind] },
            ],
          }),
        ),
      ],
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
              : KINDS.filter((kind) => found.some((each) => each.kind === kind)).map((kind) => ({
                  text: pictureWord(locale, kind),
                  sign: (x: number, y: number) => actionSign(kind, 6.5, x, y),
                })),
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

function saidOf({ kind, year, classes, seats }: SchoolAction, locale: Scene['locale']): string {
  const number = (value: number) =>
    `${value < 0 ? '−' : kind === 'build' ? '' : '+'}${Math.abs(value).toLocaleString('en')}`;
  const done = pictureWord(locale, kind);
  const parts =
    locale === 'zh'
      ? [`${year}年${done}`, classes ? `${number(classes)}班` : '', `${number(seats)}个学位`]
      : [`${year} ${done}`, classes ? `${number(classes)} classes` : '', `${number(seats)} seats`];
  return parts.filter((each) => each !== '').join(locale === 'zh' ? ' ' : ', ');
}

/** A plus for what is new, an arrow for more or fewer classes, two arrows for a swap, a cross for an end. */
function actionSign(kind: ActionKind, reach: number, x: number, y: number): string {
  const r = reach * 0.52;
  const marks: Record<ActionKind, [number, number][][]> = {
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
    reduce: [
      [
        [0, -r],
        [0, r],
      ],
      [
        [-r * 0.7, r * 0.25],
        [0, r],
        [r * 0.7, r * 0.25],
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
