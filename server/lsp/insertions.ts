import { ProtocolRequestType } from 'vscode-languageserver';
import { insertionsAt, newStory } from '../features/insertions';
import {
  type InsertionsParams,
  type InsertionsResult,
  insertionsMethod,
  type NewStoryParams,
  type NewStoryResult,
  newStoryMethod,
} from '../protocol';
import { toRange } from './convert';
import { type Feature, feature } from './feature';

const request = new ProtocolRequestType<InsertionsParams, InsertionsResult, never, void, void>(
  insertionsMethod,
);

/** The sheets and parts that can be inserted, each with its place. */
export const insertions = feature(request, {}, ({ position }, { document, session }) => ({
  version: document.version,
  insertions: insertionsAt(document.story, document.offsetAt(position), session.locale).map(
    ({ start, end, ...insertion }) => ({ ...insertion, range: toRange(document, { start, end }) }),
  ),
}));

/** The text of a new story; it is about no open file. */
export const newStoryText: Feature = {
  capabilities: {},
  register({ connection }) {
    connection.onRequest(newStoryMethod, (params: NewStoryParams): NewStoryResult => {
      return { snippet: newStory(params) };
    });
  },
};
