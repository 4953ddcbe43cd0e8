import { walksOf } from '../../access/index.ts';
import { attendedRuns, HEAT_SCALES, heatClassAt } from '../../heat/index.ts';
import { compoundPupilsAt } from '../../simulation/index.ts';
import { NO_DATA } from '../../symbology/index.ts';
import { catchmentBorder, compoundShapes, shownCatchments } from './ground-shapes.ts';
import type { Scene, Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pictureWord } from './picture-words.ts';
import { quietMarks } from './school-marks.ts';
import { SIGNS } from './signs.ts';

const SCALE = HEAT_SCALES.walk;

/** 步行上学: compounds with children of the stage by the walk to the schools they attend, in the classes of the heat map. */
export const walks: Subject = {
  extent: ({ side }) => districtExtent(side.plan),
  draw(scene) {
    const { locale } = scene;
    const read = walkOf(scene);
    const found = scene.side.plan.compounds.map((_, index) => read(index));
    const { marks, labels, taken } = quietMarks(scene);
    return {
      fills: [],
      marks: [
        ...shownCatchments(scene).map((each) => catchmentBorder(scene, each, '#8C857A', 0.8)),
        ...compoundShapes(scene, (_, index) => {
          const metres = found[index];
          if (metres === undefined) return undefined;
          return { colour: SCALE.classes[heatClassAt(SCALE, metres)]?.colour ?? 'url(#hatch)', opacity: 1 };
        }),
        ...marks,
      ],
      labels,
      taken,
      legend: [
        {
          title: `${SCALE.name[locale]} (${SCALE.unit[locale]})`,
          entries: [
            ...SCALE.classes.map(({ colour, name }) => ({ text: name[locale], sign: SIGNS.swatch(colour) })),
            ...(found.some(Number.isNaN)
              ? [{ text: pictureWord(locale, 'noWay'), sign: SIGNS.swatch('url(#hatch)', 1, NO_DATA.colour) }]
              : []),
          ],
        },
        {
          title: pictureWord(locale, 'signs'),
          entries: [
            { text: pictureWord(locale, 'schools'), sign: SIGNS.circle(3.5, '#FFFFFF', '#33383D', 1.6) },
            { text: pictureWord(locale, 'catchmentLine'), sign: SIGNS.line('#8C857A', 1) },
          ],
        },
      ],
    };
  },
};

/**
 * Metres that the children of a compound (by position) walk on the mean to the schools they attend, those who stay at a school of before among them;
 * NaN where one of the ways cannot be walked, undefined where nobody walks.
 */
function walkOf({ source, side, stage, year }: Scene): (index: number) => number | undefined {
  const { plan, results } = side;
  const ways = walksOf(plan);
  const runs = attendedRuns(source.base ?? source.before.plan, plan, results, stage);
  const places = new Map(plan.schools.map(({ id, location }) => [id, location]));
  return (index) => {
    if (!(compoundPupilsAt(results, index, stage, year) > 0)) return undefined;
    const run = runs(index).findLast(({ from }) => from <= year);
    const shares = run?.schools.filter(({ share }) => share > 0) ?? [];
    if (shares.length === 0) return undefined;
    const { point } = plan.compounds[index]!;
    const metres = shares.reduce(
      (sum, { schoolId, share }) => sum + share * ways.between(point, places.get(schoolId)!).metres,
      0,
    );
    return Number.isFinite(metres) ? metres : Number.NaN;
  };
}
