import { walksOf } from '../../access/index.ts';
import { schoolsOf } from '../../assignment/index.ts';
import { HEAT_SCALES, heatClassAt } from '../../heat/index.ts';
import type { Compound } from '../../model/index.ts';
import { compoundPupilsAt } from '../../simulation/index.ts';
import { NO_DATA } from '../../symbology/index.ts';
import { catchmentBorder, compoundShapes, shownCatchments } from './ground-shapes.ts';
import type { Scene, Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pictureWord } from './picture-words.ts';
import { quietMarks } from './school-marks.ts';
import { SIGNS } from './signs.ts';

const SCALE = HEAT_SCALES.walk;

/** 步行上学: compounds with children of the stage by the walk to their school, in the classes of the heat map. */
export const walks: Subject = {
  extent: ({ side }) => districtExtent(side.plan),
  draw(scene) {
    const { locale } = scene;
    const read = walkOf(scene);
    const found = scene.side.plan.compounds.map(read);
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

/** Metres from a compound to its school, the mean of its ways where it has several; NaN where one of them cannot be walked, undefined where nobody walks. */
function walkOf({ side, stage, year }: Scene): (compound: Compound, index: number) => number | undefined {
  const ways = walksOf(side.plan);
  const places = new Map(side.plan.schools.map(({ id, location }) => [id, location]));
  return (compound, index) => {
    if (!(compoundPupilsAt(side.results, index, stage, year) > 0)) return undefined;
    const shares = schoolsOf(side.plan, compound, stage, year);
    if (shares.length === 0) return undefined;
    const metres = shares.reduce(
      (sum, { schoolId, share }) => sum + share * ways.between(compound.point, places.get(schoolId)!).metres,
      0,
    );
    return Number.isFinite(metres) ? metres : Number.NaN;
  };
}
