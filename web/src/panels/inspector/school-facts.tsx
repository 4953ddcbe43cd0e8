import type { School, Stage } from '@xuetu/geodata/model';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.ts';
import { Facts } from '../shared/facts.tsx';
import { Section } from '../shared/section.tsx';

/** What the school has to work with, as far as the data says. */
export function SchoolFacts({ school, stage }: { school: School; stage: Stage }) {
  const { t, area } = useWords();
  const offer = school.stages.find((each) => each.stage === stage);
  const rows: [string, ReactNode][] = [];
  if (offer?.classes !== undefined) rows.push([t('classes'), t('classCount', { count: offer.classes })]);
  if (offer?.rooms !== undefined) rows.push([t('rooms'), t('roomCount', { count: offer.rooms })]);
  if (offer?.maxClasses !== undefined) rows.push([t('maxClasses'), t('classCount', { count: offer.maxClasses })]);
  if (offer?.classSize !== undefined) rows.push([t('classSize'), t('pupilCount', { count: offer.classSize })]);
  if (school.siteAreaM2 !== undefined) rows.push([t('siteArea'), area(school.siteAreaM2)]);
  if (school.floorAreaM2 !== undefined) rows.push([t('floorArea'), area(school.floorAreaM2)]);
  if (rows.length === 0) return null;
  return (
    <Section title={t('facts')}>
      <Facts rows={rows} />
    </Section>
  );
}
