import { currentEditor } from './harness/editors.ts';
import { describeWithEditor } from './harness/describe-editor.ts';
import { describePerson } from './page/describe-person.ts';

await describeWithEditor('a person, dark', (installation) => {
  describePerson(currentEditor, installation, { name: 'dark', theme: 'Default Dark Modern' });
});
