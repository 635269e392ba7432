import { Button } from '../../../components/button/Button';
import { texts } from '../../../platform/i18n/texts';
import type { UploadRecord } from '../../../upload/records';
import { leave, lookUpUnfinished, resumeUpload } from '../../../upload/uploads';
import { SignIn } from '../DeskGate';
import type { uploadMessages } from './messages';
import { RemoveUpload } from './RemoveUpload';

const t = texts<typeof uploadMessages>('upload');

const known = {
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  'file-changed': 'fileChanged',
  'link-refused': 'linkRefused',
  'not-an-audio-or-video-file': 'notMedia',
  'would-not-play': 'wouldNotPlay',
  overtaken: 'overtaken',
  'size-differs': 'sizeDiffers',
  'incomplete-upload': 'incomplete',
  'not-found': 'gone',
} as const;

/** As the API says it, else in our words. */
export const reasonOf = (code: string, detail?: string): string =>
  detail ?? (code in known ? t(known[code as keyof typeof known]) : t('refused', { code }));

/** Nothing of these is helped by trying the same once more. */
export const final: ReadonlySet<string> = new Set([
  'forbidden',
  'not-an-audio-or-video-file',
  'would-not-play',
  'overtaken',
  'size-differs',
  'not-found',
]);

interface FailureProps {
  code: string;
  /** What the API says beyond the code, such as that a film is cut short. */
  detail: string | undefined;
  record: UploadRecord;
}

/** Why an upload stopped, and the way out. */
export function Failure({ code, detail, record }: FailureProps) {
  return (
    <>
      <div class="upload-failure" role="alert">
        <strong>{t('failed')}</strong>
        <p>{reasonOf(code, detail)}</p>
      </div>
      <div class="upload-actions">
        <WayOut code={code} />
        <RemoveUpload record={record} only={final.has(code)} />
      </div>
    </>
  );
}

function WayOut({ code }: { code: string }) {
  if (code === 'signed-out') return <SignIn />;
  if (code === 'file-changed') {
    const chooseAgain = () => {
      leave();
      void lookUpUnfinished();
    };
    return (
      <Button look="primary" onClick={chooseAgain}>
        {t('chooseAgain')}
      </Button>
    );
  }
  if (final.has(code)) return null;
  return (
    <Button look="primary" onClick={resumeUpload}>
      {t('retry')}
    </Button>
  );
}
