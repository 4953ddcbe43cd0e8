import { HistoryOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { editName, type Scenario } from '@xuetu/geodata/scenario';
import { Button, Segmented } from 'antd';
import { redo, undo } from '../../state/actions/move-history.ts';
import { showCard } from '../../state/actions/show-card.ts';
import { showVersion } from '../../state/actions/show-version.ts';
import { useApp } from '../../state/use-app.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';
import { SavingNote } from './saving-note.tsx';

/** The steps of the open scenario, whether it or the present plan is shown, and how it is kept. */
export function OpenScenarioBar({ scenario: { id, edits, cursor } }: { scenario: Scenario }) {
  const { t } = useWords();
  const showing = useApp((state) => state.showing);
  return (
    <>
      <HistoryButtons edits={edits} cursor={cursor} />
      <Segmented<'scenario' | 'base'>
        aria-label={t('compareLabel')}
        name="version"
        value={showing}
        options={[
          { value: 'scenario', label: t('scenarioShown') },
          { value: 'base', label: t('baseShown') },
        ]}
        onChange={showVersion}
      />
      <SavingNote id={id} />
    </>
  );
}

function HistoryButtons({ edits, cursor }: Pick<Scenario, 'edits' | 'cursor'>) {
  const said = useScenarioWords();
  const locale = useApp((state) => state.locale);
  const isShown = useApp((state) => state.cards.history);
  const [last, next] = [edits[cursor - 1], edits[cursor]];
  const undoText = last ? said('undoNamed', { label: editName(last, locale) }) : said('nothingToUndo');
  const redoText = next ? said('redoNamed', { label: editName(next, locale) }) : said('nothingToRedo');
  return (
    <span className="history-buttons">
      <Button
        type="text"
        icon={<UndoOutlined />}
        title={undoText}
        aria-label={undoText}
        disabled={!last}
        onClick={undo}
      />
      <Button
        type="text"
        icon={<RedoOutlined />}
        title={redoText}
        aria-label={redoText}
        disabled={!next}
        onClick={redo}
      />
      <Button
        type="text"
        icon={<HistoryOutlined />}
        title={said('history')}
        aria-label={said('history')}
        aria-pressed={isShown}
        onClick={() => showCard('history')}
      />
    </span>
  );
}
