import type { Catchment } from '@xuetu/geodata/model';
import { catchmentPressure } from '@xuetu/geodata/symbology';
import { classOf, NO_DATA, PRESSURE_CLASSES } from '../colours.ts';
import type { MapView } from '../map-view.ts';
import type { FeatureStates } from './feature-states.ts';

export interface CatchmentState {
  colour: string;
  /** Opacity of fill, hatch and border; 0 where another stage or sector is shown. */
  fill: number;
  hatch: number;
  line: number;
  /** Border width in pixels. */
  width: number;
}

const HIDDEN: CatchmentState = { colour: NO_DATA.colour, fill: 0, hatch: 0, line: 0, width: 0 };

/** How each catchment looks: its seat pressure as border and 12 % fill, the selected one stronger, the others dimmed. Of all, or of some. */
export function catchmentStates(view: MapView, only?: readonly string[]): FeatureStates<CatchmentState> {
  const strong = emphasised(view);
  const { catchments } = view.simulated.plan;
  const asked = only ? catchments.filter(({ id }) => only.includes(id)) : catchments;
  return new Map(asked.map((each) => [each.id, stateOf(view, each, strong)]));
}

function stateOf(view: MapView, catchment: Catchment, strong: ReadonlySet<string>): CatchmentState {
  if (!view.layers.catchments || catchment.stage !== view.stage || catchment.sector !== view.sector) return HIDDEN;
  const chosen = strong.has(catchment.id);
  const dimmed = strong.size > 0 && !chosen;
  if (view.theme !== 'pressure') {
    const line = chosen ? 0.9 : 0.45;
    return { colour: '#5F656B', fill: 0, hatch: 0, line, width: chosen ? 2.5 : 1 };
  }
  const colour = classOf(PRESSURE_CLASSES, catchmentPressure(view.simulated, catchment, view.year))?.colour;
  return {
    colour: colour ?? NO_DATA.colour,
    fill: colour ? (chosen ? 0.25 : dimmed ? 0.06 : 0.12) : 0,
    hatch: colour ? 0 : dimmed ? 0.3 : 0.6,
    line: dimmed ? 0.45 : 0.85,
    width: chosen ? 3.5 : 1.5,
  };
}

/** The selected catchment, or those of the selected school. */
function emphasised({ selection, simulated, stage, sector }: MapView): ReadonlySet<string> {
  if (selection?.kind === 'catchment') return new Set([selection.id]);
  if (selection?.kind !== 'school') return new Set();
  const own = simulated.plan.catchments.filter(
    (each) => each.stage === stage && each.sector === sector && each.schoolIds.includes(selection.id),
  );
  return new Set(own.map((each) => each.id));
}
