import {
  assignedFlowsOf,
  flowsShown,
  HEAT_SCALES,
  heatAmounts,
  SMOOTHING_METRES,
  stageReachOf,
} from '../../heat/index.ts';
import type { Position } from '../../model/index.ts';
import { catchmentPressure, classOf, GROUND, NO_DATA, PRESSURE_CLASSES } from '../../symbology/index.ts';
import type { DrawnView } from '../dossier.ts';
import { waters } from './basemap.ts';
import { columnEntry, columnMarks } from './column-marks.ts';
import { flowRibbon, flowSign } from './flow-ribbon.ts';
import { catchmentArea, catchmentBorder, shownCatchments } from './ground-shapes.ts';
import { heatCells } from './heat-maps.ts';
import type { LegendEntry, LegendSection, MapLabel, Scene, Subject } from './map-drawing.ts';
import { pictureWord } from './picture-words.ts';
import { circleEntry, pressureMarks } from './school-marks.ts';
import { SIGNS } from './signs.ts';
import { viewExtent } from './view-extent.ts';

/** Stronger than on the screen: paper is seen in daylight. */
const CATCHMENT_FILL = 0.25;
const BORDER = '#5F656B';

/** 汇报画面: the ground that the camera looks at, with the layers that are on, in the colours of the screen. */
export function viewMap(view: DrawnView): Subject {
  return {
    extent: () => viewExtent(view),
    bearing: view.camera.bearing,
    draw(scene) {
      const { locale } = scene;
      const { heat, columns, arcs } = view;
      const areas = view.catchments ? shownCatchments(scene) : [];
      const schools = columns ? columnMarks(scene) : pressureMarks(scene);
      const fills =
        heat === 'none'
          ? areas.map((each) => {
              const colour = classOf(PRESSURE_CLASSES, catchmentPressure(scene.side, each, scene.year))?.colour;
              return catchmentArea(scene, each, {
                colour: colour ?? 'url(#hatch)',
                opacity: colour ? CATCHMENT_FILL : 0.6,
              });
            })
          : heatCells(scene, heat);
      return {
        fills: [...fills, waters(scene.side.plan, scene.frame)],
        marks: [
          ...areas.map((each) => catchmentBorder(scene, each, BORDER, 1)),
          ...(arcs ? flowMarks(scene, view.selection) : []),
          ...schools.marks,
          ...selectedMark(scene, view.selection),
        ],
        labels: schools.labels.map((each): MapLabel => ({ ...each, importance: each.importance + 1e4 })),
        taken: schools.taken,
        legend: legendOf(scene, view, locale),
      };
    },
  };
}

/** The flows of the year as on the screen, the wide ones on top. */
function flowMarks(scene: Scene, selection: string): string[] {
  const { source, side, stage, year, frame, sheet } = scene;
  const { plan, results } = side;
  const base = source.base ?? source.before.plan;
  const reach = stageReachOf(base, plan, results, stage);
  const { pupils } = heatAmounts(results, reach, 'children', year);
  const flows = assignedFlowsOf(base, plan, results, stage);
  const schools = new Map(plan.schools.map(({ id, location }) => [id, location]));
  const seen = (from: Position, to: Position) => frame.shows({ type: 'LineString', coordinates: [from, to] });
  return flowsShown(plan, results, flows, pupils, { year, selection })
    .toSorted((a, b) => a.children - b.children)
    .flatMap((flow) => {
      const [from, to] = [plan.compounds[flow.compound]!.point, schools.get(flow.schoolId)];
      if (!to || !seen(from, to)) return [];
      const colour = classOf(PRESSURE_CLASSES, flow.use)?.colour ?? NO_DATA.colour;
      return [flowRibbon(frame.at(from), frame.at(to), flow.children, colour, sheet.letters)];
    });
}

function selectedMark({ side: { plan }, frame, sheet }: Scene, selection: string): string[] {
  const place =
    plan.schools.find(({ id }) => selection === `school:${id}`)?.location ??
    plan.compounds.find(({ id }) => selection === `compound:${id}`)?.point;
  if (!place) return [];
  return [SIGNS.circle(13 * sheet.letters, 'none', GROUND.selection, 2.4 * sheet.letters)(...frame.at(place))];
}

function legendOf(scene: Scene, { heat, columns, arcs, catchments }: DrawnView, locale: Scene['locale']) {
  const scale = heat === 'none' ? undefined : HEAT_SCALES[heat];
  const pressure: LegendSection = {
    title: pictureWord(locale, 'pressure'),
    entries: PRESSURE_CLASSES.map(({ colour, name }) => ({ text: name[locale], sign: SIGNS.swatch(colour) })),
  };
  const signs: LegendEntry[] = [
    columns ? columnEntry(scene) : circleEntry(scene),
    ...(arcs ? [{ text: pictureWord(locale, 'flow'), sign: flowSign }] : []),
    ...(catchments ? [{ text: pictureWord(locale, 'catchmentLine'), sign: SIGNS.line(BORDER, 1) }] : []),
    ...(scale ? [{ text: pictureWord(locale, 'smoothed', { metres: SMOOTHING_METRES }), sign: SIGNS.hexagon }] : []),
  ];
  return [
    ...(scale
      ? [
          {
            title: `${scale.name[locale]} (${scale.unit[locale]})`,
            entries: scale.classes.map(({ colour, name }) => ({ text: name[locale], sign: SIGNS.swatch(colour) })),
          },
        ]
      : []),
    pressure,
    { title: pictureWord(locale, 'signs'), entries: signs },
  ];
}
