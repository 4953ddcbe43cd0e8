interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels between a point and its label. */
export const LABEL_DISTANCE = 6;

/**
 * Places the labels of points one after the other, as the charting library asks for them: over the point, else under it, else further
 * away, wherever no label placed before is met. The library asks from the first point on each time it draws; the box of a label that
 * it hands in may still be where the last drawing left it, so that only its size is read.
 */
export function spreadLabels(): (asked: { dataIndex?: number; rect: Box; labelRect: Box }) => { dy: number } {
  let placed: Box[] = [];
  return ({ dataIndex, rect, labelRect: { width, height } }) => {
    if (dataIndex === 0) placed = [];
    const over = { x: rect.x + (rect.width - width) / 2, y: rect.y - LABEL_DISTANCE - height, width, height };
    const under = rect.height + 2 * LABEL_DISTANCE + height;
    const ways = [0, under, -height, under + height, -2 * height, under + 2 * height];
    const isFree = (dy: number) => !placed.some((each) => overlaps(each, { ...over, y: over.y + dy }));
    const dy = ways.find(isFree) ?? 0;
    placed.push({ ...over, y: over.y + dy });
    return { dy };
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
