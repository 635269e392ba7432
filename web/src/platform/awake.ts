/**
 * Asks the browser not to darken the screen, where it can be asked, and again whenever the page is seen anew: it forgets
 * while the page is hidden. Answers how to end that. `onRefused` is told when it will not: a browser that cannot, a
 * battery that runs low.
 */
export function keepAwake(onRefused: () => void = () => {}): () => void {
  const over = new AbortController();
  let held: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.hidden) return;
    if (!('wakeLock' in navigator)) return onRefused();
    try {
      const lock = await navigator.wakeLock.request('screen');
      if (over.signal.aborted) return void lock.release();
      held = lock;
    } catch (fault) {
      if (!(fault instanceof DOMException)) throw fault;
      onRefused();
    }
  };
  document.addEventListener('visibilitychange', ask, over);
  void ask();
  return () => {
    over.abort();
    void held?.release();
  };
}
