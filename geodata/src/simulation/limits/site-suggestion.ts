import { classSizeIn } from '../../capacity/index.ts';
import type { SiteSuggestion } from './limit-report.ts';
import type { Place } from './stage-year.ts';

/** Usual land for each seat in m2: low, middle, high (mark D, by observed schools); one value where only one is known. */
const M2_PER_SEAT = {
  kindergarten: [15, 15, 15],
  primary: [18, 22, 25],
  junior: [18, 22, 25],
  senior: [20, 20, 20],
} as const;

/** The classes that the land of a school with one stage would carry, where what the site allows is not known. */
export function siteSuggestion({ school, offer, campus, terms, stage }: Place): SiteSuggestion | undefined {
  const { siteAreaM2 } = school;
  if (offer.maxClasses !== undefined || siteAreaM2 === undefined || school.stages.length > 1) return undefined;
  const size = classSizeIn(offer, campus.years[0]!, terms);
  const [low, middle, high] = M2_PER_SEAT[stage].map((m2) => Math.floor(siteAreaM2 / (m2 * size)));
  const m2 = M2_PER_SEAT[stage];
  const range =
    low === high
      ? { zh: '', en: '' }
      : { zh: `，按 ${m2[0]}—${m2[2]}平方米为 ${high}—${low}班`, en: `, ${high}-${low} at ${m2[0]}-${m2[2]} m²` };
  return {
    classes: middle!,
    sentence: {
      zh: `用地 ${siteAreaM2}平方米 ÷（每座 ${m2[1]}平方米 × ${size}人/班）≈ ${middle}班${range.zh}（测算值，不作限制）`,
      en: `${siteAreaM2} m² ÷ (${m2[1]} m² a seat × ${size} per class) ≈ ${middle} classes${range.en} (an estimate, not a limit)`,
    },
  };
}
