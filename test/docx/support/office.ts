import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What turns a Word file into pages, and measures them. */
export interface Office {
  /** With the stand-in fonts, for other programs that are to draw the same. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Word files by name → PDF files by name. */
  convert(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>>;
  /** Word files as the office writes them again, having read them. */
  rewrite(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>>;
  /** Each page's characters, as `mutool` lists them. */
  characters(pdf: string): string;
  /** A page as pixels, so many to the inch. */
  pixels(pdf: string, page: number, resolution: number): Pixels;
  /** All pages as PNG files, so many pixels to the inch. */
  pictures(pdf: string, resolution: number): readonly Buffer[];
  close(): void;
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, row by row. */
  readonly data: Uint8Array;
}

const fontFolders = [process.env['ZHENGGAI_TEST_FONTS'], 'build/fonts', '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol', '/usr/share/texmf/fonts/opentype/public/fandol'];

/** The office of this machine; else why there is none. */
export function findOffice(): Office | string {
  for (const program of ['soffice', 'mutool', 'pdftoppm']) {
    if (spawnSync(program, ['--version']).error !== undefined) return `${program} is not installed (see .ci/run)`;
  }
  const fonts = fontFolders.find((folder) => folder !== undefined && existsSync(join(folder, 'FandolFang-Regular.otf')));
  return fonts === undefined ? 'the Fandol fonts are not installed (see .ci/run)' : createOffice(fonts);
}

function createOffice(fonts: string): Office {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-docx-'));
  const configuration = join(folder, 'fonts.conf');
  writeFileSync(configuration, fontConfiguration(fonts, join(folder, 'cache')));
  const environment = { ...process.env, FONTCONFIG_FILE: configuration };
  const convert = (files: Readonly<Record<string, Uint8Array>>, format: 'pdf' | 'docx'): Readonly<Record<string, string>> => {
    const input = join(folder, 'in');
    const output = join(folder, 'out');
    mkdirSync(input, { recursive: true });
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(input, `${name}.docx`), files[name] ?? new Uint8Array());
    const { stderr } = spawnSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', format, '--outdir', output, ...names.map((name) => join(input, `${name}.docx`))], { env: environment, encoding: 'utf8' });
    const made = existsSync(output) ? readdirSync(output) : [];
    for (const name of names) if (!made.includes(`${name}.${format}`)) throw new Error(`LibreOffice made no ${format} of ${name}: ${stderr}`);
    return Object.fromEntries(names.map((name) => [name, join(output, `${name}.${format}`)]));
  };
  return {
    environment,
    convert: (files) => convert(files, 'pdf'),
    rewrite: (files) => Object.fromEntries(Object.entries(convert(files, 'docx')).map(([name, path]) => [name, readFileSync(path)])),
    characters: (pdf) => spawnSync('mutool', ['draw', '-F', 'stext', '-o', '-', pdf], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }).stdout,
    pixels: (pdf, page, resolution) => {
      const image = join(folder, `page-${page}`);
      spawnSync('pdftoppm', ['-r', String(resolution), '-f', String(page), '-l', String(page), '-singlefile', pdf, image]);
      return readPixels(readFileSync(`${image}.ppm`));
    },
    pictures: (pdf, resolution) => {
      const target = mkdtempSync(join(folder, 'pictures-'));
      spawnSync('pdftoppm', ['-png', '-r', String(resolution), pdf, join(target, 'page')]);
      return readdirSync(target).sort().map((name) => readFileSync(join(target, name)));
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readPixels(ppm: Buffer): Pixels {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 40).toString('latin1'));
  if (header === null) throw new Error('pdftoppm wrote no picture');
  return { width: Number(header[1]), height: Number(header[2]), data: ppm.subarray(header[0].length) };
}

/** Free fonts in the place of those that the document names, so that the document that ships is what is measured. */
function fontConfiguration(folder: string, cache: string): string {
  const stands = (name: string, family: string): string =>
    `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`;
  const fonts = [['仿宋_GB2312', 'FandolFang'], ['楷体_GB2312', 'FandolKai'], ['黑体', 'FandolHei'], ['宋体', 'FandolSong'], ['方正小标宋简体', 'FandolSong']] as const;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${resolve(folder)}</dir><cachedir>${cache}</cachedir>${withoutBold}${fonts.map(([name, family]) => stands(name, family)).join('')}${embolden}</fontconfig>`;
}

/** The bold files say that they are of normal weight, and some programs would take them for the regular ones. */
const withoutBold = '<selectfont><rejectfont><glob>*-Bold.otf</glob></rejectfont></selectfont>';

/** The stand-ins have no bold of their own; a system's usual configuration thickens such fonts. */
const embolden =
  '<match target="font"><test name="weight" compare="less_eq"><const>medium</const></test><test target="pattern" name="weight" compare="more_eq"><const>bold</const></test><edit name="embolden" mode="assign"><bool>true</bool></edit><edit name="weight" mode="assign"><const>bold</const></edit></match>';
