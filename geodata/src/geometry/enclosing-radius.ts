type Place = readonly [x: number, y: number];

interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** Places this little outside a circle are on it. */
const ROUNDING = 1 + 1e-12;

/** Radius of the smallest circle that holds all places, in their unit: Welzl's algorithm without recursion, on their convex hull. */
export function enclosingRadius(places: readonly Place[]): number {
  const hull = hullOf(places);
  if (hull.length === 0) return 0;
  let circle: Circle = { x: hull[0]![0], y: hull[0]![1], radius: 0 };
  for (let i = 1; i < hull.length; i++) {
    if (holds(circle, hull[i]!)) continue;
    circle = { x: hull[i]![0], y: hull[i]![1], radius: 0 };
    for (let j = 0; j < i; j++) {
      if (holds(circle, hull[j]!)) continue;
      circle = across(hull[i]!, hull[j]!);
      for (let k = 0; k < j; k++) if (!holds(circle, hull[k]!)) circle = through(hull[i]!, hull[j]!, hull[k]!);
    }
  }
  return circle.radius;
}

function holds({ x, y, radius }: Circle, [px, py]: Place): boolean {
  return Math.hypot(px - x, py - y) <= radius * ROUNDING;
}

function across([ax, ay]: Place, [bx, by]: Place): Circle {
  return { x: (ax + bx) / 2, y: (ay + by) / 2, radius: Math.hypot(ax - bx, ay - by) / 2 };
}

function through([ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place): Circle {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - ax, cy - ay];
  const doubled = 2 * (ux * vy - uy * vx);
  const [uu, vv] = [ux * ux + uy * uy, vx * vx + vy * vy];
  const [x, y] = [(vy * uu - uy * vv) / doubled, (ux * vv - vx * uu) / doubled];
  return { x: ax + x, y: ay + y, radius: Math.hypot(x, y) };
}

/** Corners of the convex hull, anticlockwise, no three on one line (Andrew 1979). */
function hullOf(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Place[]) => {
    const chain: Place[] = [];
    for (const place of list) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, place) <= 0) chain.pop();
      chain.push(place);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 2 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}

function turn([ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}
