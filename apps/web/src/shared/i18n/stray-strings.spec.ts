import { parse, sourceFiles } from '../../../test/source-files';
import { strayStrings } from '../../../test/stray-strings';
import { messages } from './en';

const isKey = (text: string) => Object.hasOwn(messages, text);
const straysIn = (code: string) => strayStrings(parse('x.tsx', code), isKey);

describe('a text that somebody reads', () => {
  it('is a message, everywhere in this app', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => strayStrings(file, isKey))).toEqual([]);
  });

  it.each([
    ['between tags', '<p>Sign in</p>'],
    ['between tags, in Korean', '<p>로그인</p>'],
    ['after a value', '<p>{count} hours</p>'],
    ['in an expression', "<p>{isDone ? 'done' : null}</p>"],
    ['in a template', '<p>{`${count} hours`}</p>'],
    ['in a name for screen readers', '<nav aria-label="Pages" />'],
    ['in an attribute that is shown', '<TextField label="E-mail" />'],
    ['in a hint made up of parts', '<TextArea hint={`${n} of 10`} />'],
    ['in an alternative', "<Button pendingLabel={isSlow ? 'Waiting' : 'Sending'} />"],
    ['in a table', "const action = { label: 'Decline' };"],
    ['as a default', "const f = ({ title = 'Missing' }) => title;"],
    ['given to a validation', "z.string().min(1, 'Enter your name')"],
    ['in a variable', "const greeting = 'Good evening to you';"],
    ['in the title of the document', "useDocumentTitle('Welcome');"],
  ])('is found when it stands %s', (_where, code) => {
    expect(straysIn(code)).not.toEqual([]);
  });

  it.each([
    ['a message', "<p>{t('auth.signIn')}</p>"],
    ['the key of a message', "const action = { label: 'booking.decline' };"],
    ['the name of the product', '<Link to="/">CooCook</Link>'],
    ['a style', "<p className={`flex Grow ${isWide ? 'w-full' : ''}`}>{name}</p>"],
    ['a sign', '<span aria-hidden="true">★ · →</span>'],
    ['a comparison', "<p>{view === 'chef' ? name : null}</p>"],
    ['an error for developers', "throw new Error('There is no root');"],
  ])('is not seen in %s', (_what, code) => {
    expect(straysIn(code)).toEqual([]);
  });
});
