import { useWords } from '../../words/use-words.ts';
import type { Sorting } from './school-list.ts';

interface Props<Column extends string> {
  column: Column;
  label: string;
  sorting: Sorting<Column>;
  onSort: (sorting: Sorting<Column>) => void;
}

/** The head of a column: sorts by it, largest first, and turns round when pressed again. */
export function SortButton<Column extends string>({ column, label, sorting, onSort }: Props<Column>) {
  const { t } = useWords();
  const isSorted = sorting.column === column;
  const title = !isSorted
    ? t('notSorted', { column: label })
    : t(sorting.down ? 'sortedDown' : 'sortedUp', { column: label });
  return (
    <button
      type="button"
      className={isSorted ? 'sort-button is-sorted' : 'sort-button'}
      aria-label={title}
      aria-pressed={isSorted}
      onClick={() => onSort({ column, down: isSorted ? !sorting.down : column !== ('name' as string) })}
    >
      {label}
      <span aria-hidden="true">{isSorted ? (sorting.down ? '↓' : '↑') : ''}</span>
    </button>
  );
}
