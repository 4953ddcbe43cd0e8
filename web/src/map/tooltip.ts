/** The small card at the pointer. One element, moved and filled; it never takes the pointer. */
export function createTooltip(container: HTMLElement): {
  show(lines: string[], x: number, y: number): void;
  hide(): void;
  remove(): void;
} {
  const card = document.createElement('div');
  card.className = 'map-tooltip';
  card.hidden = true;
  container.append(card);
  return {
    show(lines, x, y) {
      card.replaceChildren(
        ...lines.map((line) => {
          const row = document.createElement('div');
          row.textContent = line;
          return row;
        }),
      );
      card.hidden = lines.length === 0;
      const left = x + 16 + card.offsetWidth > container.clientWidth ? x - 12 - card.offsetWidth : x + 16;
      const top = y + 16 + card.offsetHeight > container.clientHeight ? y - 12 - card.offsetHeight : y + 16;
      card.style.transform = `translate(${Math.max(left, 4)}px, ${Math.max(top, 4)}px)`;
    },
    hide() {
      card.hidden = true;
    },
    remove() {
      card.remove();
    },
  };
}
