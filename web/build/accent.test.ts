import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentStyles, contrast, darkGrounds, lightGrounds } from './accent';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const block = (selector: string) =>
  new Map(
    [
      ...css
        .slice(css.indexOf(`${selector} {`))
        .split('}')[0]!
        .matchAll(/--([\w-]+): (#[0-9a-f]{6});/g),
    ].map(([, name, colour]) => [name!, colour!]),
  );
const light = block(':root');
const dark = block(":root[data-theme='dark']");

describe.each([
  ['light', light, lightGrounds],
  ['dark', dark, darkGrounds],
] as const)('The %s theme', (_, theme, grounds) => {
  test('has a value for each colour of the other', () => {
    expect([...theme.keys()].sort()).toEqual([...light.keys()].sort());
  });

  test('has the papers that accents are checked against', () => {
    expect(['paper', 'sheet', 'shade'].map((name) => theme.get(name)).sort()).toEqual([...grounds].sort());
  });

  test.each(['ink', 'ink-soft', 'ok', 'warn', 'bad', 'accent'])(
    'writes %s readably on every paper',
    (name) => {
      for (const ground of grounds) expect(contrast(theme.get(name)!, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['ok', 'warn', 'bad'])('writes %s readably on its own wash', (name) => {
    expect(contrast(theme.get(name)!, theme.get(`${name}-wash`)!)).toBeGreaterThanOrEqual(4.5);
  });

  test('draws controls at 3:1', () => {
    for (const ground of grounds)
      expect(contrast(theme.get('line-strong')!, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe("A centre's accent", () => {
  test.each(['#0b6e4f', '#ffdd00', '#000000', '#ffffff', '#c0392b', '#7f7f7f'])(
    '%s reads in both themes',
    (accent) => {
      const styles = accentStyles(accent);
      const found = [...styles.matchAll(/--accent:(#\w{6});--on-accent:(#\w{6});--accent-wash:(#\w{6})/g)];
      expect(found).toHaveLength(2);
      found.forEach(([, colour, on, wash], theme) => {
        for (const ground of theme === 0 ? lightGrounds : darkGrounds)
          expect(contrast(colour!, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colour!, on!)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme === 0 ? light.get('ink')! : dark.get('ink')!, wash!)).toBeGreaterThanOrEqual(7);
      });
    },
  );

  test('that is not a colour is refused in words', () => {
    expect(() => accentStyles('green')).toThrow('#0b6e4f');
  });
});
