import type { Proposal } from '@xuetu/geodata/siting';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { openAlternative } from '../../state/actions/open-alternative.ts';
import { openTool } from '../../state/actions/open-tool.ts';
import { setYear } from '../../state/actions/set-year.ts';
import { store } from '../../state/store.ts';
import { useWords } from '../../words/use-words.ts';
import { AlternativeDetail } from './alternative-detail.tsx';
import { alternativeRows } from './alternative-rows.ts';

/** The alternatives of a proposal side by side, one of them in full below. */
export function Alternatives({ proposal }: { proposal: Proposal }) {
  const words = useWords();
  const { t, name } = words;
  const [chosen, setChosen] = useState(0);
  const [opening, setOpening] = useState<number | null>(null);
  const { alternatives } = proposal;
  const open = async (index: number) => {
    setOpening(index);
    await openAlternative(index);
    setOpening(null);
    if (store.getState().failure) return;
    setYear(Math.max(store.getState().year, proposal.firstYear));
    openTool('inspect');
  };
  if (alternatives.length === 0) {
    return <Alert type="success" showIcon title={t('noAlternatives')} description={t('noAlternativesHint')} />;
  }
  const current = alternatives[Math.min(chosen, alternatives.length - 1)]!;
  return (
    <>
      <p className="panel-note">{t('effectFrom', { year: words.year(proposal.firstYear) })}</p>
      <div className="alternatives-scroll">
        <table className="alternatives" aria-label={t('alternatives')}>
          <thead>
            <tr>
              <td />
              {alternatives.map((each, index) => (
                <th key={each.id} scope="col" className={index === chosen ? 'is-chosen' : undefined}>
                  <button type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
                    <small>{t('alternativeNumber', { number: index + 1 })}</small>
                    {name(each.name)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {alternativeRows(words, proposal).map((row) => (
              <tr key={row.label} title={row.hint}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, index) => (
                  <td key={alternatives[index]!.id} className={index === chosen ? 'is-chosen' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <td />
              {alternatives.map((each, index) => (
                <td key={each.id} className={index === chosen ? 'is-chosen' : undefined}>
                  <Button
                    type={index === chosen ? 'primary' : 'default'}
                    size="small"
                    loading={opening === index}
                    disabled={opening !== null && opening !== index}
                    onClick={() => void open(index)}
                  >
                    {opening === index ? t('opening') : t('openAsScenario')}
                  </Button>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <AlternativeDetail alternative={current} />
      {proposal.notes.length > 0 && (
        <ul className="missing" aria-label={t('notes')}>
          {proposal.notes.map((note) => (
            <li key={note.zh}>{name(note)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
