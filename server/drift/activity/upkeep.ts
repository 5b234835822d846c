/** How a town hall says that it looks after things and people. */
import { alternatives } from '../../text/alternatives';

/** Doing nouns at the end of a sentence alone: in the passive they tell how things stand (保全されている). */
export const upkeep = alternatives`
  維持管理
  (?<!健康|自己|体調|服薬|家計|時間)管理
  振興
  開拓
  堅持
  発掘
  掘り下げ
  (?<!理解の)深化
  保存
  保全
  保護
  利活用
  有効活用
  再構築
  再整備
  再検討
  広聴
  救済
  養護
  誘導
  勧奨
  規制
  取締り?
  適正配置
  再配置
  復旧
`;
