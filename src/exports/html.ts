import { escapeUTF8 } from 'entities';

/** HTML that is safe to put into a page: made by {@link html} alone. */
export interface Html {
  readonly html: string;
}

type Value = Html | string | number | undefined | false | readonly Html[];

/**
 * A template of HTML: `html\`<p>${text}</p>\``. Everything put in is text and escaped, unless it was made by this function;
 * `undefined` and `false` leave nothing. Attributes are always quoted in the templates.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: strings.map((s, i) => s + (i < values.length ? render(values[i]) : '')).join('') };
}

function render(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeUTF8(value.replace(/\p{Surrogate}/gu, '\ufffd'));
  return 'html' in value ? value.html : value.map(v => v.html).join('');
}
