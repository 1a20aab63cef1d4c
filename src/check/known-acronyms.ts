/** Acronyms that both languages know, and what each says in full. */

/** Key, English, Chinese; each a part of a pattern. */
const table: readonly (readonly [key: string, en: string, zh: string])[] = [
  ['ai', 'artificial intelligence|machine learning', '人工智慧|人工智能|智慧'],
  ['us', 'United States|America\\w*|Washington', '美'],
  ['usa', 'United States|America\\w*', '美'],
  ['uk', 'United Kingdom|Brit\\w+|England', '英國|英'],
  ['eu', 'European\\w*|Europe', '歐盟|歐洲|歐'],
  ['un', 'United Nations', '聯合國'],
  ['prc', 'China|Chinese|Beijing', '中國|中華人民共和國|中共|大陸'],
  ['roc', 'Taiwan\\w*|Republic of China', '中華民國|臺灣|台灣'],
  ['ccp', 'Communist Party|China|Beijing', '中共|共產黨'],
  ['pla', "People['’]s Liberation Army|Chinese military", '解放軍|共軍'],
  ['dpp', 'Democratic Progressive', '民進黨|民主進步黨'],
  ['kmt', 'Kuomintang|Nationalist', '國民黨'],
  ['tpp', "People['’]s Party", '民眾黨'],
  ['nato', 'North Atlantic', '北約|北大西洋公約'],
  ['asean', 'Southeast Asian', '東協|東南亞國協'],
  ['who', 'World Health', '世界衛生組織|世衛'],
  ['wto', 'World Trade', '世界貿易組織|世貿'],
  ['imf', 'International Monetary', '國際貨幣基金'],
  ['oecd', 'Economic Co-?operation', '經濟合作暨發展組織|經合組織'],
  ['iea', 'Energy Agency', '國際能源總署|國際能源署'],
  ['gdp', 'gross domestic', '國內生產毛額|生產毛額|經濟成長|經濟規模'],
  ['cpi', 'consumer price', '消費者物價|物價'],
  ['ngo', 'non-?governmental|civil society', '非政府組織|民間團體|民間組織'],
  ['npo', 'non-?profit', '非營利'],
  ['esg', 'environmental, social', '永續|環境、社會'],
  ['ict', 'information and communication', '資通訊|資訊通訊'],
  ['it', 'information technology', '資訊'],
  ['iot', 'internet of things', '物聯網'],
  ['rd', 'research', '研發|研究發展|研究與發展'],
  ['r&d', 'research', '研發|研究發展|研究與發展'],
  ['sme', 'small and medium|smaller (?:firms|businesses)', '中小企業|中小型'],
  ['ev', 'electric (?:vehicle|car)s?', '電動車|電動汽車'],
  ['lng', 'natural gas', '天然氣'],
  ['pv', 'solar|photovoltaic', '太陽光電|太陽能|光電'],
  ['uav', 'drone|unmanned', '無人機'],
  ['gpu', 'graphics', '圖形處理器|繪圖晶片|顯示卡|圖形處理'],
  ['cpu', 'processor', '處理器'],
  ['mou', 'memorand', '備忘錄'],
  ['fta', 'free[- ]trade', '自由貿易協定|自貿'],
  ['ceo', 'chief executive', '執行長|總裁'],
  ['cfo', 'chief financial', '財務長'],
  ['kpi', 'performance indicator|indicators?|metrics?', '指標|績效'],
  ['tsmc', 'Taiwan Semiconductor', '台積電|臺積電'],
  ['nhi', 'National Health Insurance', '健保|全民健康保險'],
  ['ltc', 'long-term care', '長照|長期照顧'],
  ['app', 'application|apps?', '應用程式|軟體|行動應用'],
  ['atm', 'cash machine', '提款機|自動櫃員機'],
  ['gps', 'satellite positioning', '衛星定位|定位'],
  ['dna', 'genetic|genome', '基因|去氧核糖核酸'],
  ['co2', 'carbon dioxide|carbon', '二氧化碳|碳'],
  ['sdgs', 'Sustainable Development', '永續發展目標'],
  ['sdg', 'Sustainable Development', '永續發展目標'],
  ['cbam', 'Carbon Border', '碳邊境'],
  ['ets', 'emissions trading', '碳交易|排放交易'],
  ['hr', 'human resources', '人力資源|人資'],
  ['pr', 'public relations', '公關'],
  ['q&a', 'questions? and answers?|questions', '問答'],
  ['faq', 'frequently asked|questions', '常見問題|問答'],
  ['sop', 'standard (?:operating )?procedures?|procedures?', '標準作業程序|作業程序|流程'],
  ['vpn', 'virtual private', '虛擬私人網路'],
  ['pm', 'prime minister|project manager', '總理|首相|專案經理'],
  ['mp', 'member of parliament', '議員'],
  ['hiv', 'AIDS', '愛滋'],
  ['aids', 'HIV', '愛滋'],
  ['covid', 'pandemic|coronavirus', '新冠|疫情|武漢肺炎'],
  ['covid-19', 'pandemic|coronavirus', '新冠|疫情|武漢肺炎'],
  ['sars', 'severe acute', '嚴重急性呼吸道'],
]

const patterns: ReadonlyMap<string, {readonly en: RegExp; readonly zh: RegExp}> = new Map(
  table.map(([key, en, zh]) => [key, {en: new RegExp(`\\b(?:${en})`, 'i'), zh: new RegExp(zh, 'u')}]),
)

/** What English says for an acronym. */
export function englishOf(key: string): RegExp | undefined {
  return patterns.get(key)?.en
}

/** What Chinese says for an acronym. */
export function chineseOf(key: string): RegExp | undefined {
  return patterns.get(key)?.zh
}

/** Words that an acronym may pass over. */
const passedOver = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|s)$/i

/** No acronym is longer. */
const longest = 10

/** Most letters of one word that an acronym takes: `COVID` of `coronavirus disease`. */
const mostLetters = 3

/** Whether the letters of an acronym are the initials of words that stand one after another in a text. */
export function isInitials(acronym: string, text: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length < 2 || letters.length > longest || !/\p{Lu}.*\p{Lu}/u.test(acronym)) return false
  const words = text.toLowerCase().split(/[^a-z]+/)
  const runsFrom = (letter: number, word: number): boolean => {
    if (letter === letters.length) return true
    const next = words[word]
    if (next === undefined) return false
    if (passedOver.test(next)) return letter > 0 && runsFrom(letter, word + 1)
    const most = letters.length > 3 ? Math.min(mostLetters, letters.length - letter) : 1
    for (let taken = most; taken > 0; taken--)
      if (next.startsWith(letters.slice(letter, letter + taken)) && runsFrom(letter + taken, word + 1))
        return true
    return false
  }
  return words.some((word, index) => word !== '' && runsFrom(0, index))
}
