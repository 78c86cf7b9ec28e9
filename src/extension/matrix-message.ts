/** What the page of the claim matrix may say: numbers into the table it was given, never an address. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'single'; readonly single: boolean }
  /** `table`: number of the table that the page shows; in another one the rest may mean another cell. */
  | {
      readonly type: 'open';
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly place: number;
    };

const isNumber = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether a message is one of the page's, in all its parts. */
export function isFromPage(value: unknown): value is FromPage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const has = (name: string, is: (part: unknown) => boolean): boolean => is(Reflect.get(value, name));
  switch (value.type) {
    case 'ready':
      return true;
    case 'single':
      return has('single', part => typeof part === 'boolean');
    case 'open':
      return ['table', 'row', 'column', 'place'].every(name => has(name, isNumber));
    default:
      return false;
  }
}
