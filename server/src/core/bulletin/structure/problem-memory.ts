import { isSameList } from '../../text/same-list.ts';
import type { Block, Span } from '../block.ts';
import { markdownBlockId } from '../markdown-block.ts';
import type { Category, Problem, Rectification, Section } from '../model.ts';
import type { GroupFacts, ProblemDraft } from './problem-draft.ts';
import { isSameFacts, isSameLabel, isSameMarker, isSamePart, isSamePresentation, isSameSpan } from './same-value.ts';

/**
 * What was made of a document when it was read last. Parts of the model that would be made equal again keep their identity, and what was worked
 * out of them can be kept with it.
 */
export interface ProblemMemory {
  section(made: Section): Section;
  category(made: Category): Category;
  /** The answer that an equal draft had; undefined where there was none. */
  rectification(draft: ProblemDraft, everywhere: GroupFacts): Rectification | null | undefined;
  problem(made: Problem, draft: ProblemDraft, everywhere: GroupFacts): Problem;
}

/** For a document that is read once. */
export const noMemory: ProblemMemory = {
  section: (made) => made,
  category: (made) => made,
  rectification: () => undefined,
  problem: (made) => made,
};

interface Remembered {
  readonly problem: Problem;
  readonly answer: ProblemDraft['answer'];
  readonly lists: readonly number[];
  readonly groups: ProblemDraft['groups'];
  readonly everywhere: GroupFacts;
}

interface Reading {
  readonly sections: Map<Block, Section>;
  readonly categories: Map<Block, Category>;
  /** Several problems may have their titles in one block. */
  readonly problems: Map<Block, Map<number, Remembered>>;
}

export interface LastingMemory extends ProblemMemory {
  /** What is asked for from now on belongs to a new reading; what the one before the last held is forgotten. */
  startReading(): void;
  /** A problem that was read again by itself. */
  revised(problem: Problem, draft: ProblemDraft, everywhere: GroupFacts): void;
}

/** Everything is found again by the block of its title. */
export function createProblemMemory(): LastingMemory {
  let last = newReading();
  let current = newReading();
  return {
    startReading: () => {
      last = current;
      current = newReading();
    },
    section: (made) => keep(made, last.sections, current.sections, isSameSection),
    category: (made) => keep(made, last.categories, current.categories, isSameCategory),
    rectification: (draft, everywhere) => {
      const known = findProblem(last, draft.title);
      return known !== undefined && isSameAnswer(known, draft, everywhere) ? known.problem.rectification : undefined;
    },
    problem: (made, draft, everywhere) => {
      const known = findProblem(last, made.title)?.problem;
      const problem = known !== undefined && isSameProblem(known, made) ? known : made;
      remember(current, problem, draft, everywhere);
      return problem;
    },
    revised: (problem, draft, everywhere) => {
      remember(current, problem, draft, everywhere);
    },
  };
}

function remember({ problems }: Reading, problem: Problem, { answer, groups }: ProblemDraft, everywhere: GroupFacts): void {
  const { block, start } = problem.title;
  const ofBlock = problems.get(block) ?? new Map<number, Remembered>();
  problems.set(block, ofBlock.set(start, { problem, answer, lists: listsOf(answer), groups, everywhere }));
}

function newReading(): Reading {
  return { sections: new Map(), categories: new Map(), problems: new Map() };
}

function findProblem({ problems }: Reading, { block, start }: Span): Remembered | undefined {
  return problems.get(block)?.get(start);
}

function keep<T extends Section | Category>(made: T, last: ReadonlyMap<Block, T>, current: Map<Block, T>, isSame: (a: T, b: T) => boolean): T {
  const { block } = made.title;
  const known = last.get(block);
  const kept = known !== undefined && isSame(known, made) ? known : made;
  current.set(block, kept);
  return kept;
}

type Headed = Pick<Section, 'marker' | 'title' | 'presentation'>;

function isSameHead(a: Headed, b: Headed): boolean {
  return isSameSpan(a.title, b.title) && isSameMarker(a.marker, b.marker) && isSamePresentation(a.presentation, b.presentation);
}

function isSameSection(a: Section, b: Section): boolean {
  return a.purpose === b.purpose && isSameHead(a, b);
}

function isSameCategory(a: Category, b: Category): boolean {
  return a.section === b.section && isSameHead(a, b);
}

function isSameAnswer(known: Remembered, { answer, groups }: ProblemDraft, everywhere: GroupFacts): boolean {
  return isSameList(known.answer, answer, isSamePart) && isSameList(known.lists, listsOf(answer)) && isSameList(known.groups, groups, isSameFacts) && isSameFacts(known.everywhere, everywhere);
}

/** Which parts belong to one Markdown list: a comment between two items makes two lists of the same blocks. */
function listsOf(answer: ProblemDraft['answer']): readonly number[] {
  const numbers = new Map<number | null, number>();
  return answer.map(({ span }) => {
    const id = markdownBlockId(span.block);
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  });
}

/** Sections, categories and answers are the same or not; they were looked up before. */
function isSameProblem(known: Problem, made: Problem): boolean {
  return known.rectification === made.rectification && known.section === made.section && known.category === made.category && known.origin === made.origin
    && isSameHead(known, made) && isSameList(known.description, made.description, isSameSpan) && isSameList(known.labels, made.labels, isSameLabel);
}
