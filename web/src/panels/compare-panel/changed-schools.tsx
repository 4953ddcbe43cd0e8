import type { SchoolChange } from '@xuetu/geodata/compare';
import { select } from '../../state/actions/select.ts';
import { useCompareWords } from '../../words/use-compare-words.ts';
import { useWords } from '../../words/use-words.ts';
import { LinkTable } from '../shared/link-table.tsx';
import { Section } from '../shared/section.tsx';

/** The schools that have other seats on the two sides, with both numbers. */
export function ChangedSchools({ schools }: { schools: SchoolChange[] }) {
  const said = useCompareWords();
  const { count } = useWords();
  return (
    <Section title={`${said('schoolsChanged')} · ${schools.length}`}>
      {schools.length === 0 ? (
        <p className="panel-note">{said('noSchoolChanged')}</p>
      ) : (
        <LinkTable
          heads={[said('compareSchool'), said('compareSeats')]}
          rows={schools.map(({ schoolId, name, seats }) => ({
            key: schoolId,
            name,
            cells: [said('fromTo', { from: count(seats.before), to: count(seats.after) })],
            onOpen: () => select({ kind: 'school', id: schoolId }, { fly: true, keepsTool: true }),
          }))}
        />
      )}
    </Section>
  );
}
