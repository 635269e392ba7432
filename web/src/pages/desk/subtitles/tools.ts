import { added, changed, joined, split, without } from '../../../recordings/subtitle-edits';
import type { Subtitling } from './state';
import { unlessItMustBePressed } from '../../../recordings/pressing';

/** What can be done with the chosen subtitle, by a button or a key. */
export function tools(state: Subtitling, player: () => HTMLMediaElement | null) {
  const { chosen, now, file } = state;
  const all = () => file.value.subtitles;
  /** Tools that need a chosen one do nothing without. */
  const onChosen = (act: (key: number) => void) => () => {
    if (chosen.value !== undefined) act(chosen.value);
  };
  const neighbour = (step: number) => {
    const at = state.order.value.findIndex(({ key }) => key === chosen.value);
    return state.order.value[at + step];
  };
  const go = (step: number) => () => {
    const next = neighbour(step);
    if (next) choose(next.key, next.start);
  };
  function choose(key: number, from: number) {
    chosen.value = key;
    const element = player();
    if (element) element.currentTime = from / 1000;
  }

  return {
    choose,
    playOrPause: () => {
      const element = player();
      if (!element) return;
      if (element.paused) element.play().catch(unlessItMustBePressed);
      else element.pause();
    },
    startNow: onChosen((key) => state.edit(changed(all(), key, { start: now.value }))),
    endNow: onChosen((key) => state.edit(changed(all(), key, { end: now.value }))),
    previous: go(-1),
    next: go(1),
    add: () => {
      const [more, key] = added(all(), now.value);
      state.edit(more);
      chosen.value = key;
    },
    split: onChosen((key) => state.edit(split(all(), key, now.value))),
    join: onChosen((key) => state.edit(joined(all(), key))),
    remove: onChosen((key) => {
      const next = neighbour(1) ?? neighbour(-1);
      state.edit(without(all(), key));
      chosen.value = next?.key;
    }),
    undo: state.undo,
  };
}

export type Tools = ReturnType<typeof tools>;

/** Works until the answer is called. Alt stands before what works while one types. */
export function listenToKeys(tool: Tools): () => void {
  const left = new AbortController();
  const withAlt: Record<string, () => void> = {
    ArrowLeft: tool.startNow,
    ArrowRight: tool.endNow,
    ArrowUp: tool.previous,
    ArrowDown: tool.next,
    Enter: tool.add,
    KeyP: tool.playOrPause,
  };
  const listen = (event: KeyboardEvent) => {
    const { target, code, altKey, ctrlKey, metaKey } = event;
    const act = altKey
      ? withAlt[code]
      : code === 'Space' && target === document.body
        ? tool.playOrPause
        : undefined;
    if (!act || ctrlKey || metaKey) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', listen, left);
  return () => left.abort();
}
