import { expect, it } from 'vitest';
import { makeDocx } from './support/make-docx.ts';
import { structureFaults } from './support/structure-faults.ts';

// Found by `npm run torture`.
it.each(['~~~', '2.不<script>.整改情况:制', '够\n<!--zhenggai-disable-next-block e a--><!--'])('review comments hold together on %j', async (text) => {
  expect(structureFaults((await makeDocx(text, { comments: 'with-comments' })).bytes)).toEqual([]);
});
