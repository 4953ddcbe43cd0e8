import { EditOutlined } from '@ant-design/icons';
import type { Decision, Votes } from '@xuetu/geodata/story';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { exportDecisions } from '../../story/actions/export-decisions.ts';
import { useStory } from '../../story/use-story.ts';
import { dayAndTimeText, dayText } from '../../words/day-text.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Choice } from '../shared/choice.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Waiting } from '../shared/waiting.tsx';
import { DecisionForm } from './decision-form.tsx';
import { foundDecisions } from './found-decisions.ts';

const ALL = 'all';

/** The log of decisions, newest entry first, searched by words and by plan. Entries are corrected by others, never changed. */
export function DecisionList() {
  const { t } = useWords();
  const said = useStoryWords();
  const decisions = useStory((state) => state.decisions);
  const [search, setSearch] = useState('');
  const [plan, setPlan] = useState(ALL);
  const [form, setForm] = useState<{ corrected?: Decision } | null>(null);
  if (!decisions) return <Waiting rows={5} />;
  const found = foundDecisions(decisions, search, plan === ALL ? null : plan);
  const plans = new Map(decisions.map(({ scenarioId, scenarioName }) => [scenarioId, scenarioName || t('basePlan')]));
  return (
    <>
      <div className="decision-bar">
        <Button type="primary" icon={<EditOutlined />} onClick={() => setForm({})}>
          {said('newDecision')}
        </Button>
        {decisions.length > 0 && (
          <>
            <Button onClick={() => void exportDecisions('xlsx')}>{said('exportXlsx')}</Button>
            <Button onClick={() => void exportDecisions('csv')}>{said('exportCsv')}</Button>
          </>
        )}
      </div>
      {decisions.length === 0 ? (
        <p className="empty-note">{said('noDecisions')}</p>
      ) : (
        <div className="decision-filter">
          <Input
            allowClear
            type="search"
            aria-label={said('search')}
            placeholder={said('searchHint')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <Choice
            label={said('ofPlan')}
            value={plan}
            options={[
              { value: ALL, label: said('allPlans') },
              ...[...plans].map(([value, label]) => ({ value, label })),
            ]}
            onChange={setPlan}
          />
        </div>
      )}
      {decisions.length > 0 && found.length === 0 && <p className="panel-note">{said('noneFound')}</p>}
      <ul className="record-list">
        {found.map((each) => (
          <DecisionItem key={each.id} decision={each} all={decisions} onCorrect={() => setForm({ corrected: each })} />
        ))}
      </ul>
      {form && (
        <Dialog
          title={form.corrected ? said('correctTitle', { number: form.corrected.number }) : said('newDecision')}
          onClose={() => setForm(null)}
        >
          <DecisionForm {...form} onClose={() => setForm(null)} />
        </Dialog>
      )}
    </>
  );
}

function DecisionItem({
  decision,
  all,
  onCorrect,
}: {
  decision: Decision;
  all: readonly Decision[];
  onCorrect: () => void;
}) {
  const { t, locale } = useWords();
  const said = useStoryWords();
  const snapshots = useStory((state) => state.snapshots) ?? [];
  const { number, decided, decidedBy, decidedOn, meeting, place, dissent, scenarioName, scenarioVersion } = decision;
  const snapshot = snapshots.find(({ id }) => id === decision.snapshotId);
  const corrected = all.find(({ id }) => id === decision.corrects);
  const correction = all.find(({ corrects }) => corrects === decision.id);
  const plan = scenarioName
    ? `${scenarioName} · ${said('scenarioVersion', { version: String(scenarioVersion) })}`
    : t('basePlan');
  return (
    <li className={correction ? 'is-corrected' : undefined} data-decision={number}>
      <p className="record-facts">
        {[said('entry', { number }), dayText(decidedOn, locale), decidedBy, meeting, place].filter(Boolean).join(' · ')}
      </p>
      <h3>{decided}</h3>
      {corrected && <p className="record-mark">{said('corrects', { number: corrected.number })}</p>}
      {correction && <p className="record-mark">{said('correctedBy', { number: correction.number })}</p>}
      <VotesLine decision={decision} />
      {dissent && (
        <blockquote>
          <b>{said('dissent')}</b> {dissent}
        </blockquote>
      )}
      <p className="record-facts">
        {[
          plan,
          snapshot && said('frozenNumbers', { date: dayText(snapshot.at, locale) }),
          said('writtenAt', { when: dayAndTimeText(decision.at, locale) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        {said('dataVersion')} <code>{decision.planHash.slice(0, 12)}</code>
      </p>
      {!correction && (
        <p className="record-verb">
          <Button size="small" onClick={onCorrect}>
            {said('correct')}
          </Button>
        </p>
      )}
    </li>
  );
}

function VotesLine({ decision }: { decision: Decision }) {
  const { locale } = useWords();
  const said = useStoryWords();
  const told = ({ count, names }: Votes) =>
    [count !== null && said('votesCounted', { count }), names.join(locale === 'zh' ? '、' : ', ')]
      .filter(Boolean)
      .join(' ');
  const parts = (['inFavour', 'against', 'abstained'] as const).flatMap((kind) => {
    const text = told(decision[kind]);
    return text ? [`${said(kind)} ${text}`] : [];
  });
  return parts.length > 0 ? <p className="record-votes">{parts.join(locale === 'zh' ? '，' : '; ')}</p> : null;
}
