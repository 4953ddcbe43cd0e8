import type { School, Stage } from '@xuetu/geodata/model';
import { useMemo, useState } from 'react';
import { select } from '../../state/actions/select.ts';
import type { Simulated } from '../../state/app-state.ts';
import { schoolEvidence } from '../../state/selectors/school-evidence.ts';
import { useApp } from '../../state/use-app.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { LinkTable } from '../shared/link-table.tsx';
import { Section } from '../shared/section.tsx';
import { assignedCompounds } from './assigned-compounds.ts';

/** Compounds listed before all are asked for; a school may have hundreds. */
const MOST = 8;

/** Whose children go to a school: its compounds by pupils, with the way they walk. */
export function AssignedCompounds({
  simulated: { plan, results },
  school,
  stage,
  year,
}: {
  simulated: Simulated;
  school: School;
  stage: Stage;
  year: number;
}) {
  const { t, count, distance } = useWords();
  const said = useEvidenceWords();
  const walks = useApp((state) => schoolEvidence(state, school.id, stage))?.answer?.walks;
  const isAlongStreets = Object.values(walks ?? {}).some(({ how }) => how === 'street');
  const wayOf = (metres: number) => (metres === Infinity ? said('noWay') : distance(metres));
  const compounds = useMemo(
    () => assignedCompounds(plan, results, school, stage, year),
    [plan, results, school, stage, year],
  );
  const [wholeOf, setWholeOf] = useState('');
  const isWhole = wholeOf === school.id;
  const title =
    compounds.length > 0
      ? `${t('assignedCompounds')} · ${t('compoundCount', { count: compounds.length })}`
      : t('assignedCompounds');
  if (compounds.length === 0) {
    return (
      <Section title={title}>
        <p className="panel-note">{t(school.selective ? 'noAssignedSelective' : 'noAssigned')}</p>
      </Section>
    );
  }
  return (
    <Section
      title={title}
      note={
        isAlongStreets ? said('assignedByStreet') : t('assignedHint', { factor: String(plan.assumptions.detourFactor) })
      }
    >
      <LinkTable
        heads={[t('compound'), t('pupils'), t('distance')]}
        rows={(isWhole ? compounds : compounds.slice(0, MOST)).map(({ compound, pupils, walkMetres }) => ({
          key: compound.id,
          name: compound.name,
          cells: [count(pupils), wayOf(walks?.[compound.id]?.metres ?? walkMetres)],
          onOpen: () => select({ kind: 'compound', id: compound.id }, { fly: true }),
          thing: { kind: 'compound', id: compound.id },
        }))}
      />
      {!isWhole && compounds.length > MOST && (
        <button type="button" className="link" onClick={() => setWholeOf(school.id)}>
          {t('allCompounds', { count: compounds.length })}
        </button>
      )}
    </Section>
  );
}
