import { catchmentPressure, classOf, NO_DATA, PRESSURE_CLASSES } from '../../symbology/index.ts';
import { catchmentArea, catchmentBorder, compoundShapes, QUIET_COMPOUND, shownCatchments } from './ground-shapes.ts';
import type { Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pressureLegend, pressureMarks } from './school-marks.ts';

/** Stronger than on the screen: paper is seen in daylight. */
const FILL = 0.25;

/** 学位压力: catchments and schools by pupils over seats. */
export const pressure: Subject = {
  extent: ({ side }) => districtExtent(side.plan),
  draw(scene) {
    const shown = shownCatchments(scene).map((catchment) => ({
      catchment,
      colour: classOf(PRESSURE_CLASSES, catchmentPressure(scene.side, catchment, scene.year))?.colour,
    }));
    const { marks, labels, taken } = pressureMarks(scene);
    return {
      fills: [
        ...compoundShapes(scene, () => QUIET_COMPOUND),
        ...shown.map(({ catchment, colour }) =>
          catchmentArea(scene, catchment, { colour: colour ?? 'url(#hatch)', opacity: colour ? FILL : 0.6 }),
        ),
      ],
      marks: [
        ...shown.map(
          ({ catchment, colour }) =>
            catchmentBorder(scene, catchment, '#FFFFFF', 2.6) +
            catchmentBorder(scene, catchment, colour ?? NO_DATA.colour, 1.3),
        ),
        ...marks,
      ],
      labels,
      taken,
      legend: pressureLegend(
        scene,
        shown.some(({ colour }) => colour === undefined),
      ),
    };
  },
};
