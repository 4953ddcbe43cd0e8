import type { Assumptions } from '@xuetu/geodata/model';
import { classSizePlanOf } from '@xuetu/geodata/rules';
import { useState } from 'react';
import { commitEdit } from '../../state/actions/commit-edit.ts';
import type { Simulated } from '../../state/app-state.ts';
import { monthOf } from '../../words/month-of.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';
import { whyNoBirthsChoice } from './why-no-births-choice.ts';

type Put = (label: string, change: Partial<Assumptions>) => void;

/** What the forecast assumes of future births and of class sizes; a choice goes into the scenario. */
export function AssumptionsSection({ simulated }: { simulated: Simulated }) {
  const said = useEvidenceWords();
  const [chosen, setChosen] = useState<Partial<Assumptions>>({});
  const { plan } = simulated;
  const assumptions = { ...plan.assumptions, ...chosen };
  /** What is chosen is shown at once, and as it is stored when that is done. */
  const put = async (label: string, change: Partial<Assumptions>) => {
    const wanted = { ...chosen, ...change };
    setChosen(wanted);
    await commitEdit({ label, setAssumptions: { ...plan.assumptions, ...wanted } }, said('assumptionsScenario'));
    setChosen({});
  };
  const choose: Put = (label, change) => void put(label, change);
  return (
    <Section title={said('assumptionsTitle')}>
      <BirthsChoice assumptions={assumptions} why={whyNoBirthsChoice(simulated)} put={choose} />
      <ClassSizeChoice path={assumptions.classSizePath} offered={classSizePlanOf(plan)} put={choose} />
    </Section>
  );
}

interface BirthsProps {
  assumptions: Assumptions;
  why: ReturnType<typeof whyNoBirthsChoice>;
  put: Put;
}

function BirthsChoice({ assumptions: { birthsScenarios, birthsScenario }, why, put }: BirthsProps) {
  const said = useEvidenceWords();
  const { name, locale } = useWords();
  return (
    <fieldset className="assumption" disabled={why !== undefined}>
      <legend>{said('birthsTitle')}</legend>
      {why && <p className="why-not">{said(why)}</p>}
      {birthsScenarios.map((each) => (
        <label key={each.id}>
          <input
            type="radio"
            name="births"
            checked={each.id === birthsScenario}
            onChange={() => put(said('birthsEdit', { name: name(each.name) }), { birthsScenario: each.id })}
          />
          <span>
            <b>{name(each.name)}</b>
            <small>{said('viewNote', { note: name(each.note), month: monthOf(locale, each.asOf) })}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface ClassSizeProps {
  path: Assumptions['classSizePath'];
  /** The path that may be chosen; one chosen before it could not be can still be taken back. */
  offered: Assumptions['classSizePath'] | undefined;
  put: Put;
}

function ClassSizeChoice({ path, offered, put }: ClassSizeProps) {
  const said = useEvidenceWords();
  const hasPath = Object.keys(path).length > 0;
  return (
    <fieldset className="assumption" disabled={!offered && !hasPath}>
      <legend>{said('pathTitle')}</legend>
      {!offered && <p className="why-not">{said('pathNotHere')}</p>}
      <label>
        <input
          type="checkbox"
          checked={hasPath}
          onChange={() =>
            put(said(hasPath ? 'pathOffEdit' : 'pathOnEdit'), { classSizePath: hasPath ? {} : (offered ?? {}) })
          }
        />
        <span>
          <b>{said('pathName')}</b>
          <small>{said('pathNote')}</small>
        </span>
      </label>
    </fieldset>
  );
}
