/** Chinese words with a numeral in them that count nothing, and the words that a numeral counts by. */

/** In the forms that `legible` gives; longer words first. */
const words = `
進一步 一方面 另一方面 一部分 一部份 一系列 一連串 一開始 一帶一路 第一線 獨一無二 不一而足 一窩蜂 一次性 一般 一般性
一些 一定 一樣 一致 一旦 一直 一起 一同 一再 一向 一面 一貫 一舉 一併 一并 一概 一律 一切 一時 一體 一線 一流 一味 一心 一路
一帶 一手 一邊 一番 一如 一經 一應 一來 一身 一齊 一生 一世 一瞬 一陣 一下 一口氣 一籌莫展 一視同仁 一勞永逸 一應俱全
統一 唯一 惟一 同一 單一 萬一 逐一 專一 合一 之一 一一 不一 如一 劃一 划一 均一 歸一 擇一 其一 始終如一 整齊劃一
另一 任一 某一 每一 這一 那一 哪一 該一 上一 下一 前一 後一 此一 有朝一日 無一 一無 一國兩制 一中 九二共識
三明治 三溫暖 三角 三峽 三重 三亞 三菱 三星 三軍 三思 三令五申 再三 三民 三芝 三義 三鶯 三貂 三地門 三維 三農 三讀 三級
三鐵 三不五時 三倍券 十三五 十四五 十五五 三三兩兩 三七五 三十六計
二手 二氧化 一氧化 二次 二元 二維 二線 二代 二林 二水 二甲 二惡英 二戰 一戰 兩岸 兩性 兩極 兩難 兩全 兩棲 兩用 兩者
四川 四周 四處 四季 四面 四方 四通八達 四肢 四湖 四國 五金 五官 五花八門 五股 五結 五峰 五權 五穀 五院 五星 五角大廈
六龜 六腳 六合 六四 六輕 七夕 七股 七美 七堵 八卦 八里 八德 八方 八成新 八國 九份 九如 九龍 九州 九二一 九一一 九合一
十足 十字 雙十 十全 十萬火急 十二生肖 十誡 十面埋伏 十八王公 十月革命
百姓 百貨 百科 百葉 百般 百合 百慕達 百老匯 百善 千方百計 千葉 千禧 千鈞 千古 千載 千瘡百孔 千變萬化 千篇一律 千億富豪
萬物 萬能 萬分 萬眾 萬歲 萬國 萬豪 萬華 萬里 萬丹 萬安 萬隆 萬巒 萬金 萬象 萬事 萬般 萬難 萬靈 萬聖 億萬 億載 兆豐 兆頭 徵兆 征兆
預兆 前兆 先兆 吉兆 凶兆 千萬不 千萬別 千萬要 千萬勿 不二 數一數二 說一不二 丟三落四 不三不四 七上八下 亂七八糟
接二連三 朝三暮四 五十步笑百步 四捨五入 四舍五入 三長兩短 兩敗俱傷 一石二鳥 一舉兩得 事半功倍 百年樹人 四書五經 一二三軍
`

const numerals = '零〇一二三四五六七八九十百千萬億兆兩'

/** A word that opens or ends in a numeral is none where the numeral goes on: 八十一萬一千 is not 萬一. */
function bounded(word: string): string {
  const before = numerals.includes(word.charAt(0)) ? `(?<![${numerals}\\d])` : ''
  const after = numerals.includes(word.charAt(word.length - 1)) ? '(?![十百千萬億兆])' : ''
  return before + word + after
}

/** Matches any of the words, and 十分 where no time is meant; also 周三 and 星期三, which are days of the week. */
export const notNumerals: RegExp = new RegExp(
  [
    `(?:星期|禮拜|(?<!雙|[${numerals}\\d])周)[一二三四五六](?!個)`,
    `初[${numerals}]+`,
    `(?<![${numerals}\\d])十分(?!鐘|之|[${numerals}]?秒)`,
    '(?<![十百千萬])一點(?![零一二三四五六七八九半])',
    ...words
      .split(/\s+/)
      .filter((word) => word !== '')
      .sort((a, b) => b.length - a.length)
      .map(bounded),
  ].join('|'),
  'gu',
)

/** A numeral in characters counts only before one of these, or with a scale of its own. */
const counters =
  '個名位人戶家座所間棟艘架輛臺項種類點條款章節次屆期步階層級代倍歲張份件本部冊篇頁行字縣市國樓法省州區村鎮鄉處站艘只頭株棵粒顆枚支隊組班場席票噸坪度大方者地黨島校院面邊相筆封起宗例批套道股波段側端環員成胎房床劑針輪塊對雙把片科系門堂回趟群群幢畝里尺寸斤兩角案梯線軸箭口胞籍週周季年月日天時分秒元圓美歐英港人'

/** Counters of set phrases, which a translation says in one word or leaves out. */
const vagueCounters = '法方者地面邊處周季線手心角輪度級大對雙段番道重側端環'

export const counter: RegExp = new RegExp(
  ` ?[多餘幾來]?(?:[${counters}]|瓩|公[里尺分斤噸頃升]|平方|立方|學[年期]|小時|分鐘|星期|禮拜|世紀|年代|百分點|工作|階段|步驟|層次|面向|單位|原則|支柱|項目|國家|部會|機關|城市|行業|產業|目標|措施|建議)`,
  'uy',
)

export const vagueCounter: RegExp = new RegExp(`[${vagueCounters}]`, 'u')
