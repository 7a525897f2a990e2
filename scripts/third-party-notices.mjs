import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Places of the packages that are bundled: the dependencies in a lock file that are no tools of development. */
export function bundledPackages(packages) {
  return Object.entries(packages).filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional).map(([path]) => path);
}

/** The licences of all packages that are bundled. */
export function thirdPartyNotices(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return bundledPackages(packages)
    .filter((path) => existsSync(join(root, path)))
    .map((path) => [path, packages[path]])
    .map(([path, { version, license }]) => `${path.replace(/^.*node_modules\//u, '')} ${version} (${license ?? 'see below'})\n\n${licenceText(join(root, path))}`)
    .join(`\n${'-'.repeat(78)}\n`);
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/iu.test(name));
  return file === undefined ? 'The package holds no licence file.\n' : readFileSync(join(folder, file), 'utf8');
}
