import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { select } from '../../state/actions/select.ts';
import type { Simulated } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { VirtualList } from '../shared/virtual-list.tsx';
import { type CompoundColumn, compoundLines } from './compound-list.ts';
import { type Sorting, sortedLines } from './school-list.ts';
import { SortButton } from './sort-button.tsx';

const COLUMNS = [
  { column: 'name', label: 'name' },
  { column: 'children', label: 'children' },
  { column: 'change', label: 'sinceBase' },
] as const;

/** The compounds with their children of the stage and year, and the change since the base year. */
export function CompoundsTab({ simulated }: { simulated: Simulated }) {
  const { t, count, signed, year: yearName, stage: stageName } = useWords();
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const selectedId = useApp((state) => (state.selection?.kind === 'compound' ? state.selection.id : null));
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<Sorting<CompoundColumn>>({ column: 'children', down: true });
  const { plan, results } = simulated;
  const all = useMemo(() => compoundLines(plan, results, stage, year), [plan, results, stage, year]);
  const lines = useMemo(() => sortedLines(all, text, sorting), [all, text, sorting]);
  if (all.length === 0) return <p className="empty-note">{t('noCompounds')}</p>;
  return (
    <div className="tab-body list-tab">
      <Input.Search
        allowClear
        placeholder={t('searchCompounds')}
        aria-label={t('searchCompounds')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="list-caption">
        {t('compoundsOfStage', { stage: stageName(stage), count: all.length, year: yearName(year) })}
      </p>
      <div className="list-head compound-line">
        {COLUMNS.map((each) => (
          <SortButton
            key={each.column}
            column={each.column}
            label={
              each.column === 'change'
                ? t('sinceBase', { year: yearName(plan.district.baseYear) })
                : t(each.label as 'name')
            }
            sorting={sorting}
            onSort={setSorting}
          />
        ))}
      </div>
      {lines.length === 0 && <p className="empty-note">{t('noCompoundMatch', { text })}</p>}
      <VirtualList
        items={lines}
        rowHeight={36}
        label={`${t('compounds')} · ${t('openList')}`}
        keyOf={(line) => line.compound.id}
        selectedKey={selectedId}
        thingOf={(line) => ({ kind: 'compound', id: line.compound.id })}
        onChoose={(line) => select({ kind: 'compound', id: line.compound.id }, { fly: true })}
      >
        {(line) => (
          <div className="compound-line">
            <span className="line-name" title={line.name}>
              <span>{line.name}</span>
            </span>
            <span>{Number.isNaN(line.children) ? '–' : count(line.children)}</span>
            <span>{Number.isNaN(line.change) ? '–' : signed(line.change)}</span>
          </div>
        )}
      </VirtualList>
    </div>
  );
}
