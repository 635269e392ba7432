/** What the system shows on a locked screen and beside its volume keys. */
export interface Shown {
  title: string;
  artist: string;
  album: string;
  picture: string | undefined;
}

/** Seconds that one press goes back or on. */
export const stride = 10;

/**
 * Tells the system what plays and lets its keys, headphones and locked screen play, pause and seek, until the answer is
 * called. With it a phone lets the sound go on when the screen is off.
 */
export function tellSystem(player: HTMLMediaElement, { title, artist, album, picture }: Shown): () => void {
  const { mediaSession } = navigator;
  mediaSession.metadata = new MediaMetadata({
    title,
    artist,
    album,
    artwork: picture ? [{ src: picture }] : [],
  });
  const actions: [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', () => void player.play()],
    ['pause', () => player.pause()],
    ['seekbackward', ({ seekOffset }) => seekBy(player, -(seekOffset ?? stride))],
    ['seekforward', ({ seekOffset }) => seekBy(player, seekOffset ?? stride)],
    ['seekto', ({ seekTime }) => seekTime !== undefined && (player.currentTime = seekTime)],
  ];
  for (const [action, handler] of actions) mediaSession.setActionHandler(action, handler);

  const place = () => {
    const { duration, playbackRate, currentTime } = player;
    if (!Number.isFinite(duration) || duration <= 0) return;
    mediaSession.setPositionState({ duration, playbackRate, position: Math.min(currentTime, duration) });
  };
  const left = new AbortController();
  for (const event of ['playing', 'seeked', 'ratechange', 'durationchange'])
    player.addEventListener(event, place, left);

  return () => {
    left.abort();
    for (const [action] of actions) mediaSession.setActionHandler(action, null);
    mediaSession.metadata = null;
  };
}

/** Goes some seconds back or on, and stays within the recording. */
export function seekBy(player: HTMLMediaElement, seconds: number): void {
  const end = Number.isFinite(player.duration) ? player.duration : Number.MAX_VALUE;
  player.currentTime = Math.min(Math.max(0, player.currentTime + seconds), end);
}
