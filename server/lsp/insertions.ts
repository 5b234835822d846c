import { insertionsAt, newStory } from '../features';
import { insertionsRequest, newStoryRequest } from '../protocol';
import { toRange } from './convert';
import { type Feature, feature } from './feature';
import { answerRequest } from './requests';

/** The sheets and parts that can be inserted, each with its place. */
export const insertions = feature(insertionsRequest, {}, ({ position }, { document, session }) => ({
  version: document.version,
  insertions: insertionsAt(document.story, document.offsetAt(position), session.locale).map(
    ({ start, end, ...insertion }) => ({ ...insertion, range: toRange(document, { start, end }) }),
  ),
}));

/** The text of a new story; it is about no open file. */
export const newStoryText: Feature = {
  capabilities: {},
  register(session) {
    answerRequest(session.connection, newStoryRequest, (params) => ({ snippet: newStory(params) }));
  },
};
