import type { Comparison } from '@xuetu/geodata/compare';
import { useMemo, useState } from 'react';
import { select } from '../../state/actions/select.ts';
import { useApp } from '../../state/use-app.ts';
import { useCompareWords } from '../../words/use-compare-words.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { LinkTable } from '../shared/link-table.tsx';
import { Section } from '../shared/section.tsx';
import { seatsNotes } from './seats-notes.ts';

/** Compounds shown before all are asked for. */
const FIRST = 10;

/** Streets named before the others are only counted. */
const STREETS = 8;

/** The compounds whose children go to another school, with how many and from where to where, and the streets on which they lie. */
export function MovedCompounds({ comparison }: { comparison: Comparison }) {
  const { moved, movedByYear: byYear, streets = [] } = comparison;
  const said = useCompareWords();
  const words = useWords();
  const { count, locale, year: yearName } = words;
  const base = useApp((state) => state.base?.plan.schools);
  const current = useApp((state) => state.current?.plan.schools);
  const against = useApp((state) => state.against?.edits);
  const [isWhole, setWhole] = useState(false);
  const names = useMemo(() => {
    const opened = (against ?? []).flatMap((edit) => edit.putSchools ?? []);
    return new Map([...(base ?? []), ...opened, ...(current ?? [])].map((each) => [each.id, nameOf(each, locale)]));
  }, [base, current, against, locale]);
  const named = (ids: readonly string[]) =>
    ids.map((id) => names.get(id) ?? id).join(locale === 'zh' ? '、' : ', ') || said('noSchool');
  const notes = seatsNotes(comparison.seatsHeld.after, words, said);
  const told = streets.slice(0, isWhole ? streets.length : STREETS);
  const list = told
    .map(({ name, children }) => said('movedStreetItem', { name, children: count(children) }))
    .join(locale === 'zh' ? '、' : ', ');
  const more = streets.length - told.length;
  const streetsText =
    more > 0
      ? said('movedStreetsMore', { names: list, count: locale === 'zh' ? streets.length : more })
      : said('movedStreets', { names: list });
  const most = byYear.reduce((best, each) => (each.children > best.children ? each : best), byYear[0]!);
  return (
    <Section title={`${said('compoundsMoved')} · ${moved.length}`}>
      {moved.length === 0 ? (
        <p className="panel-note">{said('nothingMoved')}</p>
      ) : (
        <LinkTable
          heads={[said('compareCompound'), said('compareChildren'), said('compareSchool')]}
          rows={(isWhole ? moved : moved.slice(0, FIRST)).map(({ compoundId, name, children, from, to }) => ({
            key: compoundId,
            name,
            cells: [count(children), said('fromTo', { from: named(from), to: named(to) })],
            note: notes.get(compoundId),
            onOpen: () => select({ kind: 'compound', id: compoundId }, { fly: true, keepsTool: true }),
          }))}
        />
      )}
      {streets.length > 0 && <p className="panel-note">{streetsText}</p>}
      {most.children >= 0.5 && (
        <p className="panel-note">
          {said('movedByYearText', { year: yearName(most.year), children: count(most.children) })}
        </p>
      )}
      {!isWhole && moved.length > FIRST && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {said('showAll', { count: moved.length })}
        </button>
      )}
    </Section>
  );
}
