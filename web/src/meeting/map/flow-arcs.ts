import { flowsShown } from '@xuetu/geodata/heat';
import type { MeetingView } from '@xuetu/geodata/story';
import { flowWidth } from '@xuetu/geodata/symbology';
import { classOf, NO_DATA, PRESSURE_CLASSES } from '../../map/colours.ts';
import type { ReadyFigures } from '../figures/figures.ts';
import type { HeatFrame } from '../heat/heat-frame.ts';
import type { Arc } from './arc-layer.ts';

/**
 * The ways of children from their compounds to their schools in the stage and year shown, in the colour of the school's seat pressure. Where a school
 * or a compound is selected, those of it alone.
 */
export function flowArcs(
  { simulated: { plan, results }, stages }: ReadyFigures,
  view: Pick<MeetingView, 'stage' | 'year' | 'selection'>,
  pupils: HeatFrame['amounts']['pupils'] | undefined,
): Arc[] {
  const flows = stages[view.stage]?.flows;
  if (!flows || !pupils) return [];
  const schools = new Map(plan.schools.map((school) => [school.id, school.location]));
  const arcs = flowsShown(plan, results, flows, pupils, view).flatMap((flow): Arc[] => {
    const to = schools.get(flow.schoolId);
    if (!to) return [];
    const colour = classOf(PRESSURE_CLASSES, flow.use)?.colour ?? NO_DATA.colour;
    return [{ from: plan.compounds[flow.compound]!.point, to, width: flowWidth(flow.children), colour }];
  });
  return arcs.sort((a, b) => a.width - b.width);
}
