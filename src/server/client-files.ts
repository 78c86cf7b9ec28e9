import type { Connection } from 'vscode-languageserver/node';
import type { URI } from 'vscode-uri';
import { inTurn } from '../files/annotation-store.ts';
import { disk } from '../files/disk.ts';
import type { FileAccess, FileRefusal } from '../files/file-access.ts';
import type { RequestName } from '../protocol.ts';
import { readDirectoryRequest, readFileRequest, statRequest, writeFileRequest } from '../protocol-files.ts';

/** The client's file system, asked for over the connection: local, remote and virtual folders alike. */
export function clientFiles(connection: Connection): FileAccess {
  const ask = async <P, R>(request: RequestName<P, R>, params: P): Promise<R | FileRefusal> => {
    try {
      return await connection.sendRequest<R>(request.method, params);
    } catch (error) {
      return { refusal: error instanceof Error ? error.message : String(error) };
    }
  };
  const isMissing = async (uri: URI): Promise<boolean> => {
    const answer = await ask(statRequest, { uri: uri.toString() });
    return 'kind' in answer && answer.kind === 'none';
  };
  return {
    async readDirectory(folder) {
      const answer = await ask(readDirectoryRequest, { uri: folder.toString() });
      if ('refusal' in answer) return { refusal: answer.refusal };
      return { entries: answer.entries.map(([name, kind]) => ({ name, kind })) };
    },
    async readFile(file, limit) {
      const answer = await ask(readFileRequest, { uri: file.toString(), limit });
      if ('refusal' in answer)
        return { refusal: answer.refusal, ...((await isMissing(file)) ? { missing: true } : {}) };
      return { bytes: Buffer.from(answer.base64, 'base64') };
    },
    async stat(uri) {
      const answer = await ask(statRequest, { uri: uri.toString() });
      return 'refusal' in answer ? { kind: 'none', size: 0 } : { kind: answer.kind, size: answer.size };
    },
    async writeFile(file, bytes) {
      const answer = await ask(writeFileRequest, {
        uri: file.toString(),
        base64: Buffer.from(bytes).toString('base64'),
      });
      return 'refusal' in answer ? { refusal: answer.refusal } : answer;
    },
    // where the folder lies on this machine, the command line and other windows write there, too: all keep to one lock
    exclusively: (file, work) =>
      file.scheme === 'file' && disk.exclusively ? disk.exclusively(file, work) : inTurn(file, work),
  };
}
