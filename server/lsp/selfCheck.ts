import { selfCheck } from '../features';
import { selfCheckRequest } from '../protocol';
import { feature } from './feature';

/** 「幹事に見せる前に」: how the story stands, and what to ask oneself. */
export const selfCheckPage = feature(selfCheckRequest, {}, (_params, { document, session }) => {
  const { story, diagnoses } = document;
  const lineOf = (offset: number) => document.positionAt(offset).line + 1;
  const page = selfCheck(story, diagnoses, session.locale, lineOf, session.onFailure);
  return { markdown: page.source };
});
