import type { School } from '../../model/index.ts';
import {
  BROKEN_RULE,
  brokenRule,
  classOf,
  GROUND,
  kindMark,
  NO_DATA,
  PRESSURE_CLASSES,
  schoolNumbers,
  schoolRadius,
} from '../../symbology/index.ts';
import { isSmall } from '../headcount.ts';
import { byZoom } from './by-zoom.ts';
import { line } from './ink.ts';
import type { LegendEntry, LegendSection, MapLabel, Scene } from './map-drawing.ts';
import { pictureWord } from './picture-words.ts';
import { SIGNS } from './signs.ts';
import { element } from './svg-element.ts';

/** How much larger circles are the closer the map is, as on the screen. */
const BY_ZOOM = [
  [9, 0.3],
  [11, 0.6],
  [13, 1],
  [15, 1.35],
] as const;
const RING_PX = 2.6;
const FLAGGED = 1e5;
/** Pupils whose circles a legend shows. */
const SIZES = [200, 1000, 2500];

export interface Marks {
  marks: string[];
  labels: MapLabel[];
  taken: [number, number, number, number][];
}

function markRadius({ frame, sheet }: Scene, pupils: number | undefined): number {
  return schoolRadius(pupils) * byZoom(frame.zoom, BY_ZOOM) * sheet.letters;
}

/** The name a school goes by on a map in the reader's language. */
export function shownName(school: School, locale: Scene['locale']): string {
  return locale === 'en' && school.nameEn ? school.nameEn : school.name;
}

/**
 * Schools of the stage that are open in the year: a circle by pupils in the colour of its seat pressure, the percentage beside the name
 * where no table withholds it,
 * a plum ring where a rule of size or class is broken; a bright edge where only the scenario has it.
 */
export function pressureMarks(scene: Scene): Marks {
  const { side, source, stage, year, locale, frame, sheet } = scene;
  const known = new Set(source.before.plan.schools.map(({ id }) => id));
  const found: Marks = { marks: [], labels: [], taken: [] };
  const shown = side.plan.schools
    .map((school) => ({ school, numbers: schoolNumbers(side, school, stage, year) }))
    .filter(({ school, numbers }) => numbers.open && frame.shows({ type: 'Point', coordinates: school.location }))
    .sort((a, b) => (b.numbers.enrolment ?? 0) - (a.numbers.enrolment ?? 0));
  for (const { school, numbers } of shown) {
    const [x, y] = frame.at(school.location);
    const radius = Math.max(markRadius(scene, numbers.enrolment), 3.5);
    const pressure = classOf(PRESSURE_CLASSES, numbers.utilisation);
    const broken = brokenRule(side, school.id, stage, year) !== undefined;
    const edge = known.has(school.id) ? '#FFFFFF' : GROUND.site;
    found.marks.push(
      broken ? SIGNS.circle(radius + RING_PX, '#FFFFFF', BROKEN_RULE.colour, RING_PX)(x, y) : '',
      SIGNS.circle(radius, pressure?.colour ?? '#D5D8DB', edge, known.has(school.id) ? 1.2 : 2.4)(x, y),
    );
    if (radius >= 7) {
      const size = Math.min(radius * 1.15, 12 * sheet.letters);
      found.marks.push(
        line(kindMark(school, locale), x, y + size * 0.36, {
          size,
          bold: true,
          anchor: 'middle',
          colour: pressure?.ink,
        }),
      );
    }
    const reach = radius + (broken ? RING_PX * 1.5 : 1);
    found.taken.push([x - reach * 0.8, y - reach * 0.8, x + reach * 0.8, y + reach * 0.8]);
    const isFlagged = broken || (numbers.utilisation ?? 0) > 1;
    found.labels.push({
      at: [x, y],
      clear: reach,
      size: 10.5 * sheet.letters,
      importance: (numbers.enrolment ?? 0) + (isFlagged ? FLAGGED : 0) + (known.has(school.id) ? 0 : FLAGGED * 10),
      lines: [
        { text: shownName(school, locale), bold: isFlagged },
        ...(numbers.utilisation === undefined || isWithheld(scene, school.id, numbers.enrolment)
          ? []
          : [
              {
                text: `${Math.round(numbers.utilisation * 100)}%`,
                bold: true,
                colour: pressure?.tone ?? NO_DATA.tone,
              },
            ]),
      ],
    });
  }
  return found;
}

/** Whether a number of pupils may not be written: it is small, or the tables withhold it beside a small one. */
export function isWithheld({ withheld, stage, year }: Scene, schoolId: string, enrolment: number | undefined): boolean {
  const place = `${schoolId}/${stage}/${year}`;
  return isSmall(enrolment ?? null) || withheld.has(place) || withheld.has(`${place}/after`);
}

/** What circles, colours and rings of schools mean. */
export function pressureLegend(scene: Scene, hasUnknown: boolean): LegendSection[] {
  const { locale, side, source } = scene;
  const known = new Set(source.before.plan.schools.map(({ id }) => id));
  const hasNew = side.plan.schools.some(({ id }) => !known.has(id));
  return [
    {
      title: pictureWord(locale, 'pressure'),
      entries: [
        ...PRESSURE_CLASSES.map(({ colour, name }) => ({
          text: name[locale],
          sign: (x: number, y: number) => SIGNS.swatch(colour, 0.25, colour)(x, y) + SIGNS.circle(4, colour)(x, y),
        })),
        { text: BROKEN_RULE.name[locale], sign: SIGNS.circle(5.5, '#FFFFFF', BROKEN_RULE.colour, RING_PX) },
        ...(hasUnknown ? [{ text: NO_DATA.name[locale], sign: SIGNS.swatch('url(#hatch)', 1, NO_DATA.colour) }] : []),
      ],
    },
    {
      title: pictureWord(locale, 'circle'),
      entries: [
        ...SIZES.map((pupils) => ({ ...circleSign(scene, pupils), text: pupils.toLocaleString('en') })),
        ...(hasNew
          ? [{ text: pictureWord(locale, 'newSchool'), sign: SIGNS.circle(6, '#FFFFFF', GROUND.site, 2.4) }]
          : []),
      ],
    },
  ];
}

/** How large a circle is, for legends with little room. */
export function circleEntry(scene: Scene): LegendEntry {
  const text = pictureWord(scene.locale, 'circleOf', { count: SIZES[1]!.toLocaleString('en') });
  return { ...circleSign(scene, SIZES[1]!), text };
}

function circleSign(scene: Scene, pupils: number): Pick<LegendEntry, 'high' | 'sign'> {
  const radius = markRadius(scene, pupils);
  return { high: radius * 2 + 3, sign: SIGNS.circle(radius, '#D5D8DB', GROUND.boundary, 0.8) };
}

/** Schools as small grey dots with their names, for subjects that are about something else. */
export function quietMarks(scene: Scene, without: ReadonlySet<string> = new Set()): Marks {
  const { side, stage, year, locale, frame, sheet } = scene;
  const shown = side.plan.schools.filter(
    (school) =>
      !without.has(school.id) &&
      schoolNumbers(side, school, stage, year).open &&
      frame.shows({ type: 'Point', coordinates: school.location }),
  );
  const reach = 3.5 * sheet.letters;
  const found: Marks = { marks: [], labels: [], taken: [] };
  for (const school of shown) {
    const [x, y] = frame.at(school.location);
    found.marks.push(
      element('circle', { cx: x, cy: y, r: reach, fill: '#FFFFFF', stroke: GROUND.label, 'stroke-width': 1.6 }),
    );
    found.taken.push([x - reach, y - reach, x + reach, y + reach]);
    found.labels.push({
      at: [x, y],
      clear: reach,
      size: 9.5 * sheet.letters,
      colour: GROUND.quietLabel,
      importance: schoolNumbers(side, school, stage, year).enrolment ?? 0,
      lines: [{ text: shownName(school, locale) }],
    });
  }
  return found;
}
