import type { Plan } from '@xuetu/geodata/model';
import { localRuleOf, type Rule, type RuleEntry } from '@xuetu/geodata/rules';
import { Button } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { operate } from '../../state/actions/operate.ts';
import type { EvidenceText } from '../../words/use-evidence-words.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { SeverityMark } from '../shared/severity-mark.tsx';
import { useEscape } from '../shared/use-escape.ts';
import { limitProblem } from './limit-problem.ts';

/** One rule: its limit, where it stands, how sure that is; the limit can be changed for the scenario, and set back. */
export function RuleItem({ entry: { rule, published } }: { entry: RuleEntry }) {
  const said = useEvidenceWords();
  const { name, stage, locale } = useWords();
  const [editing, setEditing] = useState(false);
  const source = [name(rule.document), rule.documentNo, rule.effectiveFrom].filter(Boolean).join(' · ');
  const stages = rule.stages.map(stage).join(locale === 'zh' ? '、' : ', ');
  const concerned = name(rule.scope) === stages ? [stages] : [stages, name(rule.scope)];
  const put = (own: Rule | undefined) => {
    setEditing(false);
    const label = said('ruleEdit', { rule: name(rule.name) });
    const withRule = ({ district }: Plan) => {
      const others = (district.rules ?? []).filter((each) => each.id !== rule.id);
      return { label, setRules: own ? [...others, own] : others };
    };
    void operate(withRule, undefined, said('rulesScenario'));
  };
  return (
    <li className={rule.off ? 'rule is-off' : 'rule'}>
      <p className="rule-head">
        <SeverityMark severity={rule.severity} />
        <b>{name(rule.name)}</b>
        <span className="rule-limit">{conditionOf(said, rule)}</span>
      </p>
      <p className="panel-note">
        {[...concerned, source].join(' · ')}
        <span className={`rule-mark is-${rule.mark.toLowerCase()}`}>{said(MARK[rule.mark])}</span>
      </p>
      {published && <p className="panel-note">{said('ruleReplaces', { limit: amount(said, published) })}</p>}
      {rule.off && <p className="panel-note">{said('ruleIsOff')}</p>}
      {editing ? (
        <LimitForm
          rule={rule}
          onSave={(value) => put(localRuleOf(published ?? rule, { value }))}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="rule-actions">
          {!isYesOrNo(rule) && (
            <Button size="small" type="link" onClick={() => setEditing(true)}>
              {said('ruleChange')}
            </Button>
          )}
          <Button size="small" type="link" onClick={() => put(localRuleOf(rule, { off: !rule.off }))}>
            {said(rule.off ? 'ruleTurnOn' : 'ruleTurnOff')}
          </Button>
          {published && (
            <Button size="small" type="link" onClick={() => put(undefined)}>
              {said('ruleReset')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

const FIRES = { above: 'firesAbove', 'at-least': 'firesFrom', below: 'firesBelow' } as const;
const MARK = { F: 'markFound', D: 'markDerived', M: 'markVerify' } as const;

const UNIT = {
  pupils: 'unitPupils',
  'pupils/class': 'unitPerClass',
  classes: 'unitClasses',
  share: 'unitShare',
  metres: 'unitMetres',
  minutes: 'unitMinutes',
  crossings: 'unitCrossings',
  ways: 'unitWays',
  indicators: 'unitIndicators',
  'per 100 pupils': 'unitPer100',
  'm2/pupil': 'unitAreaEach',
  'yuan/pupil': 'unitYuanEach',
  ratio: 'unitRatio',
} as const satisfies Record<Rule['unit'], Parameters<EvidenceText>[0]>;

/** When a rule gives a finding: 超过 45 人/班. */
function conditionOf(said: EvidenceText, rule: Rule): string {
  return isYesOrNo(rule) ? said('firesNone') : `${said(FIRES[rule.breach])} ${amount(said, rule)}`;
}

/** Whether there is any way is asked without a number. */
function isYesOrNo({ unit, breach, value }: Rule): boolean {
  return unit === 'ways' && breach === 'below' && value <= 1;
}

function amount(said: EvidenceText, { value, unit }: Pick<Rule, 'value' | 'unit'>): string {
  return said(UNIT[unit], { value: String(shownValue(value, unit)) });
}

/** Shares are read and typed as percentages. */
function shownValue(value: number, unit: Rule['unit']): number {
  return unit === 'share' ? Math.round(value * 10_000) / 100 : value;
}

interface FormProps {
  rule: Rule;
  onSave: (value: number) => void;
  onCancel: () => void;
}

function LimitForm({ rule, onSave, onCancel }: FormProps) {
  const said = useEvidenceWords();
  const { t, name } = useWords();
  const [text, setText] = useState(String(shownValue(rule.value, rule.unit)));
  const input = useRef<HTMLInputElement>(null);
  useEscape(onCancel);
  useEffect(() => input.current?.select(), []);
  const value = rule.unit === 'share' ? Number(text) / 100 : Number(text);
  const problem = limitProblem(text, rule.unit);
  const problemId = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (problem) input.current?.focus();
    else onSave(value);
  };
  return (
    <form className="rule-form" noValidate onSubmit={save}>
      <input
        ref={input}
        type="number"
        step="any"
        min={0}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && problemId}
        aria-label={said('ruleLimitOf', { rule: name(rule.name) })}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span>{said(UNIT[rule.unit], { value: '' })}</span>
      <Button size="small" type="primary" htmlType="submit">
        {said('ruleSave')}
      </Button>
      <Button size="small" type="text" onClick={onCancel}>
        {t('cancel')}
      </Button>
      {problem && (
        <p id={problemId} role="alert">
          {said(problem)}
        </p>
      )}
    </form>
  );
}
