import type { LocalName } from '@xuetu/geodata/model';
import type { SpokenRefusal } from '@xuetu/geodata/scenario';
import { Button, InputNumber } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import './operation-form.css';
import { useEscape } from './use-escape.ts';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  title: string;
  note?: string;
  children: ReactNode;
  /** Does it; answers why it cannot be done. */
  run: () => Promise<SpokenRefusal | undefined>;
  onClose: () => void;
}

/** A few fields for one change of the plan; what speaks against it is said in its place, and Escape closes it. */
export function OperationForm({ title, note, children, run, onClose }: Props) {
  const { t, name } = useWords();
  const said = useOperationWords();
  const [refusal, setRefusal] = useState<LocalName>();
  useEscape(onClose);
  const form = useRef<HTMLFormElement>(null);
  useFocusBack(form);
  const submit = async () => {
    const answer = await run();
    if (answer) setRefusal(answer.reason);
    else onClose();
  };
  return (
    <form
      ref={form}
      className="operation-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      {note && <p className="panel-note">{note}</p>}
      {refusal && (
        <p className="form-problem" role="alert">
          {name(refusal)}
        </p>
      )}
      <p className="operation-verbs">
        <Button type="primary" size="small" htmlType="submit">
          {said('doIt')}
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}

interface NumberFieldProps {
  label: string;
  value: number;
  min?: number;
  max?: number;
  onChange: (value: number) => void;
}

/** A whole number of a form; NaN while nothing is typed. */
export function NumberField({ label, value, min, max, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className="operation-field">
      <label htmlFor={id}>{label}</label>
      <InputNumber<number>
        id={id}
        size="small"
        value={value}
        {...(min !== undefined && { min })}
        {...(max !== undefined && { max })}
        onChange={(wanted) => onChange(wanted ?? Number.NaN)}
      />
    </div>
  );
}
