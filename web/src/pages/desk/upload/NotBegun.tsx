import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../platform/api/problem';
import { texts } from '../../../platform/i18n/texts';
import type { FileRefusal } from '../../../upload/look';
import type { NotBegun as Fault } from '../../../upload/uploads';
import { SignIn } from '../DeskGate';
import { reasonOf } from './Failure';
import type { uploadMessages } from './messages';

const t = texts<typeof uploadMessages>('upload');

/** What stands beside the file that was chosen; nothing where the fault is another. */
export const fileRefusal = (fault: Fault | undefined): string => (isRefusal(fault) ? reasonOf(fault) : '');

interface NotBegunProps {
  fault: Fault | undefined;
  /** What to do after a silence. */
  silence: string;
  children?: ComponentChildren;
}

/** Why nothing was begun, but for what stands beside a field. */
export function NotBegun({ fault, silence, children }: NotBegunProps) {
  return (
    <>
      <div role="alert">
        {children}
        {fault === 'silence' && <p class="field-error">{silence}</p>}
        {isProblem(fault) && (
          <p class="field-error">
            {fault.status === 401 ? t('signedOut') : fault.title || t('refused', { code: fault.code })}
          </p>
        )}
      </div>
      {isProblem(fault) && fault.status === 401 && <SignIn />}
    </>
  );
}

export const isProblem = (fault: Fault | undefined): fault is Problem => typeof fault === 'object';

const isRefusal = (fault: Fault | undefined): fault is FileRefusal =>
  fault !== undefined && fault !== 'silence' && !isProblem(fault);
