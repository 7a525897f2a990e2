/**
 * Asks again until the answer is acceptable. Providers register while the editor starts: a request may be cancelled, or answered without
 * ours, without anything being wrong.
 *
 * @param what it is that is waited for, for the message of a failure
 * @param seconds how long it is waited for
 */
export async function poll<T>(ask: () => Thenable<T> | T, acceptable: (answer: T) => boolean, what: string, seconds = 30): Promise<T> {
  const limit = Date.now() + seconds * 1000;
  let last = 'nothing';
  for (let tries = 1; Date.now() < limit; tries += 1) {
    try {
      const answer = await ask();
      if (acceptable(answer)) {
        if (tries > 1) console.log(`${what}: ${tries} tries`);
        return answer;
      }
      last = inWords(answer).slice(0, 2000);
    } catch (error) {
      if (!(error instanceof Error) || !/cancel/iu.test(`${error.name} ${error.message}`)) throw error;
      last = error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within ${seconds} s; the last answer was ${last}`);
}

/** VS Code's own objects may refer to each other. */
function inWords(value: unknown): string {
  try {
    return JSON.stringify([value]);
  } catch {
    return String(value);
  }
}
