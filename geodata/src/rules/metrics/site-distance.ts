import { type Landscape, type LocalName, STAGES, type Street } from '../../model/index.ts';
import type { Rule, RuleMetric } from '../rule.ts';
import type { SchoolMetric, SchoolRow } from './metric.ts';
import { type NamedLine, type NearLine, nearestLine } from './nearest-line.ts';

type Finder = ReturnType<typeof nearestLine>;

/**
 * Metres from a school to the nearest railway (GB 50099: at least 300 m from the walls of teaching rooms). Simplified: measured from
 * the school's point, since its buildings are not known; a wall may stand nearer or further.
 * It stays the same in all years and is told in the first one in which the school is open.
 */
export const railwayDistance: SchoolMetric = siteDistance(
  'railway-distance',
  { zh: '铁路', en: 'railway' },
  railwaysOf,
);

/** Metres from a school to the nearest arterial or expressway (GB 50099: at least 80 m), measured from the school's point likewise. */
export const arterialDistance: SchoolMetric = siteDistance(
  'arterial-distance',
  { zh: '主干路或快速路', en: 'arterial or expressway' },
  arterialsOf,
);

const railways = new WeakMap<readonly Landscape[], Finder>();
const arterials = new WeakMap<readonly Street[], Finder>();

function railwaysOf({ plan: { landscape } }: SchoolRow): Finder {
  return kept(railways, landscape, () => landscape.filter(({ kind }) => kind === 'railway'));
}

function arterialsOf({ plan: { streets } }: SchoolRow): Finder {
  return kept(arterials, streets, () =>
    streets.filter((each) => each.class === 'arterial' || each.class === 'expressway'),
  );
}

function kept<From extends object>(
  known: WeakMap<From, Finder>,
  from: From,
  lines: () => readonly NamedLine[],
): Finder {
  let finder = known.get(from);
  if (!finder) {
    finder = nearestLine(lines());
    known.set(from, finder);
  }
  return finder;
}

function siteDistance(key: RuleMetric, line: LocalName, finderOf: (at: SchoolRow) => Finder): SchoolMetric {
  const nearOf = (at: SchoolRow): NearLine | undefined => finderOf(at)(at.school.location);
  return {
    key,
    version: 1,
    scope: 'school',
    fill(values, at, rule) {
      const near = at.firstOpen >= 0 && isToldHere(at, rule) ? nearOf(at) : undefined;
      if (!near) return false;
      values.fill(Number.NaN);
      values[at.firstOpen] = near.metres;
      return true;
    },
    workingOf(at) {
      const { metres, name } = nearOf(at)!;
      const [nameZh, nameEn] = name ? [`（${name}）`, ` (${name})`] : ['', ''];
      return {
        zh: `学校位置点距${line.zh}${nameZh} ${metres}米（未计校舍外墙位置）`,
        en: `${metres} m from the school's point to the nearest ${line.en}${nameEn} (walls of buildings are not known)`,
      };
    },
  };
}

/** A campus stands once: it is told on the first of its stages that the rule names. */
function isToldHere({ school, row }: SchoolRow, { stages }: Rule): boolean {
  for (const stage of STAGES) {
    if (stages.includes(stage) && school.stages.some((offer) => offer.stage === stage)) return stage === row.stage;
  }
  return false;
}
