import assert from 'node:assert/strict';
import { type ActivityKind, changeFor, judgeActivity } from '../../../server/drift';
import { patterns } from '../../../server/drift/activity/patterns';
import { leastTime, processorLimit } from '../../support/speed';

describe('activity posing as an outcome', () => {
  const activities: [ActivityKind, string][] = [
    ['doing-verb', '港の見回りを実施する'],
    ['doing-verb', '舟の貸し出しの案内を毎週発信している'],
    ['doing-verb', '浜の清掃に取り組む'],
    ['doing-verb', '若い漁師の不安を取り除いていく'],
    ['doing-verb', '魚の値段を半分にする'],
    ['doing-verb', '番屋の鍵を古老から受け継ぐ'],
    ['doing-verb', '職員が漁業の研修を実施する'],
    ['doing-noun', '朝市の開催'],
    ['doing-noun', '窓口のオンライン化'],
    ['doing-noun', '舟の安全点検（年二回）'],
    ['doing-noun', '番屋再生の検討など'],
    ['doing-noun', '番屋のホームページをまるごとリニューアル'],
    ['doing-noun', '漁協と料理教室を共催'],
    ['doing-noun', '寄り合いの定例化'],
    ['doing-noun', '浜の意見交換会'],
    ['doing-verb', '漁師が集まる場所を設ける'],
    ['doing-verb', '網を干しやすい場を浜に整備する'],
    ['doing-verb', '職員が浜を視察する'],
    ['artefact', '潮の記録が冊子にまとまっている'],
    ['artefact', '古い海図が図書館に配架されている'],
    ['artefact', '漁獲の届けに新しい様式が適用済み'],
    ['artefact', '浜の名前を集めた冊子ができあがる'],
    ['artefact', '漁村ビジョンが策定されている'],
    ['artefact', '潮見表が全戸に配られている'],
    ['artefact', '予約システムの導入が完了している'],
    ['artefact', '浜の地図ができあがっている'],
    ['count', '網直し講座を年十回開き、五百人を集める'],
    ['count', '見学会の参加者が三百人に達する'],
    ['count', '相談件数 年間五十件'],
    ['count', '網直し講座を開き、三十の漁家が受講した'],
    ['count', '潮見アプリのダウンロード数五千件'],
    ['count', '漁師向けの講座に参加者が定員まで集まり、受講者が目標を超える'],
    ['reaction', '網直し講座の満足度'],
    ['reaction', '朝市の説明会に来た参加者の九割が役に立ったと答える'],
  ];
  for (const [kind, text] of activities) {
    it(`${kind}: ${text}`, () => {
      const found = judgeActivity(text);
      assert.equal(found.kind, kind);
      assert.equal(found.level, 'warning');
    });
  }

  const hints = [
    '浜を見守る体制の構築',
    '網直し講座の修了者数',
    '助け合う仕組みづくり',
    '横断的な組織体制が構築されている',
  ];
  for (const text of hints) {
    it(`only a hint: ${text}`, () => assert.equal(judgeActivity(text).level, 'hint'));
  }

  const forOthers: [who: string, text: string][] = [
    ['漁師', '網直しの出張講座を始める'],
    ['漁師', '漁具の更新費の一部を補助します'],
    ['漁師', '浜の相談窓口を設け、若手を招きます'],
    ['島民', '航路の便数を増やします'],
    ['島民', '診療所の受付時間を延ばす'],
    ['島民', '港の待合環境の改善'],
    ['島民', '移動販売の実証と販路の拡大'],
    ['島民', '潮位の観測結果を家庭に届ける装置の増設'],
    ['島民', '潮の知らせの発信手段の多様化'],
    ['島民', '桟橋の駐輪区画を四十台分用意する'],
    ['島民', '診療所の待合室を建て替え、医師を探す'],
    ['島民', '浮き桟橋の使用料の半額を島で持つ'],
    ['島民', '島外の学生を航路の割引の対象に加える'],
    ['島民', '高潮の予想図を各戸に手渡す'],
    ['島民', '見回りの当番を予約制に改める'],
    ['島の子', '潮だまりの生き物についての出張授業'],
    ['島の子', '通学船の運航委員会への中学生枠の新設'],
    ['漁協', '荷さばきの日取りをならし、休漁日を暦に織り込む'],
    ['', '島の人が安心して冬を越せるよう、灯油の配達の仕組みを設ける'],
  ];
  for (const [who, text] of forOthers) {
    it(`${who}: ${text}`, () => assert.notEqual(judgeActivity(text, who).level, null));
  }

  const own: [who: string, text: string][] = [
    ['漁師', '網の直し方を自分たちで教え合います'],
    ['漁師', '漁協の助成を使わずに船を直します'],
    ['島民', '欠航の日も慌てずに過ごします'],
    ['島民', '診療所の医師に早めに相談します'],
    ['漁師', '遠くの市場に名前で選ばれています'],
    ['漁師', '浮いた燃料費を網の手入れに回す'],
    ['島民', '港までの引っ越しの手続きが一度で終わる'],
    ['島民', '港の歴史を語れるガイドが三人いる'],
    ['島の子', '船の図面を読み、模型に仕上げて遊ぶ'],
    ['島民', '島の暮らしを続けたいと答える人が八割'],
  ];
  for (const [who, text] of own) {
    it(`their own: ${who}: ${text}`, () => assert.equal(judgeActivity(text, who).level, null));
  }

  const changes = [
    '漁に出る若者が増えている',
    '子どもが浜の昔話を語れるようになっている',
    '住民が朝市を自分たちで運営している',
    '住民の手で番屋が改修されている',
    '住民の提案から始まった朝市が続いている',
    '若者と古老が一緒に網を直す',
    '浜への愛着が深まっていく',
    '顔見知りに声をかけ合えるまちになっている',
    '一人ひとりが舟の守り方を知っている',
    '窓口に来る人が安心して話せている',
    '潮の満ち引きを自分たちで読む',
    '浜の決まりを互いに教え合う',
    '時化の翌朝から網の手入れを始められる',
    '届けの用が一度で済んでいる',
    '魚の減りに歯止めがかかる',
    '調査で「浜に残りたい」と答える中学生の割合90％',
    '船を下りる人の減少に伴う活性化',
    '浜の知恵が若い漁師に継承されている',
    '漁業を始める件数が年10件になる',
    '若い漁師の出した案が浜の計画に採用される',
    '',
    '。',
  ];
  for (const text of changes) {
    it(`no activity: ${text || '(empty)'}`, () => assert.equal(judgeActivity(text).level, null));
  }

  it('marks the offending ending in UTF-16 offsets of the given text', () => {
    const text = '・𠮷野の朝市を開催する。（年２回）';
    const { start, end } = judgeActivity(text);
    assert.equal(text.slice(start, end), '開催する');
    const counted = '舟の講座を年１０回開催する';
    const { start: from, end: to } = judgeActivity(counted);
    assert.equal(counted.slice(from, to), '講座を年１０回開催する');
  });

  it('reads bullets, full-width digits and half-width kana', () => {
    for (const text of ['① 朝市の開催', '－　朝市の開催。', '■朝市の開催', '1. 朝市の開催']) {
      assert.equal(judgeActivity(text).kind, 'doing-noun', text);
    }
    assert.equal(judgeActivity('ﾁﾗｼを配る').level, 'warning');
  });

  it('judges the last sentence', () => {
    assert.equal(judgeActivity('朝市を開催する。漁に出る若者が増えている。').level, null);
  });

  it('has no pattern that is too long to be compiled by an engine', () => {
    for (const { kind, pattern } of patterns) assert.ok(pattern.source.length < 20_000, kind);
  });

  it('stays quick on a text without end', () => {
    const limit = processorLimit(200);
    for (const part of ['計画が', 'を', '研修一二三四', 'なが']) {
      const least = leastTime(() => judgeActivity(`${part.repeat(3000)}する`), limit / 4);
      assert.ok(least < limit / 4, `${part}: ${least} ms`);
    }
  });
});

describe('the change an activity is meant to bring', () => {
  const pairs: [string, string | undefined][] = [
    ['漁に出る若者を増やす', '漁に出る若者が増えている'],
    ['浜のごみを減らしていく', '浜のごみが減っている'],
    ['職員の意識を変える', '職員の意識が変わっている'],
    ['海への関心を着実に高める', '海への関心が着実に高まっている'],
    ['浜と町の理解を深めていきたい', '浜と町の理解が深まっている'],
    ['朝市の輪を広げる', '朝市の輪が広がっている'],
    ['世代の違う人をつなげる', '世代の違う人がつながっている'],
    ['次の担い手を育てる', '次の担い手が育っている'],
    ['受け入れる態勢を整える', '受け入れる態勢が整っている'],
    ['新しい仕事を生む', '新しい仕事が生まれている'],
    ['聴く習慣を根付かせる', '聴く習慣が根付いている'],
    ['対話を浸透させる', '対話が浸透している'],
    ['集える場をつくる', '集える場がある'],
    ['相談の窓口を設ける', '相談の窓口がある'],
    ['浜の知恵を共有する', '浜の知恵が共有されている'],
    // 実施, 開催: no mechanical rewording.
    ['朝市を開催する', undefined],
    // The object stands in another clause.
    ['声を聴き、じっくり深める', undefined],
  ];
  for (const [text, expected] of pairs) {
    it(`${text} → ${expected ?? 'none'}`, () => assert.equal(changeFor(text), expected));
  }

  it('rewords the whole text and keeps what stands around it', () => {
    assert.equal(judgeActivity('・若い漁師を増やす。').suggestion, '・若い漁師が増えている。');
    assert.equal(judgeActivity('朝市を開催する').suggestion, undefined);
  });
});
