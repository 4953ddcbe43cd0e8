import { isOpen } from '../../assignment/index.ts';
import { type School, STAGES, type Stage } from '../../model/index.ts';
import { GROUND, kindMark, schoolNumbers } from '../../symbology/index.ts';
import { catchmentBorder, compoundShapes, QUIET_COMPOUND, shownCatchments } from './ground-shapes.ts';
import { line, pathOf } from './ink.ts';
import type { MapLabel, Scene, Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pictureWord, stageTitle } from './picture-words.ts';
import { shownName } from './school-marks.ts';
import { SIGNS } from './signs.ts';
import { element } from './svg-element.ts';

type Kind = Stage | 'several';

/** Corners of the sign of a kind of school (0: a circle) and how it is turned, then its colour: shape first. */
const KINDS: Record<Kind, { corners: number; turn: number; colour: string }> = {
  kindergarten: { corners: 0, turn: 0, colour: '#8A6D1F' },
  primary: { corners: 4, turn: 45, colour: '#2F5D8A' },
  junior: { corners: 5, turn: 0, colour: '#1E6F5C' },
  senior: { corners: 6, turn: 0, colour: '#7A3B69' },
  several: { corners: 8, turn: 22.5, colour: '#33383D' },
};

/** 概况: schools by stage, compounds, candidate sites, streets. */
export const overview: Subject = {
  extent: ({ side }) => districtExtent(side.plan),
  draw(scene) {
    const { side, frame, sheet, locale } = scene;
    const reach = 6.3 * sheet.letters;
    const schools = side.plan.schools
      .filter((school) => isOpen(school, scene.year) && frame.shows({ type: 'Point', coordinates: school.location }))
      .sort((a, b) => sizeOf(scene, a) - sizeOf(scene, b));
    const sites = side.plan.sites.filter(({ point }) => frame.shows({ type: 'Point', coordinates: point }));
    const places = [...schools.map(({ location }) => frame.at(location)), ...sites.map(({ point }) => frame.at(point))];
    return {
      fills: compoundShapes(scene, () => QUIET_COMPOUND),
      marks: [
        ...shownCatchments(scene).map((each) => catchmentBorder(scene, each, '#8C857A', 0.8)),
        ...sites.map(({ point }) => SIGNS.diamond('#FFFFFF', 5.5 * sheet.letters)(...frame.at(point))),
        ...schools.map((school) =>
          schoolSign(kindOf(school), kindMark(school, locale), reach, ...frame.at(school.location)),
        ),
      ],
      labels: schools.map(
        (school): MapLabel => ({
          at: frame.at(school.location),
          clear: reach,
          size: 9.5 * sheet.letters,
          importance: sizeOf(scene, school),
          lines: [{ text: shownName(school, locale) }],
        }),
      ),
      taken: places.map(([x, y]) => [x - reach, y - reach, x + reach, y + reach]),
      legend: legendOf(scene, schools, sites.length > 0),
    };
  },
};

function legendOf({ locale }: Scene, schools: readonly School[], hasSites: boolean) {
  const kinds = ([...STAGES, 'several'] as const).flatMap(
    (kind) => schools.find((each) => kindOf(each) === kind) ?? [],
  );
  const text = (kind: Kind) => (kind === 'several' ? pictureWord(locale, 'several') : stageTitle(locale, kind));
  const count = (kind: Kind) => schools.filter((each) => kindOf(each) === kind).length;
  return [
    {
      title: pictureWord(locale, 'schools'),
      entries: kinds.map((school) => ({
        text: `${text(kindOf(school))} (${count(kindOf(school))})`,
        sign: (x: number, y: number) => schoolSign(kindOf(school), kindMark(school, locale), 7, x, y),
      })),
    },
    {
      title: pictureWord(locale, 'ground'),
      entries: [
        { text: pictureWord(locale, 'compound'), sign: SIGNS.swatch(GROUND.compound) },
        { text: pictureWord(locale, 'catchmentLine'), sign: SIGNS.line('#8C857A', 1) },
        { text: pictureWord(locale, 'districtLine'), sign: SIGNS.line(GROUND.boundary, 1.6, '9 3 2 3') },
        ...(hasSites ? [{ text: pictureWord(locale, 'site'), sign: SIGNS.diamond('#FFFFFF') }] : []),
      ],
    },
    {
      title: '',
      entries: [
        {
          text: pictureWord(locale, 'railway'),
          sign: (x: number, y: number) => SIGNS.line(GROUND.railway, 3)(x, y) + SIGNS.line('#FFFFFF', 1.8, '5 5')(x, y),
        },
        { text: pictureWord(locale, 'water'), sign: SIGNS.swatch(GROUND.water, 1, GROUND.water) },
        { text: pictureWord(locale, 'park'), sign: SIGNS.swatch(GROUND.park, 1, GROUND.park) },
      ],
    },
  ];
}

function kindOf({ stages }: School): Kind {
  return stages.length > 1 ? 'several' : stages[0]!.stage;
}

/** Pupils in all stages. */
function sizeOf({ side, year }: Scene, school: School): number {
  return school.stages.reduce((sum, { stage }) => sum + (schoolNumbers(side, school, stage, year).enrolment ?? 0), 0);
}

function schoolSign(kind: Kind, mark: string, reach: number, x: number, y: number): string {
  const { corners, turn, colour } = KINDS[kind];
  const ink = { fill: colour, stroke: '#FFFFFF', 'stroke-width': 1 };
  const size = reach * 1.25;
  const around = Array.from({ length: corners }, (_, i): [number, number] => {
    const angle = ((turn + (i * 360) / corners - 90) * Math.PI) / 180;
    return [x + Math.cos(angle) * reach * 1.12, y + Math.sin(angle) * reach * 1.12];
  });
  const outline =
    corners === 0
      ? element('circle', { cx: x, cy: y, r: reach * 0.95, ...ink })
      : element('path', { d: pathOf(around, true), ...ink });
  return outline + line(mark, x, y + size * 0.37, { size, anchor: 'middle', bold: true, colour: '#FFFFFF' });
}
