import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ran, scratchFolder, type Ran } from './release.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface ActionRun extends Ran {
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

interface GithubOptions {
  /** The checked-out repository. */
  readonly workspace: string;
  /** The repository that `uses` names, at its tag. */
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string | number>>;
  /** The branch a pull request goes to. */
  readonly baseRef?: string;
}

/**
 * Runs a composite action as GitHub's runner does: expressions put in, `bash -e -o pipefail` for each step, files for outputs and summary.
 * Emulated are the GITHUB_ variables and those contexts that the action uses; an expression of any other kind is an error.
 */
export function runCompositeAction({ workspace, action, inputs = {}, baseRef = '' }: GithubOptions): ActionRun {
  const definition = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as Action;
  if (definition.runs.using !== 'composite') throw new Error(`not composite: ${definition.runs.using}`);
  const files = scratchFolder('runner');
  const environment = { GITHUB_ACTIONS: 'true', CI: 'true', GITHUB_WORKSPACE: workspace, GITHUB_STEP_SUMMARY: join(files, 'summary.md'), GITHUB_OUTPUT: join(files, 'output') };
  writeFileSync(environment.GITHUB_OUTPUT, '');
  const unknown = Object.keys(inputs).filter((name) => !(name in definition.inputs));
  if (unknown.length > 0) throw new Error(`unknown inputs: ${unknown.join(', ')}`);
  const outputs = new Map<string, string>();
  const contexts = (expression: string): string => {
    const [context = '', name = '', ...rest] = expression.split('.');
    if (context === 'inputs' && name in definition.inputs) return String(inputs[name] ?? definition.inputs[name]?.default ?? '');
    if (expression === 'github.action_path') return action;
    if (expression === 'github.base_ref') return baseRef;
    if (context === 'steps' && rest[0] === 'outputs') return outputs.get(`${name}.${rest[1] ?? ''}`) ?? '';
    throw new Error(`expression not known here: ${expression}`);
  };
  const total = { out: '', err: '' };
  let code: number | null = 0;
  for (const step of definition.runs.steps) {
    if (step.shell !== 'bash' || step.run === undefined) throw new Error('only bash steps');
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value, contexts)]));
    const script = join(files, 'step.sh');
    writeFileSync(script, evaluate(step.run, contexts));
    const done = ran('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], workspace, { ...environment, ...env });
    total.out += done.out;
    total.err += done.err;
    for (const line of readFileSync(environment.GITHUB_OUTPUT, 'utf8').split('\n')) {
      const at = line.indexOf('=');
      if (at > 0) outputs.set(`${step.id ?? ''}.${line.slice(0, at)}`, line.slice(at + 1));
    }
    code = done.code;
    if (code !== 0) break;
  }
  const summary = existsSync(environment.GITHUB_STEP_SUMMARY) ? readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8') : '';
  return { code, ...total, summary, outputs: Object.fromEntries(Object.entries(definition.outputs).map(([name, { value }]) => [name, evaluate(value, contexts)])) };
}

function evaluate(text: string, contexts: (expression: string) => string): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/gu, (_, expression: string) => contexts(expression));
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** Runs the steps of a workflow's only job: the checkout is a clone, `zhenggai/zhenggai@TAG` the repository given. */
export function runWorkflow(file: string, { repository, action, tag }: { readonly repository: string; readonly action: string; readonly tag: string }): ActionRun {
  const workflow = parse(readFileSync(join(repository, file), 'utf8')) as Workflow;
  const [job] = Object.values(workflow.jobs);
  const workspace = scratchFolder('workspace');
  mkdirSync(workspace, { recursive: true });
  let result: ActionRun | null = null;
  for (const step of job?.steps ?? []) {
    if (step.uses === 'actions/checkout@v4') ran('git', ['clone', '-q', repository, '.'], workspace);
    else if (step.uses === `zhenggai/zhenggai@${tag}`) result = runCompositeAction({ workspace, action, inputs: step.with ?? {} });
    else throw new Error(`step not known here: ${JSON.stringify(step)}`);
  }
  if (result === null) throw new Error('the workflow does not use the action');
  return result;
}
