import type { Tokens } from './tokens.ts';

/** Questions about whole texts so far: each has a place of its own among a text's answers. */
let questions = 0;

/**
 * A question about a whole text, which is worked out when it is first asked and kept as long as the text's tokens are. What is said besides
 * the text must be of that text, and is heard the first time alone.
 */
export function onceForText<A, B = void>(answer: (t: Tokens, besides: B) => A): (t: Tokens, besides: B) => A {
  const question = questions++;
  return (t, besides) => {
    let told = t.answers[question] as A | undefined;
    if (told === undefined) t.answers[question] = told = answer(t, besides);
    return told;
  };
}
