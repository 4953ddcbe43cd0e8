import type { StageRisk } from '@xuetu/geodata/siting';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';

/** How sure it is that the seats of each stage are enough, over many drawn futures. */
export function StageRisks({ risks }: { risks: StageRisk[] }) {
  const { said, stage, year, count, percent } = useSitingWords();
  return (
    <Section title={said('risksTitle')} note={said('risksNote')}>
      <div className="table-scroll">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{said('riskStage')}</th>
              <th scope="col">{said('riskYear')}</th>
              <th scope="col">{said('riskChance')}</th>
              <th scope="col">{said('riskMean')}</th>
              <th scope="col">{said('riskP90')}</th>
            </tr>
          </thead>
          <tbody>
            {risks.map((risk) => (
              <tr key={risk.stage}>
                <th scope="row">{stage(risk.stage)}</th>
                <td>{year(risk.year)}</td>
                <td>{percent(risk.chance)}</td>
                <td>{count(Math.round(risk.meanShort))}</td>
                <td>{count(Math.round(risk.p90Short))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
