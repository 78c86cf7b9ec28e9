/** `npm run regexes`: judges every regular expression of src/ anew, and keeps what takes long to judge. */
import { allRegexes } from './all.ts';
import { keep } from './judge.ts';

const { regexes } = await allRegexes();
keep(regexes, console.log);
