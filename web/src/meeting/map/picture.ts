import { contributorsOf, HEAT_SCALES, ringOf } from '@xuetu/geodata/heat';
import type { Locale } from '@xuetu/geodata/model';
import type { MeetingView } from '@xuetu/geodata/story';
import type { MapView } from '../../map/map-view.ts';
import { schoolNumbers } from '../../map/school-numbers.ts';
import { collect, feature, type MapFeatures } from '../../map/sources/feature-collection.ts';
import { schoolLabels } from '../../map/sources/school-labels.ts';
import type { Selection, Simulated } from '../../state/app-state.ts';
import { sectorsOf } from '../../state/selectors/sectors-of.ts';
import { wordsOf } from '../../words/formats.ts';
import type { ReadyFigures } from '../figures/figures.ts';
import { frameShown } from '../heat/frame-shown.ts';

/** Compounds that are outlined when a cell is opened. */
const OUTLINED = 8;
const ALL_LAYERS: MapView['layers'] = {
  catchments: true,
  schools: true,
  compounds: true,
  sites: true,
  streets: true,
  water: true,
  railway: true,
  dangers: true,
  parks: true,
  basemap: true,
};

/** The meeting's view as the planner's map takes it, so that schools and catchments look the same in both. */
export function deskViewOf(figures: ReadyFigures, base: Simulated, view: MeetingView, locale: Locale): MapView {
  const { simulated } = figures;
  return {
    simulated,
    base,
    stage: view.stage,
    year: view.year,
    theme: 'pressure',
    layers: ALL_LAYERS,
    selection: selectionOf(view.selection),
    locale,
    configuredBasemap: null,
    sector: sectorsOf(simulated.plan, view.stage)[0],
    reach: undefined,
    preview: undefined,
    changes: undefined,
    drawing: null,
    proposed: undefined,
  };
}

/** The selected thing of a view. */
export function selectionOf(selection: string): Selection | null {
  const [, kind, id] = /^(school|compound):(.+)$/s.exec(selection) ?? [];
  return kind && id ? { kind: kind as 'school' | 'compound', id } : null;
}

/** Names of schools with their use, or where columns stand with the people and seats that the columns show. */
export function labelsOf(desk: MapView, columns: boolean): MapFeatures {
  const labels = schoolLabels(desk);
  if (!columns) return labels;
  const words = wordsOf(desk.locale);
  const schools = new Map(desk.simulated.plan.schools.map((school) => [school.id, school]));
  for (const { properties } of labels.features) {
    const { enrolment, seats } = schoolNumbers(desk.simulated, schools.get(properties.id)!, desk.stage, desk.year);
    properties.number = [enrolment, seats].map((each) => words.count(each ?? Number.NaN)).join(' / ');
  }
  return labels;
}

/** Heights and colours of the columns of a school. */
export interface ColumnState {
  people: number;
  colour: string;
}

export function columnStates(
  desk: MapView,
  colours: ReadonlyMap<string, { colour: string }>,
): Map<string, ColumnState> {
  const states = new Map<string, ColumnState>();
  for (const school of desk.simulated.plan.schools) {
    const { open, enrolment = 0, seats = 0 } = schoolNumbers(desk.simulated, school, desk.stage, desk.year);
    const colour = colours.get(school.id)?.colour ?? '';
    states.set(`${school.id}/pupils`, { people: open ? enrolment : 0, colour });
    states.set(`${school.id}/seats`, { people: open ? seats : 0, colour });
  }
  return states;
}

/** Compounds to be outlined: the selected one, and those behind the open cell. */
export function chosenCompounds(figures: ReadyFigures, view: MeetingView): Set<string> {
  const { simulated, ground } = figures;
  const { cell } = view;
  const selected = selectionOf(view.selection);
  const chosen = new Set<string>(selected?.kind === 'compound' ? [selected.id] : []);
  const frame = view.heat === 'none' ? undefined : frameShown(figures, view.heat, view.stage, view.year);
  if (cell === null || !ground || !frame) return chosen;
  for (const { compound } of contributorsOf(ground, frame.amounts, cell).slice(0, OUTLINED)) {
    chosen.add(simulated.plan.compounds[compound]!.id);
  }
  return chosen;
}

export function cellSource(cell: number | null): MapFeatures {
  return collect(
    cell === null ? [] : [feature({ type: 'Polygon', coordinates: [ringOf(cell)] }, { id: String(cell) })],
  );
}

/** Colours of the classes of a kind of heat, in order. */
export function coloursOf(heat: Exclude<MeetingView['heat'], 'none'>): string[] {
  return HEAT_SCALES[heat].classes.map(({ colour }) => colour);
}
