import { parse } from 'yaml';

/** The one document of a file; what cannot be read is an error that names the file. */
export function readYaml(files, path) {
  try {
    return parse(files[path], { merge: true });
  } catch (error) {
    throw new Error(`${path}: ${error.message}`, { cause: error });
  }
}
