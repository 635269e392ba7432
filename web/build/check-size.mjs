// Holds the budgets of gzipped script: 40 KB on the first public page, 60 KB on any other page of a patron.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const site = new URL('../dist/site/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', site), 'utf8'));
const budgets = { home: 40, about: 40 };
const patronsBudget = 60;

const gzipped = (file) => gzipSync(readFileSync(new URL(file, site)), { level: 9 }).length / 1024;

function files(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  manifest[entry].imports?.forEach((name) => files(name, seen));
  return seen;
}

let over = 0;
for (const [name, chunk] of Object.entries(manifest)) {
  if (!chunk.isEntry) continue;
  const page = name.slice('src/pages/'.length, -'/main.tsx'.length);
  const scripts = [...files(name)].map((part) => manifest[part]);
  const size = scripts.reduce((sum, part) => sum + gzipped(part.file), 0);
  const styles = [...new Set(scripts.flatMap((part) => part.css ?? []))].reduce(
    (sum, css) => sum + gzipped(css),
    0,
  );
  const budget = budgets[page] ?? patronsBudget;
  if (size > budget) over++;
  process.stdout.write(
    `${size > budget ? 'OVER ' : 'ok   '}${page.padEnd(14)} script ${size.toFixed(1)} of ${budget} KB, style ${styles.toFixed(1)} KB\n`,
  );
}
if (over > 0) process.exitCode = 1;
