import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { changeDesk } from '../../state/actions/change-desk.ts';
import { select } from '../../state/actions/select.ts';
import type { Simulated } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import { PressureMark } from '../shared/pressure-mark.tsx';
import { VirtualList } from '../shared/virtual-list.tsx';
import { type SchoolColumn, type Sorting, schoolLines, sortedLines } from './school-list.ts';
import { SortButton } from './sort-button.tsx';

const COLUMNS = [
  { column: 'name', label: 'name' },
  { column: 'pupils', label: 'pupils' },
  { column: 'seats', label: 'seats' },
  { column: 'utilisation', label: 'utilisation' },
] as const;

/** The schools of the stage with their numbers of the year; sorted and found by name. */
export function SchoolsTab({ simulated }: { simulated: Simulated }) {
  const { t, locale, count, percent, year: yearName, stage: stageName } = useWords();
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const selectedId = useApp((state) => (state.selection?.kind === 'school' ? state.selection.id : null));
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<Sorting<SchoolColumn>>({ column: 'utilisation', down: true });
  const { plan, results } = simulated;
  const all = useMemo(() => schoolLines(plan, results, stage, year, locale), [plan, results, stage, year, locale]);
  const lines = useMemo(() => sortedLines(all, text, sorting), [all, text, sorting]);
  return (
    <div className="tab-body list-tab">
      <Input.Search
        allowClear
        placeholder={t('searchSchools')}
        aria-label={t('searchSchools')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <OpenSchoolButton />
      <p className="list-caption">
        {t('schoolsOfStage', { stage: stageName(stage), count: all.length, year: yearName(year) })}
      </p>
      <div className="list-head school-line">
        {COLUMNS.map((each) => (
          <SortButton
            key={each.column}
            column={each.column}
            label={t(each.label)}
            sorting={sorting}
            onSort={setSorting}
          />
        ))}
      </div>
      {lines.length === 0 && (
        <p className="empty-note">
          {text ? t('noSchoolMatch', { text }) : t('noSchools', { year: yearName(year), stage: stageName(stage) })}
        </p>
      )}
      <VirtualList
        items={lines}
        rowHeight={36}
        label={`${t('schools')} · ${t('openList')}`}
        keyOf={(line) => line.school.id}
        selectedKey={selectedId}
        thingOf={(line) => ({ kind: 'school', id: line.school.id })}
        onChoose={(line) => select({ kind: 'school', id: line.school.id }, { fly: true })}
      >
        {(line) => (
          <div className="school-line">
            <span className="line-name" title={line.name}>
              <PressureMark
                simulated={simulated}
                schoolId={line.school.id}
                stage={stage}
                year={year}
                utilisation={line.utilisation}
              />
              <span>{line.name}</span>
            </span>
            <span>{Number.isNaN(line.pupils) ? '–' : count(line.pupils)}</span>
            <span>{Number.isNaN(line.seats) ? '–' : count(line.seats)}</span>
            <span>{Number.isNaN(line.utilisation) ? '–' : percent(line.utilisation)}</span>
          </div>
        )}
      </VirtualList>
    </div>
  );
}

/** Opens a school where the map is clicked next; Escape or a second click on it leaves that. */
function OpenSchoolButton() {
  const said = useOperationWords();
  const isPicking = useApp((state) => state.desk.picking === 'school');
  return (
    <Button
      block
      size="small"
      className="open-school-button"
      aria-pressed={isPicking}
      type={isPicking ? 'primary' : 'default'}
      onClick={() => changeDesk({ picking: isPicking ? null : 'school', drawing: null, opening: [] })}
    >
      {said(isPicking ? 'openWhere' : 'openOnMap')}
    </Button>
  );
}
