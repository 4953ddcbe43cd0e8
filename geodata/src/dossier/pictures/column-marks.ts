import {
  BROKEN_RULE,
  brokenRule,
  COLUMN_SIGN,
  classOf,
  GROUND,
  NO_DATA,
  PRESSURE_CLASSES,
  schoolNumbers,
} from '../../symbology/index.ts';
import type { LegendEntry, Scene } from './map-drawing.ts';
import type { MapFrame } from './map-frame.ts';
import { pictureWord } from './picture-words.ts';
import { isWithheld, type Marks, shownName } from './school-marks.ts';
import { element } from './svg-element.ts';

const SEATS = '#8A949E';
/** So many people fill no more than this part of a map's height, however near it looks. */
const MANY = { people: 3000, part: 0.4 };
const NARROWEST_PX = 3.5;
const TOLD = 1000;
/** A thousand people on this map, where a legend has room for it; else fewer. */
const HIGHEST_SIGN_PX = 40;

/** Height in pixels for one person: that of the screen's columns seen from the side. It depends on the frame alone, so that two maps compare. */
function pxPerPerson({ metresPerPx, heightPx }: MapFrame): number {
  return Math.min(COLUMN_SIGN.metresPerPerson / metresPerPx, (heightPx * MANY.part) / MANY.people);
}

/**
 * Schools of the stage that are open in the year as two columns, pupils in the colour of the seat pressure and seats in grey, with both numbers
 * beside the name where no table withholds them.
 */
export function columnMarks(scene: Scene): Marks {
  const { side, stage, year, locale, frame, sheet } = scene;
  const found: Marks = { marks: [], labels: [], taken: [] };
  const wide = Math.max(COLUMN_SIGN.widthMetres / frame.metresPerPx, NARROWEST_PX * sheet.letters);
  const shown = side.plan.schools
    .map((school) => ({ school, numbers: schoolNumbers(side, school, stage, year) }))
    .filter(({ school, numbers }) => numbers.open && frame.shows({ type: 'Point', coordinates: school.location }))
    .sort((a, b) => b.school.location[1] - a.school.location[1]);
  for (const { school, numbers } of shown) {
    const [x, y] = frame.at(school.location);
    const { enrolment = 0, seats = 0, utilisation } = numbers;
    const broken = brokenRule(side, school.id, stage, year) !== undefined;
    const colour = classOf(PRESSURE_CLASSES, utilisation)?.colour ?? NO_DATA.colour;
    const scale = pxPerPerson(frame);
    const [pupilsPx, seatsPx] = [enrolment, seats].map((people) => (people || 0) * scale) as [number, number];
    found.marks.push(
      column(x - wide, y, wide, pupilsPx, colour, broken ? BROKEN_RULE.colour : '#FFFFFF'),
      column(x, y, wide, seatsPx, SEATS, '#FFFFFF'),
    );
    found.taken.push([x - wide, y - Math.max(pupilsPx, seatsPx), x + wide, y]);
    const isFlagged = broken || (utilisation ?? 0) > 1;
    const known = utilisation !== undefined && !isWithheld(scene, school.id, enrolment);
    const told = [enrolment, seats].map((each) => Math.round(each).toLocaleString('en')).join(' / ');
    found.labels.push({
      at: [x, y],
      clear: 2,
      size: 10 * sheet.letters,
      importance: enrolment + (isFlagged ? 1e5 : 0),
      lines: [{ text: shownName(school, locale), bold: isFlagged }, ...(known ? [{ text: told, bold: true }] : [])],
    });
  }
  return found;
}

/** What columns mean, with some people drawn to scale. */
export function columnEntry({ locale, frame, sheet }: Scene): LegendEntry {
  const scale = pxPerPerson(frame);
  const people = TOLD * scale <= HIGHEST_SIGN_PX * sheet.letters ? TOLD : TOLD / 5;
  const [wide, high] = [6 * sheet.letters, people * scale];
  return {
    text: pictureWord(locale, 'columns', { count: people.toLocaleString('en') }),
    high: high + 4,
    sign: (x, y) =>
      column(x - wide, y + high / 2, wide, high, PRESSURE_CLASSES[1]!.colour, GROUND.boundary) +
      column(x, y + high / 2, wide, high, SEATS, GROUND.boundary),
  };
}

function column(x: number, bottom: number, width: number, height: number, fill: string, stroke: string): string {
  return element('rect', { x, y: bottom - height, width, height, fill, stroke, 'stroke-width': 0.9 });
}
