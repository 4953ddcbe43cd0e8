import { walksOf } from '../../access/index.ts';
import { schoolsOf } from '../../assignment/index.ts';
import { areaM2 } from '../../geometry/index.ts';
import type { Compound } from '../../model/index.ts';
import { compoundPupilsAt } from '../../simulation/index.ts';
import { CHILDREN_CLASSES, type ColourClass, classOf, GROWTH_CLASSES, NO_DATA } from '../../symbology/index.ts';
import { catchmentBorder, compoundShapes, shownCatchments } from './ground-shapes.ts';
import type { MapLabel, Scene, Subject } from './map-drawing.ts';
import { districtExtent } from './map-extent.ts';
import { pictureWord, stageTitle } from './picture-words.ts';
import { quietMarks } from './school-marks.ts';
import { SIGNS } from './signs.ts';
import { WALK_CLASSES } from './walk-classes.ts';

/** A compound's place on a scale; the number beside it is left out where it would tell of fewer than five children. */
interface Amount {
  value: number | undefined;
  label?: string;
  weight?: number;
}

interface Scale {
  title: (scene: Scene) => string;
  classes: (scene: Scene) => readonly ColourClass[];
  amountOf: (scene: Scene) => (compound: Compound, index: number) => Amount | undefined;
  /** In words, for what lies on no class. */
  unknown: 'noWay' | undefined;
}

/** Fewer people at a place than this are never told. */
const FEWEST = 5;

/** 学龄人口: children per square kilometre of a compound. */
export const children = amounts({
  unknown: undefined,
  title: ({ locale, stage, side }) =>
    pictureWord(locale, hasAreas(side.plan.compounds) ? 'children' : 'childrenEach', {
      stage: stageTitle(locale, stage),
    }),
  classes: ({ side }) => CHILDREN_CLASSES[hasAreas(side.plan.compounds) ? 'area' : 'point'],
  amountOf:
    ({ side, stage, year }) =>
    ({ shape }, index) => {
      const count = compoundPupilsAt(side.results, index, stage, year);
      const value = shape.type === 'Point' ? count : count / (areaM2(shape) / 1e6);
      return { value, weight: count, label: count >= FEWEST ? String(Math.round(count)) : undefined };
    },
});

/** 增长: children more or fewer than in the base year. */
export const growth = amounts({
  unknown: undefined,
  title: ({ locale, stage, side }) =>
    pictureWord(locale, 'growth', { stage: stageTitle(locale, stage), year: side.results.years[0]! }),
  classes: () => GROWTH_CLASSES,
  amountOf:
    ({ side, stage, year }) =>
    (_, index) => {
      const value =
        compoundPupilsAt(side.results, index, stage, year) -
        compoundPupilsAt(side.results, index, stage, side.results.years[0]!);
      const isTold = Math.abs(value) >= FEWEST;
      return {
        value,
        weight: Math.abs(value),
        label: isTold ? `${value > 0 ? '+' : '−'}${Math.round(Math.abs(value))}` : undefined,
      };
    },
});

/** 步行距离: compounds by the walk to their school, shared ones by the mean of their ways. */
export const walks = amounts({
  unknown: 'noWay',
  title: ({ locale }) => pictureWord(locale, 'walks'),
  classes: () => WALK_CLASSES,
  amountOf: ({ side, stage, year }) => {
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
      return { value: Number.isFinite(metres) ? metres : undefined };
    };
  },
});

function amounts({ title, classes, amountOf, unknown }: Scale): Subject {
  return {
    extent: ({ side }) => districtExtent(side.plan),
    draw(scene) {
      const { side, frame, sheet, locale } = scene;
      const scale = classes(scene);
      const read = amountOf(scene);
      const found = side.plan.compounds.map((compound, index) => ({ compound, amount: read(compound, index) }));
      const isUnknown = ({ amount }: (typeof found)[number]) => amount !== undefined && !classOf(scale, amount.value);
      const { marks, labels, taken } = quietMarks(scene);
      return {
        fills: [],
        marks: [
          ...shownCatchments(scene).map((each) => catchmentBorder(scene, each, '#8C857A', 0.8)),
          ...compoundShapes(scene, (_, index) => {
            const { amount } = found[index]!;
            if (!amount) return undefined;
            const colour = classOf(scale, amount.value)?.colour;
            return { colour: colour ?? 'url(#hatch)', opacity: 1 };
          }),
          ...marks,
        ],
        labels: [
          ...labels.map((label) => ({ ...label, importance: label.importance + 1e4 })),
          ...found.flatMap(({ compound, amount }): MapLabel[] =>
            amount?.label === undefined
              ? []
              : [
                  {
                    at: frame.at(compound.point),
                    clear: 0,
                    size: 8.5 * sheet.letters,
                    importance: amount.weight ?? 0,
                    lines: [{ text: amount.label }],
                  },
                ],
          ),
        ],
        taken,
        legend: [
          {
            title: title(scene),
            entries: [
              ...scale.map(({ colour, name }) => ({ text: name[locale], sign: SIGNS.swatch(colour) })),
              ...(found.some(isUnknown)
                ? [
                    {
                      text: unknown ? pictureWord(locale, unknown) : NO_DATA.name[locale],
                      sign: SIGNS.swatch('url(#hatch)', 1, NO_DATA.colour),
                    },
                  ]
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
}

function hasAreas(compounds: readonly Compound[]): boolean {
  return compounds.some(({ shape }) => shape.type !== 'Point');
}
