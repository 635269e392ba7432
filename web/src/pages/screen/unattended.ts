import { effect } from '@preact/signals';
import { keepAwake } from '../../platform/awake';
import { now } from '../../platform/time/now';
import { isPlaying } from './film/state';
import { isPaired } from './pairing';

/** The hour of the centre's night in which the page is loaded anew: whatever a browser gathers in a day is gone by morning. */
const hour = 4;
/** A page younger than this was loaded anew already. */
const youngest = 2 * 3_600_000;
/** How long something unforeseen stays on the screen before the page is loaded anew. */
const faultPause = 60_000;

/** Lets a television run for weeks: keeps it awake, and begins afresh each night and after what nobody foresaw. */
export function keepUp(): () => void {
  const left = new AbortController();
  const opened = performance.now();
  const letSleep = keepAwake();
  const endNight = effect(() => {
    const moment = now.value;
    if (!isPaired.value || !moment || isPlaying.value) return;
    if (Math.floor(moment.minutes / 60) === hour && performance.now() - opened > youngest) void loadAnew();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stumbled = () => {
    if (isPaired.peek()) timer ??= setTimeout(() => void again(), faultPause);
  };
  const again = async () => {
    timer = undefined;
    await loadAnew();
    stumbled();
  };
  addEventListener('error', stumbled, left);
  addEventListener('unhandledrejection', stumbled, left);
  return () => {
    letSleep();
    endNight();
    clearTimeout(timer);
    left.abort();
  };
}

/** Only where the page is to be had: a browser's own page about a lost line would stay for good. */
async function loadAnew() {
  try {
    const { ok } = await fetch(location.href, { cache: 'no-store' });
    if (ok) location.reload();
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
  }
}
