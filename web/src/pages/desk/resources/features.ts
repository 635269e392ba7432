import type { Translate } from '../../../platform/i18n/messages';
import type { featureMessages } from './feature-messages';

/** The words that the site knows for what a place has. */
export const knownFeatures = [
  'window',
  'quiet',
  'power-socket',
  'wheelchair-accessible',
  'headphones',
  'webcam',
  'microphone',
  'two-screens',
  'whiteboard',
  'projector',
  'smart-tv',
  'sound-system',
  'soundproof',
  'portable',
  'hdmi',
  'scans-a4',
] as const;

type Known = (typeof knownFeatures)[number];

/** A feature in the reader's language; a word that the site does not know stands as it is. */
export const featureName = (t: Translate<(typeof featureMessages)['ru']>, word: string) =>
  knownFeatures.includes(word as Known) ? t(word as Known) : word;
