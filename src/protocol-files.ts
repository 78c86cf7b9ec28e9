import type { URI } from 'vscode-languageserver-types';
import type { RequestName } from './protocol.ts';

/** The part of our own protocol by which the server reaches files through a client that offers `fileAccess`. */

/** Why a file could not be used, in words for people: "no such file or folder". */
export interface FileRefusal {
  readonly refusal: string;
}

/** Server → client, where the client offers `fileAccess`. Entries of one folder; links are told as such and never followed. */
export const readDirectoryRequest: RequestName<
  { readonly uri: URI },
  { readonly entries: readonly (readonly [name: string, kind: 'file' | 'folder' | 'link' | 'other'])[] } | FileRefusal
> = { method: 'crosscheck/fs/readDirectory' };

/** Server → client. A file's bytes in base64; `limit`: refuse larger ones without reading them. */
export const readFileRequest: RequestName<
  { readonly uri: URI; readonly limit: number },
  { readonly base64: string } | FileRefusal
> = { method: 'crosscheck/fs/readFile' };

/** Server → client. What an address is; `none` where there is nothing. `modified` in milliseconds, 0 where it is not known. */
export const statRequest: RequestName<
  { readonly uri: URI },
  { readonly kind: 'file' | 'folder' | 'link' | 'other' | 'none'; readonly size: number; readonly modified: number }
> = { method: 'crosscheck/fs/stat' };

/** Server → client. Writes a whole file in one step and makes the folders above it; only ever below `.crosscheck/`. */
export const writeFileRequest: RequestName<
  { readonly uri: URI; readonly base64: string },
  { readonly written: true } | FileRefusal
> = { method: 'crosscheck/fs/writeFile' };
