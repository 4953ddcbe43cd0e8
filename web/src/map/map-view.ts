import type { Comparison } from '@xuetu/geodata/compare';
import type { Site } from '@xuetu/geodata/model';
import type { Reach } from '../evidence/evidence-question.ts';
import type { AppState, Simulated } from '../state/app-state.ts';
import { sectorsOf } from '../state/selectors/sectors-of.ts';
import { shown } from '../state/selectors/shown.ts';
import { candidatesFound } from '../state/selectors/site-evidence.ts';
import { chosenAnswer } from '../state/siting/answers-of.ts';
import type { Answer, SiteDrawing } from '../state/siting/siting-state.ts';

/** Everything the map draws from. Equal views give equal pictures. */
export interface MapView
  extends Pick<AppState, 'stage' | 'year' | 'theme' | 'layers' | 'selection' | 'locale' | 'configuredBasemap'> {
  simulated: Simulated;
  /** The plan as imported; what is not in it is new in the scenario. */
  base: Simulated;
  /** The sector whose catchments are drawn; undefined where the stage has none. */
  sector: string | undefined;
  /** The ground within a walk of the selected school; undefined until it is worked out. */
  reach: readonly Reach[] | undefined;
  /** The alternative in view in the siting panel, shown before it is opened; undefined where there is none. */
  preview: Answer | undefined;
  /** What the open scenario changes against the one it is compared with; undefined where none is compared. */
  changes: Comparison | undefined;
  /** The site that is being drawn. */
  drawing: SiteDrawing | null;
  /** Where a school is to be opened, or candidate sites on a grid that are not saved yet; undefined where none were asked for. */
  proposed: readonly Pick<Site, 'id' | 'point'>[] | undefined;
}

/** The view of the app's state; null while no plan is loaded. A plan not yet simulated is drawn without its numbers. */
export function mapViewOf(state: AppState): MapView | null {
  const simulated = shown(state) ?? state.opening;
  const base = state.base ?? state.opening;
  if (!simulated || !base) return null;
  const { stage, year, theme, layers, selection, locale, configuredBasemap } = state;
  const sector = state.sector ?? sectorsOf(simulated.plan, stage)[0];
  return {
    simulated,
    base,
    stage,
    year,
    theme,
    layers,
    selection,
    locale,
    configuredBasemap,
    sector,
    reach: reachOf(state, simulated),
    preview: state.tool === 'siting' ? chosenAnswer(state) : undefined,
    changes: state.tool === 'compare' ? state.comparison?.answer : undefined,
    drawing: state.desk.drawing,
    proposed: proposedIn(state),
  };
}

function proposedIn(state: AppState): MapView['proposed'] {
  if (state.desk.opening.length > 0) return state.desk.opening;
  const answer = state.desk.grid ? candidatesFound(state)?.answer : undefined;
  return answer && 'sites' in answer ? answer.sites : undefined;
}

function reachOf({ selection, evidence }: AppState, { plan }: Simulated): readonly Reach[] | undefined {
  const { school } = evidence;
  return selection?.kind === 'school' && school?.plan === plan && school.asked.schoolId === selection.id
    ? school.answer?.reach
    : undefined;
}
