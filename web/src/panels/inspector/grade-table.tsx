import type { School, Stage } from '@xuetu/geodata/model';
import type { RulePack } from '@xuetu/geodata/rules';
import type { Simulated } from '../../state/app-state.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';
import { SeverityMark } from '../shared/severity-mark.tsx';
import { gradeClasses } from './grade-classes.ts';

interface Props {
  simulated: Simulated;
  school: School;
  stage: Stage;
  year: number;
  packs: RulePack[];
}

/** Pupils, classes and the largest class by grade in the year; a broken class-size rule is named beside it. */
export function GradeTable({ simulated: { results }, school, stage, year, packs }: Props) {
  const { t, name, grade: gradeName, count, year: yearName } = useWords();
  const rows = gradeClasses(results, packs, school.id, stage, year);
  return (
    <Section title={`${t('classesByGrade')} · ${yearName(year)}`}>
      {rows.length === 0 ? (
        <p className="panel-note">{t('noGrades')}</p>
      ) : (
        <table className="numbers of-grades">
          <thead>
            <tr>
              <th scope="col">{t('grade')}</th>
              <th scope="col">{t('pupils')}</th>
              <th scope="col">{t('classes')}</th>
              <th scope="col">{t('largestClass')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.grade}>
                <th scope="row">{gradeName(row.grade)}</th>
                <td>{count(row.pupils)}</td>
                <td>{count(row.classes)}</td>
                <td>
                  {row.broken && (
                    <span className="flag" title={`${name(row.broken.name)} ${row.broken.limit}`}>
                      <SeverityMark severity={row.broken.severity} />
                      {name(row.broken.name)}
                    </span>
                  )}
                  {count(row.largestClass)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
