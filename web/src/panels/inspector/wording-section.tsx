import type { Catchment } from '@xuetu/geodata/model';
import { Button } from 'antd';
import { useState } from 'react';
import { wordingShown } from '../../state/selectors/reason-shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { copyText } from '../shared/copy-text.ts';
import { Section } from '../shared/section.tsx';
import { Waiting } from '../shared/waiting.tsx';

/** 招生地段: a catchment in words to copy, and what changed for its schools against the plan as imported. */
export function WordingSection({ catchment }: { catchment: Catchment }) {
  const said = useReasonWords();
  const { name, percent } = useWords();
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
      {changes && (
        <Section title={said('changesTitle')}>
          <p className="wording">{changed}</p>
          {changes.compounds > 0 && <CopyButton text={changed} />}
        </Section>
      )}
    </>
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
