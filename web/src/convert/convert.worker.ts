import { inspect } from './inspect';
import { peaksOf } from './loudness';
import { makeCopy, planCopies } from './make';
import type { Answer, Question } from './protocol';

const say = (answer: Answer) => postMessage(answer);

/** One question a worker: whoever asked ends it, also in the middle, and with it all that it holds. */
addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  try {
    await look(data);
  } catch (fault) {
    // Decoders, encoders and broken files fail in many ways, and all of them mean the same: not here.
    say({ say: 'cannot', why: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) });
  }
});

async function look(question: Question): Promise<void> {
  switch (question.ask) {
    case 'inspect':
      return say({ say: 'facts', facts: await inspect(question.file) });
    case 'plan':
      return say({
        say: 'plans',
        ...(await planCopies(question.file, question.there, question.plays)),
      });
    case 'make': {
      const made = await makeCopy(question, (done) => say({ say: 'progress', done }));
      return say({ say: 'made', copy: made });
    }
    case 'peaks':
      return say({ say: 'peaks', peaks: await peaksOf(question.file) });
  }
}
