import { added, changed, joined, split, without } from '../../../recordings/subtitle-edits';
import type { Playing } from '../../../recordings/playing';
import type { Subtitling } from './state';

/** What can be done with the chosen subtitle, by a button or a key. Without a player the moment is the end of the chosen one. */
export function tools(state: Subtitling, playing: Playing | undefined) {
  const { chosen, now, file } = state;
  const all = () => file.value.subtitles;
  /** Tools that need a chosen one do nothing without. */
  const onChosen = (act: (key: number) => unknown) => () => {
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
    state.goTo(key);
    playing?.seek(from / 1000);
  }
  const setTo = (part: 'start' | 'end') =>
    onChosen((key) => playing && state.edit(changed(all(), key, { [part]: now.value })));
  const moment = () =>
    playing ? now.value : (all().find(({ key }) => key === chosen.value)?.end ?? now.value);

  return {
    choose,
    playOrPause: () => playing?.playOrPause(),
    startNow: setTo('start'),
    endNow: setTo('end'),
    previous: go(-1),
    next: go(1),
    add: () => {
      const [more, key] = added(all(), moment());
      state.edit(more);
      state.goTo(key);
    },
    split: onChosen((key) => state.edit(split(all(), key, now.value))),
    join: onChosen((key) => state.edit(joined(all(), key))),
    remove: onChosen((key) => {
      const next = neighbour(1) ?? neighbour(-1);
      state.edit(without(all(), key));
      if (next) state.goTo(next.key);
      else chosen.value = undefined;
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
