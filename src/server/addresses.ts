import { URI } from 'vscode-uri';
import { withoutEnd } from '../core/text/trim.ts';

/** Addresses of documents and folders as clients send them. */

/** One spelling for each address: clients differ in what they escape. */
export const normalUri = (uri: string): string => URI.parse(uri).toString();

/** Address of a folder, without a slash at its end; the root of a file system is nothing but that. */
export const folderKey = (uri: string): string =>
  URI.parse(uri).path === '/' ? normalUri(uri) : withoutEnd(normalUri(uri), '/');

/** Path of an address below a folder, both spelled as above; undefined where it does not lie there. */
export function pathBelow(folder: string, location: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return location.startsWith(start) ? decodeURIComponent(location.slice(start.length)) : undefined;
}
