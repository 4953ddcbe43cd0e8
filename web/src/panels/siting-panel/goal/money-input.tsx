import { InputNumber } from 'antd';
import { useWords } from '../../../words/use-words.ts';

/** Money is typed in 万元 in Chinese and in millions of yuan in English. */
const WAN_PER_UNIT = { zh: 1, en: 100 } as const;

interface Props {
  id?: string;
  label?: string;
  wan: number | undefined;
  onChange: (wan: number | undefined) => void;
  placeholder: string;
  least?: number;
  size?: 'small';
}

/** An amount of money that may be left empty; kept in 万元. */
export function MoneyInput({ id, label, wan, onChange, placeholder, least = 0, size }: Props) {
  const { locale } = useWords();
  const unit = WAN_PER_UNIT[locale];
  return (
    <InputNumber<number>
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(size && { size })}
      value={wan === undefined ? null : wan / unit}
      min={least / unit}
      max={10_000_000}
      step={1000 / unit}
      placeholder={placeholder}
      controls={size === undefined}
      onChange={(amount) => onChange(amount === null ? undefined : amount * unit)}
    />
  );
}
