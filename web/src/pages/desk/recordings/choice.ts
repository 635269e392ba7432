import { signal } from '@preact/signals';

/** Which lines of a list are ticked; with Shift a whole stretch. */
export function choice() {
  const ids = signal<ReadonlySet<string>>(new Set());
  let last: string | undefined;

  function tick(id: string, isOn: boolean, shown: readonly string[], isStretch: boolean) {
    const [from, to] = [last === undefined ? -1 : shown.indexOf(last), shown.indexOf(id)];
    const stretch = isStretch && from >= 0 ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    const now = new Set(ids.peek());
    for (const one of stretch) {
      if (isOn) now.add(one);
      else now.delete(one);
    }
    ids.value = now;
    last = id;
  }

  const all = (shown: readonly string[], isOn: boolean) => {
    ids.value = new Set(isOn ? shown : []);
  };

  return { ids, tick, all };
}

export type Choice = ReturnType<typeof choice>;
