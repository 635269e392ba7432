import { seekBy, stride } from '../../recordings/media-session';

/**
 * Space and the arrows, for where no control has the focus: the player's own keys work only while it has it itself, and
 * in some browsers never. Works until the answer is called.
 */
export function listenToKeys(player: HTMLMediaElement): () => void {
  const left = new AbortController();
  const listen = (event: KeyboardEvent) => {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (target !== document.body || altKey || ctrlKey || metaKey || shiftKey) return;
    if (key === ' ') {
      if (player.paused) void player.play();
      else player.pause();
    } else if (key === 'ArrowLeft') seekBy(player, -stride);
    else if (key === 'ArrowRight') seekBy(player, stride);
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', listen, left);
  return () => left.abort();
}
