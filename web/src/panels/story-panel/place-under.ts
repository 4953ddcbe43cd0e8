/**
 * Where a dragged card belongs: past every neighbour whose middle the pointer has crossed. Heights differ, so that only middles count, and a
 * card that has just changed places is not sent back by the next movement.
 */
export function placeUnder(pointerY: number, boxes: readonly { top: number; height: number }[], from: number): number {
  const middle = (at: number) => boxes[at]!.top + boxes[at]!.height / 2;
  let to = from;
  while (to + 1 < boxes.length && pointerY > middle(to + 1)) to += 1;
  if (to > from) return to;
  while (to > 0 && pointerY < middle(to - 1)) to -= 1;
  return to;
}
