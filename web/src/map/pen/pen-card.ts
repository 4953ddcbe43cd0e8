import type { Locale, Plan } from '@xuetu/geodata/model';
import type { Refusal } from '@xuetu/geodata/scenario';
import { wordsOf } from '../../words/formats.ts';
import { penText } from '../../words/pen-words.ts';
import { classOf, NO_DATA, PRESSURE_CLASSES } from '../colours.ts';
import { refusalText } from './refusal-text.ts';
import type { Change, SideNumbers } from './side-numbers.ts';

/** Catchments listed at the pen. */
const MOST = 4;
/** Pixels at the left of the map that belong to the tools. */
const TOOLS = 88;

/** What is said at the pen. */
export interface PenSays {
  locale: Locale;
  plan: Plan;
  sides: readonly SideNumbers[];
  moved: { compounds: number; children: number } | null;
  refusal: Refusal | null;
  /** Children of the stage in what would be detached; NaN where that is not known. */
  detached: number;
}

/** The card at the pen: the catchments on both sides with their children and seats left, before and after; or why it cannot be done. */
export function createPenCard(container: HTMLElement): {
  show(says: PenSays, x: number, y: number): void;
  hide(): void;
  remove(): void;
} {
  const card = document.createElement('div');
  card.className = 'pen-card';
  card.hidden = true;
  card.setAttribute('role', 'status');
  container.append(card);
  /** What is said; as long as it is the same, the card only moves. */
  let said = '';
  let size = { width: 0, height: 0 };
  return {
    show(says, x, y) {
      const { locale, sides, moved, refusal } = says;
      const saying = JSON.stringify([locale, sides, moved, refusal], (_, value) =>
        Number.isNaN(value) ? 'NaN' : value,
      );
      if (saying !== said) {
        said = saying;
        card.ariaLabel = penText(locale, 'readout');
        card.replaceChildren(...contentOf(says));
        card.hidden = card.childElementCount === 0;
        size = { width: card.offsetWidth, height: card.offsetHeight };
      }
      const { clientWidth, clientHeight } = container;
      const left = x + 22 + size.width > clientWidth ? x - 22 - size.width : x + 22;
      const top = y + 22 + size.height > clientHeight ? y - 22 - size.height : y + 22;
      card.style.transform = `translate(${Math.max(left, TOOLS)}px, ${Math.max(top, 4)}px)`;
    },
    hide() {
      said = '';
      card.hidden = true;
    },
    remove() {
      card.remove();
    },
  };
}

function contentOf({ locale, plan, sides: all, moved, refusal, detached }: PenSays): HTMLElement[] {
  const sides = all.filter(({ isTouched }) => isTouched);
  if (refusal)
    return [
      element('p', 'pen-refusal', penText(locale, 'refused', { why: refusalText(locale, plan, refusal, detached) })),
    ];
  if (sides.length === 0) return [];
  const parts: HTMLElement[] = [];
  if (moved) {
    const { compounds, children } = moved;
    const said =
      compounds === 0
        ? penText(locale, 'movedNone')
        : Number.isNaN(children)
          ? penText(locale, 'movedUnknown', { compounds })
          : penText(locale, 'moved', { compounds, children });
    parts.push(element('p', 'pen-moved', said));
  }
  const table = document.createElement('table');
  const heads = [
    penText(locale, 'side'),
    penText(locale, 'sideChildren'),
    penText(locale, 'seatsLeft'),
    penText(locale, 'sideClasses'),
  ];
  table.append(
    rowOf(
      'th',
      heads.map((head) => [head]),
    ),
  );
  for (const side of sides.slice(0, MOST)) table.append(sideRow(locale, side));
  parts.push(table);
  if (sides.length > MOST)
    parts.push(element('p', 'pen-more', penText(locale, 'andOthers', { count: sides.length - MOST })));
  return parts;
}

function sideRow(locale: Locale, { name, children, seatsLeft, classes, pressure }: SideNumbers): HTMLElement {
  const words = wordsOf(locale);
  const count = (value: number) => words.count(value);
  const seats = (value: number) => (value < -0.5 ? penText(locale, 'short', { count: -value }) : count(value));
  const colour = classOf(PRESSURE_CLASSES, pressure.after ?? undefined)?.colour ?? NO_DATA.colour;
  const row = rowOf('td', [
    [name],
    changed(children, count, penText(locale, 'none')),
    changed(seatsLeft, seats, penText(locale, 'noSchool')),
    changed(classes, count, '–'),
  ]);
  row.style.setProperty('--side', colour);
  if ((seatsLeft.after ?? 0) < -0.5) row.classList.add('is-short');
  return row;
}

/** Before → after where they differ, else the number alone. */
function changed({ before, after }: Change, say: (value: number) => string, none: string): string[] {
  const [was, is] = [before, after].map((value) => (value === null ? none : say(value)));
  return was === is ? [is!] : [was!, ' → ', is!];
}

function rowOf(tag: 'th' | 'td', cells: string[][]): HTMLElement {
  const row = document.createElement('tr');
  for (const parts of cells) {
    const cell = element(tag, '', '');
    const last = parts.length - 1;
    for (const [i, part] of parts.entries()) cell.append(i === last && last > 0 ? element('strong', '', part) : part);
    row.append(cell);
  }
  return row;
}

function element(tag: string, name: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}
