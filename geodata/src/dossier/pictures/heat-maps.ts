import {
  HEAT_SCALES,
  type HeatMeasure,
  heatAmounts,
  heatClassAt,
  heatGroundOf,
  heatValues,
  ringOf,
  SMOOTHING_METRES,
  stageReachOf,
} from '../../heat/index.ts';
import { compoundPupilsAt } from '../../simulation/index.ts';
import { isSmall } from '../headcount.ts';
import { waters } from './basemap.ts';
import { catchmentBorder, shownCatchments } from './ground-shapes.ts';
import { pathOf } from './ink.ts';
import type { MapLabel, Scene, Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pictureWord, stageTitle } from './picture-words.ts';
import { quietMarks } from './school-marks.ts';
import { SIGNS } from './signs.ts';
import { element } from './svg-element.ts';

const SCHOOLS_FIRST = 1e4;
/** Changes of fewer children in a compound are not written: a map is no list. Nor are those from or to one to four children. */
const TOLD_CHANGE = 15;

/** 学龄儿童: children of the stage per square kilometre on the fixed ground grid. */
export const children = heatMap('children', () => []);

/** 增减: children more or fewer than in the base year on the same grid; the number at a compound says the direction without colour. */
export const growth = heatMap('growth', ({ side, stage, year, frame, sheet }) =>
  side.plan.compounds.flatMap(({ point }, index): MapLabel[] => {
    const capture = side.plan.assumptions.capture[stage] ?? 1;
    const [then, now] = [side.results.years[0]!, year].map((each) =>
      compoundPupilsAt(side.results, index, stage, each),
    ) as [number, number];
    const change = (now - then) / capture;
    if (!(Math.abs(change) >= TOLD_CHANGE) || isSmall(then) || isSmall(now)) return [];
    const text = `${change > 0 ? '+' : '−'}${Math.round(Math.abs(change))}`;
    return [
      { at: frame.at(point), clear: 0, size: 8.5 * sheet.letters, importance: Math.abs(change), lines: [{ text }] },
    ];
  }),
);

function heatMap(measure: HeatMeasure, numbersOf: (scene: Scene) => MapLabel[]): Subject {
  return {
    extent: ({ side }) => districtExtent(side.plan),
    draw(scene) {
      const { locale, stage } = scene;
      const { name, unit, classes } = HEAT_SCALES[measure];
      const { marks, labels, taken } = quietMarks(scene);
      const numbers = numbersOf(scene);
      return {
        fills: [...heatCells(scene, measure), waters(scene.side.plan, scene.frame)],
        marks: [...shownCatchments(scene).map((each) => catchmentBorder(scene, each, '#8C857A', 0.8)), ...marks],
        labels: [...labels.map((label) => ({ ...label, importance: label.importance + SCHOOLS_FIRST })), ...numbers],
        taken,
        legend: [
          {
            title: `${stageTitle(locale, stage)} · ${name[locale]} (${unit[locale]})`,
            entries: classes.map(({ colour, name }) => ({ text: name[locale], sign: SIGNS.swatch(colour) })),
          },
          {
            title: pictureWord(locale, 'signs'),
            entries: [
              { text: pictureWord(locale, 'schools'), sign: SIGNS.circle(3.5, '#FFFFFF', '#33383D', 1.6) },
              { text: pictureWord(locale, 'catchmentLine'), sign: SIGNS.line('#8C857A', 1) },
              { text: pictureWord(locale, 'smoothed', { metres: SMOOTHING_METRES }), sign: SIGNS.hexagon },
              ...(numbers.length > 0 ? [{ text: pictureWord(locale, 'changes'), sign: SIGNS.text('+20') }] : []),
            ],
          },
        ],
      };
    },
  };
}

/** The cells of each class as one area. */
export function heatCells({ source, side, stage, year, frame }: Scene, measure: HeatMeasure): string[] {
  const scale = HEAT_SCALES[measure];
  const ground = heatGroundOf(side.plan);
  const reach = stageReachOf(source.base ?? source.before.plan, side.plan, side.results, stage);
  const values = heatValues(ground, heatAmounts(side.results, reach, measure, year));
  const areas = scale.classes.map(() => '');
  for (const [i, value] of values.entries()) {
    const at = heatClassAt(scale, value);
    const ring = at < 0 ? undefined : ringOf(ground.cells[i]!);
    if (ring && frame.shows({ type: 'Polygon', coordinates: [ring] }))
      areas[at] += pathOf(ring.slice(1).map(frame.at), true);
  }
  return areas.map((d, i) => (d === '' ? '' : element('path', { d, fill: scale.classes[i]!.colour })));
}
