import type { School } from '@xuetu/geodata/model';
import { brokenRule } from '../../state/selectors/broken-rule.ts';
import { classOf, GROUND, NO_DATA, PRESSURE_CLASSES } from '../colours.ts';
import type { MapView } from '../map-view.ts';
import { schoolNumbers } from '../school-numbers.ts';
import { schoolRadius } from '../school-radius.ts';
import type { FeatureStates } from './feature-states.ts';

export interface SchoolState {
  /** Radius in pixels before zoom. */
  radius: number;
  colour: string;
  /** Text colour of the mark on the circle. */
  ink: string;
  /** Radius in pixels that a mark has to fit into; 0 for no mark. */
  mark: number;
  /** 1 where the thing shows, 0 where not. */
  shown: number;
  ring: number;
  /** Edge of the circle: white, bright where only the scenario has the school. */
  edge: string;
  hatch: number;
  selected: number;
}

const OTHER_RADIUS = 2.5;
/** Circles grow by quarters of a pixel, which nobody sees: from one year to the next most schools then keep theirs, and the map has less to do. */
const STEPS_A_PIXEL = 4;

/** How each school looks in the stage and year shown; schools of other stages are small grey dots. */
export function schoolStates(view: MapView): FeatureStates<SchoolState> {
  const known = new Set(view.base.plan.schools.map((each) => each.id));
  return new Map(
    view.simulated.plan.schools.map((each) => [
      each.id,
      stateOf(view, each, known.has(each.id) ? '#FFFFFF' : GROUND.site),
    ]),
  );
}

function stateOf(view: MapView, school: School, edge: string): SchoolState {
  const { simulated, stage, year, layers, selection } = view;
  const numbers = schoolNumbers(simulated, school, stage, year);
  const selected = selection?.kind === 'school' && selection.id === school.id ? 1 : 0;
  const shown = layers.schools ? 1 : 0;
  if (!numbers.open) {
    const there = year >= (school.openFrom ?? year) && year < (school.closedFrom ?? Number.POSITIVE_INFINITY);
    const ghost = {
      radius: OTHER_RADIUS,
      colour: GROUND.otherSchool,
      ink: GROUND.label,
      mark: 0,
      ring: 0,
      edge,
      hatch: 0,
    };
    return { ...ghost, shown: there ? shown * 0.7 : 0, selected };
  }
  const pressure = classOf(PRESSURE_CLASSES, numbers.utilisation);
  const radius = Math.round(schoolRadius(numbers.enrolment) * STEPS_A_PIXEL) / STEPS_A_PIXEL;
  return {
    radius,
    colour: pressure?.colour ?? '#D5D8DB',
    ink: pressure?.ink ?? NO_DATA.tone,
    mark: shown * radius,
    shown,
    ring: shown && brokenRule(simulated, school.id, stage, year) ? 1 : 0,
    edge,
    hatch: shown && !pressure ? 1 : 0,
    selected: selected * shown,
  };
}
