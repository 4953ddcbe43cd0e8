const CHILDREN_PER_PIXEL = 18;
const THINNEST = 1.2;
const WIDEST = 12;

/** Width in pixels of the flow of some children from a compound to a school, at the school; at home it is `FLOW_FROM` of it. */
export function flowWidth(children: number): number {
  return Math.min(Math.max(children / CHILDREN_PER_PIXEL, THINNEST), WIDEST);
}

/** How wide a flow begins, as a part of how wide it ends. */
export const FLOW_FROM = 0.45;
