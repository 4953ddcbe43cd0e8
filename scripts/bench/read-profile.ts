import { readFileSync } from 'node:fs';
const p = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
const self = new Map<number, number>();
p.samples.forEach((id: number, i: number) => self.set(id, (self.get(id) ?? 0) + p.timeDeltas[i]));
const by = new Map<string, number>();
let total = 0;
for (const n of p.nodes) {
  const t = (self.get(n.id) ?? 0) / 1e6; total += t;
  const f = n.callFrame; const url = f.url.includes('wasm') || f.url.includes('highs') ? 'HIGHS' : `${f.functionName} ${f.url.split('/').slice(-2).join('/')}:${f.lineNumber + 1}`;
  by.set(url, (by.get(url) ?? 0) + t);
}
console.log('total', total.toFixed(1));
for (const [k, t] of [...by].sort((a, b) => b[1] - a[1]).slice(0, 30)) console.log(t.toFixed(2), k);
