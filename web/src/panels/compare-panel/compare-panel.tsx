import { CloseOutlined } from '@ant-design/icons';
import { type Comparison, comparisonSentence } from '@xuetu/geodata/compare';
import { Button } from 'antd';
import { useEffect } from 'react';
import { followComparison } from '../../comparison/follow-comparison.ts';
import { compareWith } from '../../state/actions/compare-with.ts';
import { openScenario } from '../../state/actions/open-scenario.ts';
import { openTool } from '../../state/actions/open-tool.ts';
import { store } from '../../state/store.ts';
import { useApp } from '../../state/use-app.ts';
import { useCompareWords } from '../../words/use-compare-words.ts';
import { useWords } from '../../words/use-words.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { ShortageBars } from '../inspector/shortage-bars.tsx';
import '../panels.css';
import { Choice } from '../shared/choice.tsx';
import { FindingItem } from '../shared/finding-item.tsx';
import { Section } from '../shared/section.tsx';
import { Waiting } from '../shared/waiting.tsx';
import { ChangedSchools } from './changed-schools.tsx';
import './compare-panel.css';
import { type CompareRow, compareRows } from './compare-rows.ts';
import { MovedCompounds } from './moved-compounds.tsx';
import { PhaseInSection } from './phase-in-section.tsx';

/** Two plans beside each other: in a sentence, in numbers, and by name. The map shows what differs. */
export function ComparePanel() {
  const { t } = useWords();
  const said = useCompareWords();
  const comparison = useApp((state) => state.comparison);
  const isSame = useApp((state) => state.against?.id === (state.scenario?.id ?? ''));
  useEffect(() => {
    if (!store.getState().against) void compareWith('');
    return followComparison();
  }, []);
  return (
    <section className="compare-panel" aria-label={said('compareTitle')}>
      <header className="compare-head">
        <h2>{said('compareTitle')}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={() => openTool('inspect')} />
      </header>
      <Sides />
      {isSame && <p className="empty-note">{said('compareSame')}</p>}
      {!isSame && comparison?.failure && <p role="alert">{said('compareFailed', { why: comparison.failure })}</p>}
      {!isSame && comparison?.answer && <Answer comparison={comparison.answer} />}
      {!isSame && !comparison?.answer && !comparison?.failure && <Waiting rows={8} />}
      {comparison?.status === 'working' && comparison.answer && (
        <output className="visually-hidden">{said('compareWorking')}</output>
      )}
    </section>
  );
}

/** Which two plans are compared; the second is the one that is open. */
function Sides() {
  const said = useCompareWords();
  const scenarios = useApp((state) => state.scenarios);
  const against = useApp((state) => state.against?.id ?? '');
  const open = useApp((state) => state.scenario?.id ?? '');
  const options = [
    { value: '', label: said('comparePresent') },
    ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="compare-sides">
      <span>{said('compareBefore')}</span>
      <Choice label={said('compareBefore')} value={against} options={options} onChange={(id) => void compareWith(id)} />
      <span>{said('compareAfter')}</span>
      <Choice
        label={said('compareAfter')}
        value={open}
        options={options}
        onChange={(id) => void openScenario(id === '' ? null : id)}
      />
    </div>
  );
}

function Answer({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const said = useCompareWords();
  const present = { zh: '现状方案', en: 'the present plan' };
  const before = useApp((state) => state.against?.name);
  const after = useApp((state) => state.scenario?.name);
  const named = (name: string | undefined) => (name ? { zh: name, en: name } : present);
  const { stage, year, short, gained, lost } = comparison;
  const series = [
    { name: after || said('comparePresent'), colour: CHART_COLOURS.short, values: short.map((each) => each.after) },
    { name: before || said('comparePresent'), colour: CHART_COLOURS.base, values: short.map((each) => each.before) },
  ];
  return (
    <>
      <p className="compare-sentence">{words.name(comparisonSentence(comparison, named(before), named(after)))}</p>
      <Measures
        caption={words.t('inYear', { stage: words.stage(stage), year: words.year(year) })}
        rows={compareRows(comparison, words, said)}
      />
      <p className="panel-note">{said('compareNote')}</p>
      <Section title={said('shortByYear')}>
        <ShortageBars label={said('shortByYear')} years={short.map((each) => each.year)} series={series} year={year} />
      </Section>
      <ChangedSchools schools={comparison.schools} />
      <MovedCompounds comparison={comparison} />
      <PhaseInSection stage={stage} changes={comparison.seatsHeld.after} />
      <Findings title={said('findingsGained')} findings={gained} />
      <Findings title={said('findingsLost')} findings={lost} />
    </>
  );
}

function Measures({ caption, rows }: { caption: string; rows: CompareRow[] }) {
  const said = useCompareWords();
  return (
    <table className="numbers compare-measures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{said('measure')}</th>
          <th scope="col">{said('compareBefore')}</th>
          <th scope="col">{said('compareAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, before, after, tone }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td className={tone && `is-${tone}`}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Findings({ title, findings }: { title: string; findings: Comparison['gained'] }) {
  const said = useCompareWords();
  return (
    <Section title={`${title} · ${findings.length}`}>
      {findings.length === 0 ? (
        <p className="panel-note">{said('findingsNone')}</p>
      ) : (
        <ul className="finding-list">
          {findings.map((each) => (
            <li key={`${each.rule}/${each.subject.id}/${each.grade ?? ''}`}>
              <FindingItem finding={each} ofSubject />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
