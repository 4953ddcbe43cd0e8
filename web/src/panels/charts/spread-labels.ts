interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far a label that stands over its point must go down to stand under it, besides its own height. */
const UNDER = 26;

/**
 * Places the labels of points one after the other, as the charting library asks for them: over the point, else under it, else further
 * away, wherever no label placed before is met. The library asks from the first point on each time it draws.
 */
export function spreadLabels(): (asked: { dataIndex?: number; labelRect: Box }) => { dy: number } {
  let placed: Box[] = [];
  return ({ dataIndex, labelRect }) => {
    if (dataIndex === 0) placed = [];
    const { height } = labelRect;
    const ways = [0, height + UNDER, -height, 2 * height + UNDER, -2 * height, 3 * height + UNDER];
    const isFree = (dy: number) => !placed.some((each) => overlaps(each, { ...labelRect, y: labelRect.y + dy }));
    const dy = ways.find(isFree) ?? 0;
    placed.push({ ...labelRect, y: labelRect.y + dy });
    return { dy };
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
