import { readFileSync } from 'node:fs';
import type { CommentFile, ReviewComment } from '../../../server/comments/file';
import { takeComments } from '../../../server/comments/take';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';

export const plan = yaml`
  変革ストーリー: 1
  自治体: 青葉野市
  ありたい姿:
    宣言: となりの声が届くまち
    姿:
      - id: 支え合い
        内容: 高齢者が買い物の足を近所に頼めている
  段階:
    - 名称: まず歩く
      アクション:
        - 地区を住民と歩き、困りごとを地図に書き込む
        - 内容: 三課の担当が月1回、地図を前に集まる
      アウトカム:
        - 職員が住民の困りごとを自分の言葉で語る
`;

export const example = () => readFileSync('examples/青葉野市.変革ストーリー.yaml', 'utf8');

export function comment(more: Partial<ReviewComment> = {}): ReviewComment {
  return {
    key: 'k3f9a2b1',
    at: 'stages.0.actions.0',
    sheet: 'stages',
    id: '',
    about: '地区を住民と歩き、困りごとを地図に書き込む',
    said: '誰と歩くのかが見えません',
    date: '2026-07-04',
    ...more,
  };
}

export function fileOf(comments: readonly ReviewComment[], more: Partial<CommentFile> = {}) {
  return {
    story: { municipality: '青葉野市', title: '', round: '' },
    reviewer: '幹事A',
    saved: '2026-07-05',
    comments,
    ...more,
  };
}

/** The text of the story (and of its log) with the comments in it, and what was counted. */
export function taken(text: string, files: readonly CommentFile[], log?: string) {
  const tree = log === undefined ? null : parseSyntax(log);
  const story = new Story(readStory(text).syntax, tree);
  const made = takeComments(story, files);
  if ('problem' in made) throw new Error(made.problem.ja);
  return {
    ...made,
    text: applyEdits(text, made.story),
    logText: log === undefined ? '' : applyEdits(log, made.log),
  };
}
