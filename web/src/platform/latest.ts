/** The same question, whose answer counts only while it is the last that was asked: undefined for the others, however late they come. */
export function latest<Asked extends unknown[], Value>(ask: (...asked: Asked) => Promise<Value>) {
  let turn = 0;
  return async (...asked: Asked): Promise<Value | undefined> => {
    const own = ++turn;
    const answer = await ask(...asked);
    return own === turn ? answer : undefined;
  };
}
