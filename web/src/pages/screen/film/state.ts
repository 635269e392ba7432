import { signal } from '@preact/signals';

/** Whether the picture is on the screen: from the first frame on, and over short gaps. */
export const isShown = signal(false);
/** Whether something plays in this moment: between two recordings nothing does. */
export const isPlaying = signal(false);
