import type { Block } from '../bulletin/block.ts';
import type { Bulletin, BulletinFrame, Problem, ProblemHead } from '../bulletin/model.ts';
import type { Localized } from '../locale/locale.ts';
import type { Data, Fact, MessageDefinition, Place, PlaceContext, Rule, RuleContext, RuleDefinition, RuleEdit, Safety } from './rule.ts';

/** The names in a template's `{name}` places. */
type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

type MessageTable = Readonly<Record<string, MessageDefinition>>;
type RepairTable = Readonly<Record<string, Localized & { readonly safety: Safety }>>;

/** `data` is asked for exactly where the text has places to fill. */
type WithData<Names extends string> = [Names] extends [never]
  ? { readonly data?: Data }
  : { readonly data: Data & Readonly<Record<Names, string | number>> };

type Names<Text extends Localized> = Placeholders<Text['zh-CN']> | Placeholders<Text['en']>;

type Related<M extends MessageTable> = {
  [Id in keyof M & string]: { readonly at: Place; readonly messageId: Id } & WithData<Names<M[Id]>>;
}[keyof M & string];

type Repair<R extends RepairTable> = {
  [Id in keyof R & string]: { readonly id: Id; readonly edits: readonly RuleEdit[] } & WithData<Names<R[Id]>>;
}[keyof R & string];

/** One report of a rule with messages `M` and repairs `R`: ids and the data their texts need are checked. */
export type TypedReport<M extends MessageTable, R extends RepairTable> = {
  [Id in keyof M & string]: {
    readonly messageId: Id;
    readonly at: Place;
    readonly related?: readonly Related<M>[];
    readonly repairs?: readonly Repair<R>[];
    readonly problem?: ProblemHead;
  } & WithData<Names<M[Id]>>;
}[keyof M & string];

type Common<M extends MessageTable, R extends RepairTable, O> = Omit<
  RuleDefinition<keyof M & string, keyof R & string, O>,
  'messages' | 'repairs'
> & { readonly messages: M; readonly repairs?: R };

interface Collects<O, F> {
  readonly collect?: {
    readonly block?: (block: Block, context: PlaceContext<O>) => readonly F[];
    readonly problem?: (problem: Problem, context: PlaceContext<O>) => readonly F[];
  };
}

type Checks<M extends MessageTable, R extends RepairTable, O, F> =
  | { readonly scope: 'block'; check(block: Block, context: PlaceContext<O>): Iterable<TypedReport<M, R>> }
  | { readonly scope: 'problem'; check(problem: Problem, context: PlaceContext<O>): Iterable<TypedReport<M, R>> }
  | (Collects<O, F> & { readonly scope: 'document'; check(frame: BulletinFrame, context: RuleContext<O>, facts: readonly Fact<F>[]): Iterable<TypedReport<M, R>> })
  | (Collects<O, F> & { readonly scope: 'whole-document'; check(bulletin: Bulletin, context: RuleContext<O>, facts: readonly Fact<F>[]): Iterable<TypedReport<M, R>> })
  | { readonly scope: 'engine' };

/** Defines a rule. Message ids, their placeholders in both languages, repair ids and options are checked by the compiler. */
export function defineRule<
  const M extends MessageTable,
  const R extends RepairTable = Readonly<Record<never, never>>,
  O = Readonly<Record<string, never>>,
  F = never,
>(rule: Common<M, R, O> & Checks<M, R, O, F>): Rule & { readonly id: string } {
  // The registry holds rules of all types side by side; each is only ever given its own options and facts.
  return rule as unknown as Rule;
}
