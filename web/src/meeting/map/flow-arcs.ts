import type { MeetingView } from '@xuetu/geodata/story';
import { classOf, NO_DATA, PRESSURE_CLASSES } from '../../map/colours.ts';
import type { ReadyFigures } from '../figures/figures.ts';
import type { HeatFrame } from '../heat/heat-frame.ts';
import type { Arc } from './arc-layer.ts';

/** Children for each pixel of an arc's width, and the narrowest that is drawn. */
const CHILDREN_PER_PIXEL = 18;
const THINNEST = 1.2;
const WIDEST = 12;

/**
 * The ways of children from their compounds to their schools in the stage and year shown, in the colour of the school's seat pressure. Where a school
 * or a compound is selected, those of it alone.
 */
export function flowArcs(
  { simulated: { plan, results }, stages }: ReadyFigures,
  { stage, year, selection }: Pick<MeetingView, 'stage' | 'year' | 'selection'>,
  children: HeatFrame['amounts']['children'] | undefined,
): Arc[] {
  const flows = stages[stage]?.flows;
  const y = results.years.indexOf(year);
  if (!flows || !children || y < 0) return [];
  const Y = results.years.length;
  const schools = new Map(plan.schools.map((school) => [school.id, school.location]));
  const arcs: Arc[] = [];
  for (let k = 0; k < flows.compound.length; k++) {
    if (year < flows.from[k]! || year >= flows.until[k]!) continue;
    const compound = plan.compounds[flows.compound[k]!]!;
    const row = flows.row[k]!;
    const { schoolId } = results.rows[row]!;
    if (selection && selection !== `school:${schoolId}` && selection !== `compound:${compound.id}`) continue;
    const count = children[flows.compound[k]!]! * flows.share[k]!;
    const to = schools.get(schoolId);
    if (!(count >= 1) || !to) continue;
    const used = results.enrolment[row * Y + y]! / results.seats[row * Y + y]!;
    arcs.push({
      from: compound.point,
      to,
      width: Math.min(Math.max(count / CHILDREN_PER_PIXEL, THINNEST), WIDEST),
      colour: classOf(PRESSURE_CLASSES, used)?.colour ?? NO_DATA.colour,
    });
  }
  return arcs.sort((a, b) => a.width - b.width);
}
