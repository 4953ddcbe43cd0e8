import type { Catchment } from '@xuetu/geodata/model';
import { Button } from 'antd';
import { useState } from 'react';
import { compareWith } from '../../state/actions/compare-with.ts';
import { wordingAgainst, wordingShown } from '../../state/selectors/reason-shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Choice } from '../shared/choice.tsx';
import { copyText } from '../shared/copy-text.ts';
import { Section } from '../shared/section.tsx';
import { Waiting } from '../shared/waiting.tsx';

/** 招生地段: a catchment in words to copy, and what changed for its schools against the present plan or another scenario. */
export function WordingSection({ catchment }: { catchment: Catchment }) {
  const said = useReasonWords();
  const { name, percent } = useWords();
  const isAgainst = useApp((state) => wordingAgainst(state) !== undefined);
  const evidence = useApp((state) => wordingShown(state, catchment.id));
  if (evidence?.failure) return <p className="panel-note">{said('failed', { reason: evidence.failure })}</p>;
  if (!evidence?.answer) return <Waiting rows={3} />;
  const { description, changes } = evidence.answer;
  const [metres, alongLines] = [0, 0].map((_, i) =>
    description.parts.reduce((sum, part) => sum + (i === 0 ? part.metres : part.alongLines), 0),
  ) as [number, number];
  const own = changes?.sentences.filter((_, i) => catchment.schoolIds.includes(changes.schools[i]!.schoolId)) ?? [];
  const text = name(description.text);
  const changed = changes ? [name(changes.summary), ...own.map(name)].join('\n') : '';
  return (
    <>
      <Section title={said('wordingTitle')} note={said('wordingNote')}>
        <p className="wording">{text}</p>
        <p className="panel-note">{said('alongShare', { share: percent(metres > 0 ? alongLines / metres : 0) })}</p>
        <CopyButton text={text} />
      </Section>
      {(changes || isAgainst) && (
        <Section title={said('changesTitle')}>
          <Against />
          <p className="wording">{changes ? changed : said('changesSame')}</p>
          {changes && changes.compounds > 0 && <CopyButton text={changed} />}
        </Section>
      )}
    </>
  );
}

/** Beside which plan the catchment is told; it is the other side of the comparison too. */
function Against() {
  const said = useReasonWords();
  const { t } = useWords();
  const scenarios = useApp((state) => state.scenarios);
  const against = useApp((state) => state.against?.id ?? '');
  return (
    <p className="wording-against">
      <span className="quiet">{said('changesAgainst')}</span>
      <Choice
        label={said('changesAgainst')}
        value={against}
        options={[
          { value: '', label: t('basePlan') },
          ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => void compareWith(id)}
      />
    </p>
  );
}

function CopyButton({ text }: { text: string }) {
  const said = useReasonWords();
  const [copied, setCopied] = useState('');
  const copy = async () => {
    await copyText(text);
    setCopied(text);
  };
  return (
    <Button autoInsertSpace={false} size="small" onClick={() => void copy()}>
      {said(copied === text ? 'copied' : 'copy')}
    </Button>
  );
}
