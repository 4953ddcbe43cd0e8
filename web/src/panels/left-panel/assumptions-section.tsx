import type { Assumptions, Plan } from '@xuetu/geodata/model';
import { useState } from 'react';
import { commitEdit } from '../../state/actions/commit-edit.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';

/** Shandong's plan of January 2026: from 45 pupils a class in 2026 to about 30 in 2035. */
const CLASS_SIZE_PATH: Assumptions['classSizePath'] = {
  primary: [
    { year: 2026, classSize: 45 },
    { year: 2035, classSize: 30 },
  ],
};

/** What the forecast assumes of future births and of class sizes; a choice goes into the scenario. */
export function AssumptionsSection({ plan }: { plan: Plan }) {
  const said = useEvidenceWords();
  const { name } = useWords();
  const [chosen, setChosen] = useState<Partial<Assumptions>>({});
  const { birthsScenarios, birthsScenario, classSizePath } = { ...plan.assumptions, ...chosen };
  const hasPath = Object.keys(classSizePath).length > 0;
  /** What is chosen is shown at once, and as it is stored when that is done. */
  const put = async (label: string, change: Partial<Assumptions>) => {
    const wanted = { ...chosen, ...change };
    setChosen(wanted);
    await commitEdit({ label, setAssumptions: { ...plan.assumptions, ...wanted } }, said('assumptionsScenario'));
    setChosen({});
  };
  return (
    <Section title={said('assumptionsTitle')}>
      <fieldset className="assumption">
        <legend>{said('birthsTitle')}</legend>
        {birthsScenarios.map((each) => (
          <label key={each.id}>
            <input
              type="radio"
              name="births"
              checked={each.id === birthsScenario}
              onChange={() => void put(said('birthsEdit', { name: name(each.name) }), { birthsScenario: each.id })}
            />
            <span>
              <b>{name(each.name)}</b>
              <small>{`${name(each.note)} (${each.asOf})`}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="assumption">
        <legend>{said('pathTitle')}</legend>
        <label>
          <input
            type="checkbox"
            checked={hasPath}
            onChange={() =>
              void put(said(hasPath ? 'pathOffEdit' : 'pathOnEdit'), { classSizePath: hasPath ? {} : CLASS_SIZE_PATH })
            }
          />
          <span>
            <b>{said('pathName')}</b>
            <small>{said('pathNote')}</small>
          </span>
        </label>
      </fieldset>
    </Section>
  );
}
