import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { applyLayers } from './apply-layers.ts';
import { buildLayers } from './build-style.ts';
import type { MapView } from './map-view.ts';
import { paintStates } from './paint-states.ts';
import type { SourceId } from './source-ids.ts';
import { compoundLabels } from './sources/compound-labels.ts';
import { drawingSource } from './sources/drawing-source.ts';
import { collect, type MapFeatures } from './sources/feature-collection.ts';
import { landSource, landscapeSource, placesSource, streetsSource } from './sources/ground-sources.ts';
import { catchmentsSource, compoundsSource, schoolsSource, sitesSource } from './sources/plan-sources.ts';
import { putItems } from './sources/put-features.ts';
import { reachSource } from './sources/reach-source.ts';
import { schoolLabels } from './sources/school-labels.ts';
import { type CatchmentState, catchmentStates } from './states/catchment-states.ts';
import { type CompoundState, compoundStates } from './states/compound-states.ts';
import type { FeatureStates } from './states/feature-states.ts';
import { type SchoolState, schoolStates } from './states/school-states.ts';

/** What a map shows now, so that the next view is drawn by its difference. */
export interface Drawn {
  view: MapView;
  layers: LayerSpecification[];
  catchments: FeatureStates<CatchmentState>;
  compounds: FeatureStates<CompoundState>;
  schools: FeatureStates<SchoolState>;
}

/** Draws a view. Another year, stage or selection changes feature states only; where the plan changed, sources get what changed in it. */
export function drawView(
  map: MapLibreMap,
  view: MapView,
  before: Drawn | null,
  layersBefore: LayerSpecification[],
): Drawn {
  const layers = buildLayers(view);
  applyLayers(map, layersBefore, layers);
  const set = (id: SourceId, data: MapFeatures) => map.getSource<GeoJSONSource>(id)?.setData(data);
  const samePlan = setPlanSources(map, view, before, set);
  const kept = samePlan && before ? before : undefined;
  const drawn: Drawn = {
    view,
    layers,
    catchments: paintStates(map, 'catchments', before?.catchments, catchmentStates(view)),
    compounds: paintStates(map, 'compounds', before?.compounds, compoundStates(view)),
    schools: paintStates(map, 'schools', before?.schools, schoolStates(view)),
  };
  if (!kept || labelsDiffer(kept.view, view)) set('school-labels', schoolLabels(view));
  if (!kept || compoundLabelsDiffer(kept.view, view)) set('compound-labels', compoundLabels(view));
  if (!kept || kept.view.selection !== view.selection || labelsDiffer(kept.view, view)) setLinks(view, set);
  if (!before || before.view.reach !== view.reach) set('reach', reachSource(view));
  if (before?.view.drawing !== view.drawing || before?.view.proposed !== view.proposed) {
    set('drawing', drawingSource(view));
  }
  if (!kept || previewDiffers(kept.view, view)) setPreview(view, set);
  return drawn;
}

let linked: MapView | undefined;

/** Sets the lines of a compound to its schools; what finds them is loaded when a compound is first selected. */
function setLinks(view: MapView, set: (id: SourceId, data: MapFeatures) => void): void {
  linked = view;
  if (view.selection?.kind !== 'compound') {
    set('links', collect([]));
    return;
  }
  void import('./sources/links.ts').then(({ links }) => {
    if (linked === view) set('links', links(view));
  });
}

let previewed: MapView | undefined;

/** Sets what the alternative in view would do, or what two plans differ in; what works it out is loaded when one is first shown. */
function setPreview(view: MapView, set: (id: SourceId, data: MapFeatures) => void): void {
  previewed = view;
  if (view.changes) {
    void import('./sources/changes-source.ts').then(({ changesSource }) => {
      if (previewed === view) set('preview', changesSource(view));
    });
    return;
  }
  if (!view.preview) {
    set('preview', collect([]));
    return;
  }
  void import('./sources/preview-source.ts').then(({ previewSource }) => {
    if (previewed === view) set('preview', previewSource(view));
  });
}

function previewDiffers(a: MapView, b: MapView): boolean {
  if (a.changes !== b.changes || (b.changes && a.locale !== b.locale)) return true;
  return a.preview !== b.preview || (b.preview !== undefined && (a.stage !== b.stage || a.locale !== b.locale));
}

/** Sets the sources of what changed between two plans, by identity; answers whether none had to be set. */
function setPlanSources(
  map: MapLibreMap,
  view: MapView,
  before: Drawn | null,
  set: (id: SourceId, data: MapFeatures) => void,
): boolean {
  const { plan } = view.simulated;
  const old = before?.view.simulated.plan;
  if (old === plan) return true;
  const isBounded = plan.landscape.some(({ kind }) => kind === 'boundary');
  if (old?.landscape !== plan.landscape || (!isBounded && old.catchments !== plan.catchments))
    set('land', landSource(plan));
  if (old?.landscape !== plan.landscape) {
    set('landscape', landscapeSource(plan));
    set('places', placesSource(plan));
  }
  if (old?.streets !== plan.streets) set('streets', streetsSource(plan));
  if (old?.sites !== plan.sites) set('sites', sitesSource(plan));
  putItems(map, 'catchments', { before: old?.catchments, after: plan.catchments }, catchmentsSource);
  putItems(map, 'compounds', { before: old?.compounds, after: plan.compounds }, compoundsSource);
  putItems(map, 'schools', { before: old?.schools, after: plan.schools }, schoolsSource);
  return false;
}

function labelsDiffer(a: MapView, b: MapView): boolean {
  return a.simulated !== b.simulated || a.stage !== b.stage || a.year !== b.year || a.locale !== b.locale;
}

/** Under seat pressure a compound's label is its name alone, whatever the year. */
function compoundLabelsDiffer(a: MapView, b: MapView): boolean {
  return a.theme !== b.theme || (b.theme !== 'pressure' && labelsDiffer(a, b));
}
