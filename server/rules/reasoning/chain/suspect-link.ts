import { appendText, isInFlow } from '../../../story/append';
import type { Item } from '../../../story/item';
import { isNamedByText, levelOf, type Reference } from '../../../story/links';
import type { Story } from '../../../story/story';
import type { TextEdit } from '../../../story/textEdit';
import { typedText } from '../../../story/typed';
import { normalize } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { shortName } from '../shared/items';
import { mainPlace } from '../shared/phrases';

interface Args {
  readonly change: Item;
  /** What was changed. */
  readonly target: Item;
  /** What serves it, and was not looked at since. */
  readonly servers: readonly Item[];
}

/** Images, strategies and the ideal: what a change of which others are built on. */
const lowestRank = 3;

/** The changes of the last round that is named: older ones have been through a round since. */
function lastRound(story: Story): readonly Item[] {
  const changes = story.root.items('changes');
  const round = changes.at(-1)?.text('round') ?? '';
  return changes.filter((change) => normalize(change.text('round')) === normalize(round));
}

function about(story: Story, change: Item): readonly Reference[] {
  return story.links.from(change).filter(({ field }) => field === 'about');
}

/** The edits that list what was read again and left beside what was changed; none where they cannot. */
function listAsRead(story: Story, change: Item, read: readonly Item[]): readonly TextEdit[] {
  const names = read.flatMap((item) => item.id ?? (isNamedByText(item) ? item.main : []));
  const value = change.entry('about')?.value;
  if (names.length < read.length || names.some((name) => !/^[^\n、，,]+$/.test(name))) return [];
  if (value?.kind === 'list') {
    const added = names.flatMap((name) => appendText(story, change, 'about', name));
    const [first] = added;
    return first ? [{ ...first, text: added.map(({ text }) => text).join('') }] : [];
  }
  const text = names.map((name) => (story.language === 'ja' ? '、' : ', ') + name).join('');
  const isTyped = typedText(`あ${text}`, isInFlow(change, 'about')) === `あ${text}`;
  if (value?.kind !== 'text' || value.style !== 'plain' || !isTyped) return [];
  return [{ start: value.span.end, end: value.span.end, text }];
}

export default defineRule<Args>({
  id: 'suspect-link',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '上を変えて、下が前のまま', en: 'Changed above, unchanged below' },
  why: {
    ja: '姿や戦略の言葉を変えると、それを狙う項目は「前の姿」のために書かれたまま残りがちです。要求を追跡する道具も、上流が変わったつながりを「要確認」と印を付けて、読み直しを促します。',
    en: 'When an image or a strategy is reworded, what serves it is easily left as it was written for the old one. Tools that trace requirements mark such links as suspect until somebody has read them again.',
  },
  ignore: {
    ja: '誤字や言い回しを直しただけのとき。読み直したうえで変えなかった項目は、「対象」に並べておけば、確かめた印になります。',
    en: 'Where only a slip or a phrase was mended. What you read again and left alone can be listed in `about` as well: that says it was checked.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 高齢者が、買い物の足を近所に気軽に頼めている
        あるべき姿:
          人:
            - id: つなぐ職員
              内容: 頼む人と引き受ける人を引き合わせられる職員
              狙い: 支え合い
        変更理由:
          - 版: 第5回
            対象: «支え合い»
            理由: 見守られる側の思いが抜けていると、住民への聞き取りで気づいた
      `,
      fixed: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 高齢者が、買い物の足を近所に気軽に頼めている
        あるべき姿:
          人:
            - id: つなぐ職員
              内容: 頼む人と引き受ける人を引き合わせられる職員
              狙い: 支え合い
        変更理由:
          - 版: 第5回
            対象: 支え合い、つなぐ職員
            理由: 見守られる側の思いが抜けていると、住民への聞き取りで気づいた
      `,
    },
    {
      text: yaml`
        vision:
          images:
            - id: shared-rides
              content: Residents of every village have a ride home in the evening
        ideal:
          people:
            - id: driver-finder
              content: Officers who bring drivers and riders together
              serves: shared-rides
        changes:
          - round: Final
            about: «shared-rides»
            reason: The image left out the people at the bus stop
      `,
      fixed: yaml`
        vision:
          images:
            - id: shared-rides
              content: Residents of every village have a ride home in the evening
        ideal:
          people:
            - id: driver-finder
              content: Officers who bring drivers and riders together
              serves: shared-rides
        changes:
          - round: Final
            about: shared-rides, driver-finder
            reason: The image left out the people at the bus stop
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 高齢者が、買い物の足を近所に気軽に頼めている
        あるべき姿:
          人:
            - id: つなぐ職員
              内容: 頼む人と引き受ける人を引き合わせられる職員
              狙い: 支え合い
        変更理由:
          - 版: 第5回
            対象:
              - 支え合い
              - つなぐ職員
            理由: 見守られる側の思いが抜けていると、住民への聞き取りで気づいた
      `,
    },
  ],
  checkStory(story, report) {
    if (story.isDialogueFile) return;
    const changes = lastRound(story);
    const named = changes.flatMap((change) => about(story, change));
    const seen = new Set(named.flatMap(({ target }) => target ?? []));
    // One below it that is named as well shows that the chain was read again; and what is named for
    // the sake of one above it need not be followed down in turn.
    const isFollowed = (target: Item) =>
      [...seen].some(
        (item) =>
          story.links.upstream(item).includes(target) ||
          story.links.upstream(target).includes(item),
      );
    for (const { from, target, span } of named) {
      if (!target || (levelOf(target) ?? lowestRank + 1) > lowestRank || isFollowed(target))
        continue;
      const servers = [...new Set(story.links.servers(target))];
      if (servers.length === 0) continue;
      report({
        span,
        args: { change: from, target, servers },
        related: servers.map((server) => ({
          span: mainPlace(server),
          text: { ja: 'これを狙っている項目', en: 'Serves what was changed' },
        })),
      });
    }
  },
  changed: ({ args: { change } }) => change,
  fix({ args: { change, servers } }, story) {
    const edits = listAsRead(story, change, servers);
    const [server] = servers;
    if (edits.length === 0 || !server) return [];
    const title = {
      ja: `『${shortName(server)}』${servers.length > 1 ? `など${servers.length}件` : ''}は、読み直した（「対象」に並べる）`,
      en: `“${shortName(server)}”${servers.length > 1 ? ` and ${servers.length - 1} more` : ''} was read again (list it in “about”)`,
    };
    return [{ title, edits }];
  },
  message({ change, target, servers }, locale) {
    const key = keyName(change, 'about', locale);
    const round = change.text('round');
    const [server = target] = servers;
    const others = servers.length - 1;
    if (locale === 'ja') {
      return {
        what: `『${shortName(server)}』${others > 0 ? `など${servers.length}件` : ''}が、変わった『${shortName(target)}』に合わせて読み直されていません。`,
        why: `${round ? `変えたのは${round}です。` : ''}上の言葉が変わると、下の項目は前の言葉のために書かれたまま残りやすく、話が食い違って聞こえます。`,
        how: `新しい言葉と並べて一度読み、直したもの、読んで変えなかったものを、この「${key}」に並べてください。`,
        example: `${key}: 支え合い、つなぐ職員`,
      };
    }
    return {
      what: `“${shortName(target)}” was changed${round ? ` (${round})` : ''}, but nothing says that “${shortName(server)}”${others > 0 ? ` and ${others} more` : ''}, serving it, was read again.`,
      why: 'What was written for the old words stays behind easily, and then the story does not fit together.',
      how: `Read it beside the new words once; list in “${key}” what you mended and what you read and left.`,
      example: `${key}: shared-rides, driver-finder`,
    };
  },
});
