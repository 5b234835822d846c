import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { docxOf } from '../../../server/export/docx';
import { pptxOf } from '../../../server/export/pptx';
import { importStory } from '../../../server/import';
import { sheetOf } from '../../../server/import/labels';
import { htmlOf } from '../../../server/render/html/document';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { deckOfText, makeFile, plainOptions } from '../../support/sharing';

const storyIn = (edition: string) => yaml`
  変革ストーリー: 1
  自治体: 潮見町
  様式: ${edition}
  ありたい姿:
    宣言: 浜に声が戻るまち
    考え方: 浜から考える
    姿:
      - 話し相手がいる
  なりゆきの未来:
    - 内容: 船が減る
      区分: 庁外
  あるべき姿:
    組織:
      - id: 浜の班
        内容: 課を越えた班がある
  現状:
    - 内容: 相談が課に分かれる
      経緯: 町村合併
      現状: 三つの課が別々に出向く
      原因: 話す場がない
      ギャップ: 班がない
      狙い: 浜の班
      根拠: 相談簿（令和3年度）
  段階:
    - 名称: 浜を歩く
      目標状態:
        - id: 顔が分かる
          内容: 浜の人の顔が分かる
      アクション:
        - 内容: 月に一度歩く
          狙い: 顔が分かる
          アウトカム: 職員が浜の言葉で話す
          今年度: 二度歩いた
  一歩踏み出す:
    - 誰が: 三人
      いつから: 7/1
      誰と: 組合長
      何を: 朝の浜を歩く
      どこまで: 三回
      どのように: 話を聴く
      目指す変化: 名前で呼び合う
      狙い: 顔が分かる
`;

const sheet = (edition: string, id: string) => {
  const found = deckOfText(storyIn(edition)).sheets.find((one) => one.id === id);
  assert.ok(found);
  return found;
};
const tableIn = (edition: string, id: string) => {
  const table = sheet(edition, id).blocks.find((block) => block.kind === 'table');
  assert.ok(table?.kind === 'table');
  return table;
};

describe('the form', () => {
  it('prints its own words of 2021', () => {
    const { sheets } = deckOfText(storyIn('アクションプラン'));
    assert.deepEqual(
      sheets.filter(({ number }) => number !== null).map(({ title }) => title),
      [
        '10年後の地域のありたい姿となりゆきの未来',
        '10年後の地域のありたい姿となりゆきの未来',
        'これから自治体の果たすべき役割（戦略的な取り組み）',
        '人・組織づくりのあるべき姿',
        '人・組織づくりの現状と問題点',
        '推進力を活かし、抵抗力への対策を考える（フォースフィールド分析）',
        '現状からあるべき姿に向けての作戦（アクションプラン）の段階図',
        'まず取り組むアクションの詳細（一歩踏み出すシート）',
      ],
    );
    assert.deepEqual(tableIn('アクションプラン', 'current-state').columns, [
      '内容',
      '過去からの経緯',
      '現状把握 ※最初に記入ください',
      '原因分析',
      'ギャップ',
    ]);
    assert.deepEqual(
      sheet('アクションプラン', 'default-future').recalled.map(({ label }) => label),
      ['10年後の地域のありたい姿（ビジョン） ※シート１'],
    );
  });

  it('leads from the present to the ideal by the actions, as the form draws it', () => {
    const [ideal, band] = sheet('アクションプラン', 'current-state').recalled;
    assert.equal(ideal?.isBand, undefined);
    assert.equal(band?.label, '取り組むアクション');
    assert.equal(band?.isBand, true);
    assert.deepEqual(band?.texts, ['段階1']);
    assert.ok(
      !sheet('変革ストーリーシート', 'current-state').recalled.some(({ isBand }) => isBand),
    );
  });

  it('prints its own words of 2022', () => {
    const story = '変革ストーリーシート';
    assert.equal(
      sheet(story, 'stages').title,
      'ありたい姿の実現から逆算した、組織づくり・人づくり',
    );
    const [outside] = sheet(story, 'default-future').blocks;
    assert.ok(outside?.kind === 'cards');
    assert.equal(outside.heading, '市役所外');
    const [actions] = sheet(story, 'actions').blocks;
    assert.ok(actions?.kind === 'cards');
    const card = actions.cards.find(({ piece }) => piece.text === '月に一度歩く');
    assert.equal(card?.servesTitle, '狙いとするフェーズ1の目標状態');
    assert.deepEqual(card?.details, [
      { label: '今年度の取組内容', texts: ['二度歩いた'] },
      { label: '狙い・得たい成果', texts: ['職員が浜の言葉で話す'] },
    ]);
  });

  it('has five columns on the sheet of first steps, and nothing is lost there', () => {
    const { columns, rows } = tableIn('アクションプラン', 'first-steps');
    assert.deepEqual(columns, [
      '誰が',
      'いつから',
      '誰と',
      '何を',
      'どこまで・どのように・目指す変化は',
    ]);
    assert.equal(
      rows[0]?.cells[4],
      '三回\nどのように：話を聴く\n目指す変化：名前で呼び合う\n▶ 顔が分かる',
    );
  });

  it('says evidence and aim of the present in its cell, not in a column of remarks', () => {
    const { rows } = tableIn('アクションプラン', 'current-state');
    assert.equal(rows[0]?.cells[2], '三つの課が別々に出向く\n根拠：相談簿（令和3年度）\n▶ 浜の班');
  });

  for (const [format, make] of [
    ['pptx', pptxOf],
    ['docx', docxOf],
  ] as const) {
    for (const edition of ['アクションプラン', '変革ストーリーシート']) {
      it(`comes back from ${format} as it was (${edition})`, async () => {
        const bytes = await makeFile(make, deckOfText(storyIn(edition)));
        const story = readStory(importStory(bytes).text);
        assert.equal(story.root.text('municipality'), '潮見町');
        assert.equal(story.vision?.text('statement'), '浜に声が戻るまち');
        assert.equal(story.vision?.text('principles'), '浜から考える');
        assert.deepEqual(
          story.defaultFuture.map((item) => item.main),
          ['船が減る'],
        );
        const [current] = story.currentStates;
        assert.equal(current?.text('today'), '三つの課が別々に出向く');
        assert.equal(current?.text('serves'), '浜の班');
        assert.equal(current?.items('evidence')[0]?.main, '相談簿（令和3年度）');
        const [step] = story.firstSteps;
        assert.deepEqual(
          (['how-far', 'how', 'change', 'serves'] as const).map((field) => step?.text(field)),
          ['三回', '話を聴く', '名前で呼び合う', '顔が分かる'],
        );
        const [action] = story.actions;
        assert.equal(action?.text('serves'), '顔が分かる');
        assert.equal(action?.text('this-year'), '二度歩いた');
      });
    }
  }

  it('has 自治体名 on every slide but the cover, and on every sheet of the page', async () => {
    const deck = deckOfText(storyIn('アクションプラン'));
    const parts = unzipSync(await makeFile(pptxOf, deck));
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const named = slides.filter((name) =>
      strFromU8(parts[name] as Uint8Array).includes('自治体名：潮見町'),
    );
    assert.equal(named.length, slides.length - 1);
    const html = await htmlOf(deck, plainOptions);
    assert.equal(html.match(/自治体名：潮見町/g)?.length, deck.sheets.length);
  });

  it('tells its first two sheets apart by their number', () => {
    const title = '10年後の地域のありたい姿となりゆきの未来';
    assert.equal(sheetOf(`１． ${title}`), 'vision');
    assert.equal(sheetOf(`２． ${title}`), 'default-future');
    assert.equal(sheetOf('2　10年後の地域のありたい姿となりゆきの未来（続き）'), 'default-future');
  });
});
