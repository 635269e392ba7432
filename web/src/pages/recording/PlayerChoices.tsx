import { Choice } from '../../components/choice/Choice';
import { playTime } from '../../components/recording-card/facts';
import { formatNumber, formatSize } from '../../platform/i18n/numbers';
import { texts } from '../../platform/i18n/texts';
import { kept } from '../../platform/storage/store';
import type { RecordingDetails } from '../../recordings/details';
import type { Quality, Source } from '../../recordings/quality';
import type { recordingMessages } from './messages';

const t = texts<typeof recordingMessages>('recording');

const speeds = ['0.5', '0.75', '1', '1.25', '1.5', '2'] as const;
type Speed = (typeof speeds)[number];

export const speedKept = (): Speed => speeds.find((value) => value === kept.read('playing-speed')) ?? '1';

export function SpeedChoice({ value, onChoose }: { value: Speed; onChoose: (chosen: Speed) => void }) {
  const choose = (chosen: Speed) => {
    kept.write('playing-speed', chosen);
    onChoose(chosen);
  };
  return (
    <Choice
      legend={t('speed')}
      name="speed"
      value={value}
      onChoose={choose}
      options={speeds.map((speed) => ({ value: speed, label: `${formatNumber(Number(speed), 2)}×` }))}
    />
  );
}

interface QualityChoiceProps {
  kind: RecordingDetails['kind'];
  sources: readonly Source[];
  value: Quality;
  seconds: number;
  onChoose: (chosen: Quality) => void;
}

/** What each copy takes of the line, said before it is taken. Nothing where there is nothing to choose. */
export function QualityChoice({ kind, sources, value, seconds, onChoose }: QualityChoiceProps) {
  if (sources.length < 2) return null;
  // The sound of a film is something else than the film; that of a tape is the tape, only smaller.
  const nameOf = (quality: Quality) =>
    t(quality === 'audio' ? (kind === 'audio' ? 'qualitySmall' : 'qualityAudio') : qualityNames[quality]);
  return (
    <Choice
      legend={seconds > 0 ? t('qualityOf', { time: playTime(seconds) }) : t('quality')}
      name="quality"
      value={value}
      onChoose={onChoose}
      options={sources.map(({ quality, size }) => ({
        value: quality,
        label: t('qualitySize', { name: nameOf(quality), size: formatSize(size) }),
      }))}
    />
  );
}

const qualityNames = { original: 'qualityOriginal', small: 'qualitySmall' } as const;
