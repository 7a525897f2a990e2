import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { softwareBillOfMaterials } from '../../scripts/software-bill-of-materials.mjs';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
const bundled = Object.entries(packages).filter(([path, { dev, optional, devOptional }]) => path !== '' && dev !== true && optional !== true && devOptional !== true);
const permissive = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense']);

describe('dependencies', () => {
  it('are exact', () => {
    expect(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it('are locked with their hashes', () => {
    expect(Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it('that are bundled have licences that allow it', () => {
    expect(bundled.length).toBeGreaterThan(20);
    // Its manifest is older than that field; its readme says MIT.
    const silent = new Set(['node_modules/format']);
    expect(bundled.filter(([path]) => !silent.has(path)).filter(([, { license }]) => license === undefined || !permissive.has(license)).map(([path, { license }]) => `${path} ${license ?? ''}`)).toEqual([]);
  });

  it('run no script when they are installed: every npm ci and npm install of this project says --ignore-scripts', () => {
    const files = ['.ci/run', ...readdirSync('scripts').filter((name) => name.endsWith('.mjs')).map((name) => `scripts/${name}`), ...readdirSync('test/vscode/harness').map((name) => `test/vscode/harness/${name}`)].filter((file) => existsSync(file));
    const installing = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => /\bnpm (?:ci|install)\b|'npm', \['(?:ci|install)'/u.test(line) && !/^\s*(?:#|\/\/)/u.test(line)).map((line) => `${file}: ${line.trim()}`));
    expect(installing.length).toBeGreaterThan(2);
    expect(installing.filter((line) => !line.includes('--ignore-scripts'))).toEqual([]);
  });

  it('are listed in a bill of materials, each that is bundled', () => {
    const { bomFormat, components } = JSON.parse(softwareBillOfMaterials('.')) as { readonly bomFormat: string; readonly components: readonly { readonly name: string; readonly version: string }[] };
    expect(bomFormat).toBe('CycloneDX');
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const expected = bundled.map(([path, { version }]) => `${path.replace(/^.*node_modules\//u, '')}@${version ?? ''}`);
    expect(expected.filter((each) => !listed.has(each))).toEqual([]);
  });
});
