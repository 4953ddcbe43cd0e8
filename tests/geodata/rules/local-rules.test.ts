import type { Plan } from '@xuetu/geodata/model';
import { Rule } from '@xuetu/geodata/model';
import { type Finding, findingsOf, localRuleOf, packsOf, RULE_PACKS, rulesOf } from '@xuetu/geodata/rules';
import { applyEdit, Edit, planOf } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const PUBLISHED = RULE_PACKS['cn-national']!.rules.find(({ id }) => id === 'class-standard-primary')!;
const CITED = {
  document: { zh: '本区招生办法', en: 'district enrolment rules' },
  documentNo: '海教〔2026〕3号',
  mark: 'F',
} as const;

/** One class of 43 pupils in the first grade. */
function aPlanOf43(): Plan {
  return aPlan()
    .withSchool('凯瑞小学', { pupils: { g1: 43 }, classesByGrade: { g1: 1 } })
    .withBirths('镇', { 2024: 100, 2025: 100 })
    .build();
}

function withRules(plan: Plan, rules: Rule[]): Plan {
  return applyEdit(plan, { label: '改规则', setRules: rules });
}

function classFindings(plan: Plan): Finding[] {
  return findingsOf(plan, simulatePlan(plan, plan), packsOf(plan)).filter(
    (each) => each.metric === 'largest-class' && each.year === 2025,
  );
}

describe('a district’s own rule', () => {
  it('takes the place of the published one with its id, at once', () => {
    const plan = aPlanOf43();
    const stricter = withRules(plan, [localRuleOf(PUBLISHED, { value: 40, ...CITED })]);
    expect(classFindings(plan)).toEqual([]);
    expect(classFindings(stricter)).toMatchObject([
      { rule: 'class-standard-primary', limit: 40, documentNo: '海教〔2026〕3号' },
    ]);
    const rules = packsOf(stricter).flatMap((pack) => pack.rules.filter(({ id }) => id === PUBLISHED.id));
    expect(rules).toHaveLength(1);
  });

  it('says which rule it replaces, in both languages', () => {
    const [finding] = classFindings(withRules(aPlanOf43(), [localRuleOf(PUBLISHED, { value: 40, ...CITED })]));
    expect(finding?.sentence).toEqual({
      zh: '凯瑞小学 2025年 一年级 43人 ÷ 1班 = 43人/班，超过40人/班（超标准班额，本区招生办法 海教〔2026〕3号，替代《中小学校设计规范》 GB 50099-2011 3.0.1的45人/班）',
      en: '凯瑞小学, 2025, grade 1: 43 pupils ÷ 1 class = 43 per class, above 40 per class (Class above standard; district enrolment rules 海教〔2026〕3号, instead of 45 per class of Code for design of school GB 50099-2011 3.0.1)',
    });
  });

  it('is to be verified until it names its document', () => {
    const [finding] = classFindings(withRules(aPlanOf43(), [localRuleOf(PUBLISHED, { value: 40 })]));
    expect(finding).toMatchObject({ mark: 'M', document: { zh: '本地设定' }, documentNo: undefined });
    expect(finding?.sentence.zh).toContain('待核实');
  });

  it('that is switched off finds nothing and stays in the list', () => {
    const crowded = aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 50 }, classesByGrade: { g1: 1 } })
      .withBirths('镇', { 2024: 100, 2025: 100 })
      .build();
    const shandongs = packsOf(crowded).flatMap(({ rules }) => rules.filter(({ id }) => id === 'class-size-primary'));
    const off = withRules(
      crowded,
      [PUBLISHED, ...shandongs].map((rule) => localRuleOf(rule, { off: true })),
    );
    expect(classFindings(crowded)).toHaveLength(1);
    expect(classFindings(off)).toEqual([]);
    expect(rulesOf(off).find(({ rule }) => rule.id === PUBLISHED.id)).toMatchObject({
      rule: { off: true },
      published: { value: 45 },
    });
  });

  it('may be one that no pack has', () => {
    const own: Rule = {
      ...localRuleOf(PUBLISHED, { value: 42, ...CITED }),
      id: 'small-classes',
      family: 'small-classes',
    };
    const plan = withRules(aPlanOf43(), [own]);
    expect(classFindings(plan).map((each) => each.rule)).toEqual(['small-classes']);
    expect(classFindings(plan)[0]?.sentence.zh).not.toContain('替代');
    expect(rulesOf(plan).at(-1)).toMatchObject({ pack: { id: 'local' }, rule: { id: 'small-classes' } });
  });

  it('is gone again when its edit is undone', () => {
    const base = aPlanOf43();
    const edits: Edit[] = [{ label: '改规则', setRules: [localRuleOf(PUBLISHED, { value: 40 })] }];
    const undone = planOf(base, { edits, cursor: 0 });
    expect(classFindings(planOf(base, { edits, cursor: 1 }))).toHaveLength(1);
    expect(packsOf(undone)).toBe(packsOf(base));
    expect(classFindings(undone)).toEqual([]);
  });

  it('of two with one id is the later one', () => {
    const rules = [40, 44].map((value) => localRuleOf(PUBLISHED, { value }));
    expect(classFindings(withRules(aPlanOf43(), rules))).toEqual([]);
  });

  it.each([
    ['no number', { value: Number.NaN }],
    ['an infinite number', { value: Number.POSITIVE_INFINITY }],
    ['a negative number', { value: -1 }],
    ['another unit than its metric', { unit: 'metres' }],
    ['a metric that does not exist', { metric: 'happiness' }],
    ['a resource without saying which', { metric: 'resource-per-pupil', unit: 'm2/pupil' }],
    ['no stage', { stages: [] }],
    ['no document', { document: undefined }],
    ['no name in English', { name: { zh: '班额', en: '' } }],
  ])('with %s cannot get in', (_, wrong) => {
    const edit = { label: '改规则', setRules: [{ ...PUBLISHED, ...wrong }] };
    expect(Edit.safeParse(edit).success).toBe(false);
    expect(Edit.safeParse({ ...edit, setRules: [PUBLISHED] }).success).toBe(true);
  });
});

describe('the list of rules', () => {
  it('has every rule of the district’s packs with its document, mark, scope and limit', () => {
    const plan = aPlanOf43();
    const entries = rulesOf(plan);
    expect(entries).toHaveLength(packsOf(plan).flatMap((pack) => pack.rules).length);
    for (const { rule, pack } of entries) {
      expect(
        rule.document.zh && rule.document.en && rule.scope.zh && rule.scope.en && pack.version,
        rule.id,
      ).toBeTruthy();
    }
  });

  it('shows a rule of the district in the place of the published one', () => {
    const plan = aPlanOf43();
    const ids = (each: Plan) => rulesOf(each).map(({ pack, rule }) => `${pack.id} ${rule.id}`);
    expect(ids(withRules(plan, [localRuleOf(PUBLISHED, { value: 40 })]))).toEqual(ids(plan));
  });

  it('of every pack obeys the rules for rules', () => {
    for (const { rules } of Object.values(RULE_PACKS)) {
      for (const rule of rules) expect(Rule.safeParse(rule).error, rule.id).toBeUndefined();
    }
  });
});
