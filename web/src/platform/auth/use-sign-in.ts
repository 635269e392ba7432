import { useState } from 'preact/hooks';
import { forgetNextStep } from '../next-step';

/** Goes to sign in, with the library loaded on the way, and comes back to this page unless told otherwise. */
export async function signInHere(returnTo?: string) {
  const { signIn } = await import('./sign-in');
  await signIn(returnTo);
}

export async function signOutHere() {
  const { signOut } = await import('./sign-in');
  forgetNextStep();
  await signOut();
}

/**
 * Runs a way to the issuer, or out, and remembers whether it failed. A lost line rejects as a TypeError or as the sign-in
 * library's own Error: either way the person stays here and may try again.
 */
export function useSignIn(go: () => Promise<void> = signInHere) {
  const [failed, setFailed] = useState(false);
  const run = async () => {
    setFailed(false);
    try {
      await go();
    } catch (fault) {
      if (!(fault instanceof Error)) throw fault;
      setFailed(true);
    }
  };
  return { failed, run };
}
