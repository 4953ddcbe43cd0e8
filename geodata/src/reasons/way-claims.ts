import { type BarrierBetween, barriersBetween, walkingRoute } from '../access/index.ts';
import type { Compound, LocalName, Plan, Stage } from '../model/index.ts';
import { packsOf, type Rule } from '../rules/index.ts';
import { listed } from './named.ts';
import type { Candidate } from './other-schools.ts';
import type { Claim, Source } from './reason.ts';

/** A walk so many times as long as the straight line is a detour that a barrier makes. */
const DETOUR = 1.5;

const BARRIER_NAMES: Record<BarrierBetween['kind'], LocalName> = {
  railway: { zh: '铁路', en: 'a railway' },
  river: { zh: '河流', en: 'a river' },
  water: { zh: '水面', en: 'water' },
  expressway: { zh: '快速路', en: 'an expressway' },
};

/** What speaks against the way to a school: none at all, a barrier that it goes round, main roads crossed without help. */
export function wayClaims(
  plan: Plan,
  compound: Compound,
  stage: Stage,
  other: Candidate,
  crossingsNow: number,
): Claim[] {
  const { walk, school, straightMetres } = other;
  const between = barriersBetween(plan, compound.point, school.location);
  const names = barrierNames(between);
  if (walk.metres === Infinity) {
    const rule = sourceOf(plan, 'ways-on-foot', stage);
    return [
      {
        kind: 'no-way',
        sentence: {
          zh: names ? `步行不能到达：隔着${names.zh}，附近没有通道` : '步行不能到达：道路不相连',
          en: names
            ? `no way on foot: ${names.en} without a passage near by`
            : 'no way on foot: the streets do not meet',
        },
        figures: { straightMetres: Math.round(straightMetres) },
        ...(rule && { rule }),
      },
    ];
  }
  const claims: Claim[] = [];
  const times = walk.metres / straightMetres;
  if (names && walk.how === 'street' && times >= DETOUR) {
    const figures = { metres: Math.round(walk.metres), straightMetres: Math.round(straightMetres) };
    claims.push({
      kind: 'detour',
      sentence: {
        zh: `隔着${names.zh}：直线 ${figures.straightMetres} 米，步行须绕到 ${figures.metres} 米（${times.toFixed(1)} 倍）`,
        en: `${names.en} in between: ${figures.straightMetres} m in a straight line, ${figures.metres} m on foot (${times.toFixed(1)} times)`,
      },
      figures,
    });
  }
  if (walk.crossings > crossingsNow) claims.push(crossingsClaim(plan, compound, stage, other));
  return claims;
}

function crossingsClaim(plan: Plan, compound: Compound, stage: Stage, { walk, school }: Candidate): Claim {
  const roads = walkingRoute(plan, compound, school).crossed.flatMap(({ name }) => name ?? []);
  const names = [...new Set(roads)];
  const { crossings } = walk;
  const rule = sourceOf(plan, 'unguarded-crossings', stage);
  return {
    kind: 'crossings',
    sentence: {
      zh: `步行须横穿无信号灯、无天桥的主干路 ${crossings} 处${names.length > 0 ? `（${names.join('、')}）` : ''}`,
      en: `the walk crosses ${crossings} main ${crossings === 1 ? 'road' : 'roads'} without signal or bridge${names.length > 0 ? ` (${names.join(', ')})` : ''}`,
    },
    figures: { crossings },
    ...(rule && { rule }),
  };
}

/** What lies in between, by name, each once; undefined where nothing does. */
export function barrierNames(between: readonly BarrierBetween[]): LocalName | undefined {
  if (between.length === 0) return undefined;
  const names = between.map(({ kind, name }) => (name ? { zh: name, en: name } : BARRIER_NAMES[kind]));
  return listed(names.filter((each, i) => names.findIndex(({ zh }) => zh === each.zh) === i));
}

/** The rule in force that measures a stage so, as a source to cite. */
export function sourceOf(plan: Plan, metric: Rule['metric'], stage: Stage): Source | undefined {
  const rules = packsOf(plan).flatMap((pack) => pack.rules);
  const rule = rules.find((each) => each.metric === metric && each.stages.includes(stage));
  return (
    rule && {
      ruleId: rule.id,
      name: rule.name,
      document: rule.document,
      ...(rule.documentNo && { documentNo: rule.documentNo }),
    }
  );
}
