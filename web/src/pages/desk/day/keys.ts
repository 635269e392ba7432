import { signal } from '@preact/signals';
import { kept } from '../../../platform/storage/store';
import { opened, show } from './open';
import { showDay, turnDay } from './state';

const keptAs = 'desk-keys-off';
/** One-letter keys can be switched off: speech programs type letters by themselves. */
export const keysOn = signal(true);
export function switchKeys(on: boolean) {
  keysOn.value = on;
  kept.write(keptAs, on ? undefined : true);
}

/** By the place on the keyboard, not by the letter: a Kazakh or Russian layout has others there. */
const byCode: Record<string, () => void> = {
  KeyW: () => show({ what: 'walk-in' }),
  KeyN: () => show({ what: 'new' }),
  KeyO: () => show({ what: 'closure' }),
  KeyK: () => show({ what: 'pin' }),
  KeyP: () => print(),
  KeyG: () => focusOn('.desk-grid [tabindex="0"], .desk-line button'),
  KeyT: () => showDay(undefined),
  BracketLeft: () => void turnDay(-1),
  BracketRight: () => void turnDay(1),
  Digit1: () => focusOn('#desk-due .desk-act', '#desk-due button'),
  Digit2: () => focusOn('#desk-late .desk-act'),
  Digit3: () => focusOn('#desk-in .desk-act'),
};

/** The first that there is. */
const focusOn = (...selectors: string[]) =>
  selectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find(Boolean)
    ?.focus();

export function listenToKeys(): () => void {
  keysOn.value = !kept.read<boolean>(keptAs);
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

function press(event: KeyboardEvent) {
  if (opened.value || isTyping(event)) return;
  const column = event.target instanceof Element ? event.target.closest<HTMLElement>('.desk-column') : null;
  if (column && arrowsThrough(event, column, '.desk-act')) return;
  if (!keysOn.value) return;
  const action = event.key === '?' ? () => show({ what: 'keys' }) : ofKey(event);
  if (!action) return;
  event.preventDefault();
  action();
}

function ofKey({ key, code }: KeyboardEvent) {
  return key === '/' || (code === 'Slash' && key === '.') ? () => focusOn('#desk-search') : byCode[code];
}

/** Whether a key belongs to what is written, or to the browser. */
export const isTyping = ({ target, ctrlKey, altKey, metaKey, shiftKey, key }: KeyboardEvent) =>
  ctrlKey ||
  altKey ||
  metaKey ||
  (shiftKey && key !== '?') ||
  (target instanceof Element &&
    target.matches('input:not([type=radio]):not([type=checkbox]), select, textarea, [contenteditable]'));

/** Arrows up and down go through the buttons that stand in an element. */
export function arrowsThrough(event: KeyboardEvent, list: HTMLElement, selector: string): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return false;
  const all = [...list.querySelectorAll<HTMLElement>(selector)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  event.preventDefault();
  return true;
}
