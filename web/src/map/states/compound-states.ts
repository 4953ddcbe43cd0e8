import { type Compound, STAGES } from '@xuetu/geodata/model';
import { areaKm2 } from '../area-km2.ts';
import {
  CHILDREN_CLASSES,
  type ColourClass,
  classOf,
  GROUND,
  GROWTH_CLASSES,
  HOUSEHOLD_CLASSES,
  NO_DATA,
} from '../colours.ts';
import type { MapView } from '../map-view.ts';
import type { FeatureStates } from './feature-states.ts';

export interface CompoundState {
  colour: string;
  /** Opacity of fill and of the hatch that says "no data". */
  fill: number;
  hatch: number;
  line: string;
  /** Border width in pixels. */
  width: number;
}

const QUIET: CompoundState = { colour: GROUND.compound, fill: 0.75, hatch: 0, line: GROUND.compoundLine, width: 0.6 };
const HIDDEN: CompoundState = { ...QUIET, fill: 0, width: 0 };
const UNKNOWN: CompoundState = { colour: NO_DATA.colour, fill: 0, hatch: 0.8, line: NO_DATA.colour, width: 0.8 };

/** How each compound looks: quiet ground under seat pressure, else coloured by the chosen amount on its absolute scale. */
export function compoundStates(view: MapView): FeatureStates<CompoundState> {
  const { selection, simulated, layers } = view;
  const amount = compoundAmount(view);
  return new Map(
    simulated.plan.compounds.map((each, index) => {
      const selected = selection?.kind === 'compound' && selection.id === each.id;
      const state = layers.compounds ? painted(amount?.(each, index)) : HIDDEN;
      return [each.id, selected ? { ...state, line: GROUND.selection, width: 3 } : state];
    }),
  );
}

function painted(found: Amount | undefined): CompoundState {
  if (!found) return QUIET;
  const colour = classOf(found.classes, found.value)?.colour;
  if (!colour) return UNKNOWN;
  return {
    colour,
    fill: 0.85,
    hatch: 0,
    line: GROUND.compoundLine,
    width: 0.6,
  };
}

interface Amount {
  /** On the scale of the classes. */
  value: number | undefined;
  classes: readonly ColourClass[];
  /** Children or households themselves, for labels. */
  count: number | undefined;
}

/** How to answer a compound's amount under the theme shown; undefined under seat pressure. */
export function compoundAmount(view: MapView): ((compound: Compound, index: number) => Amount) | undefined {
  const { theme } = view;
  if (theme === 'pressure') return undefined;
  const pupils = pupilsReader(view);
  return (compound, index) => {
    if (theme === 'growth') {
      const count = pupils(index, view.year) - pupils(index, view.simulated.results.years[0]!);
      return { value: count, classes: GROWTH_CLASSES, count };
    }
    const count = theme === 'children' ? pupils(index, view.year) : householdsIn(compound, view);
    const { area, point } = theme === 'children' ? CHILDREN_CLASSES : HOUSEHOLD_CLASSES;
    if (compound.shape.type === 'Point') return { value: count, classes: point, count };
    return { value: count === undefined ? undefined : count / areaKm2(compound.shape), classes: area, count };
  };
}

/** Reads `compoundPupils` in place: thousands of compounds are read for every year shown. */
function pupilsReader({ simulated: { results }, stage }: MapView): (index: number, year: number) => number {
  const { years, compoundPupils } = results;
  const stageIndex = STAGES.indexOf(stage);
  return (index, year) =>
    compoundPupils[(index * STAGES.length + stageIndex) * years.length + (year - years[0]!)] ?? Number.NaN;
}

/** Households living there: those of the base year and the phases handed over since. */
function householdsIn({ households, phases }: Compound, { year, simulated }: MapView): number | undefined {
  const baseYear = simulated.plan.district.baseYear;
  if (households === undefined && phases.length === 0) return undefined;
  return phases
    .filter((phase) => phase.year > baseYear && phase.year <= year)
    .reduce((sum, phase) => sum + phase.households, households ?? 0);
}
