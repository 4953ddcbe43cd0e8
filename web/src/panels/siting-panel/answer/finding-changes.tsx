import type { FindingChange } from '@xuetu/geodata/siting';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';

/** Findings by family before and after. */
export function FindingChanges({ findings }: { findings: FindingChange[] }) {
  const { said, name, count, signed } = useSitingWords();
  if (findings.length === 0) return <p className="empty-note">{said('findingsNone')}</p>;
  return (
    <Section title={said('findingsEffect')}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{said('findingsFamily')}</th>
            <th scope="col">{said('before')}</th>
            <th scope="col">{said('after')}</th>
            <th scope="col">{said('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((each) => (
            <tr key={each.family}>
              <th scope="row">{name(each.name)}</th>
              <td>{count(each.before)}</td>
              <td>
                <b>{count(each.after)}</b>
              </td>
              <td className={each.after < each.before ? 'is-good' : each.after > each.before ? 'is-bad' : undefined}>
                {signed(each.after - each.before)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
