/** Words of policy writing with a settled translation: they tell which sentence is the translation of which. */

/** Chinese and the start of its English, in lower case; several of either are parted by a bar. */
const terms: readonly (readonly [zh: string, en: string])[] = [
  ['中國|中华|中华人民共和国|中國大陸', 'china|chinese|prc'],
  ['美國|美国', 'us|u.s.|united states|america'],
  ['臺灣|台灣|台湾', 'taiwan'],
  ['日本', 'japan'],
  ['南韓|韓國|韩国', 'korea'],
  ['歐盟|欧盟|歐洲|欧洲', 'eu|europe'],
  ['印度', 'india'],
  ['俄羅斯|俄國|俄罗斯', 'russia'],
  ['烏克蘭|乌克兰', 'ukrain'],
  ['聯合國|联合国', 'united nations|un'],
  ['政府', 'government'],
  ['中央', 'central'],
  ['聯邦|联邦', 'federal'],
  ['地方', 'local'],
  ['國會|立法院|国会', 'congress|parliament|legislat'],
  ['總統|总统', 'president'],
  ['法院|司法', 'court|judicia'],
  ['法規|法律|法案|条例|條例', 'law|act|regulation|bill'],
  ['政策', 'polic'],
  ['戰略|策略|战略', 'strateg'],
  ['預算|预算', 'budget'],
  ['補助|補貼|补贴', 'subsid|grant'],
  ['稅|税', 'tax'],
  ['投資|投资', 'invest'],
  ['經濟|经济', 'econom'],
  ['貿易|贸易', 'trade'],
  ['關稅|关税', 'tariff'],
  ['出口', 'export'],
  ['市場|市场', 'market'],
  ['價格|價|价格', 'price|pricing'],
  ['成本|費用', 'cost|expens'],
  ['元', 'nt$|us$|$|dollar'],
  ['企業|公司|企业', 'compan|firm|business'],
  ['銀行|银行', 'bank'],
  ['契約|合約|合同', 'contract'],
  ['產業|工業|产业', 'industr'],
  ['供應鏈|供应链', 'supply chain'],
  ['半導體|晶片|芯片', 'semiconductor|chip'],
  ['人工智慧|人工智能', 'ai|artificial intelligence'],
  ['科技|技術|技术', 'technolog'],
  ['資料|數據|数据', 'data|figure'],
  ['研究', 'research'],
  ['教育', 'educat'],
  ['學校|学校', 'school'],
  ['大學|大学', 'universit'],
  ['學生|学生', 'student'],
  ['國家安全|國安|安全', 'security|safety'],
  ['軍|军', 'milit|army|defen|pla'],
  ['外交', 'diploma|foreign'],
  ['能源', 'energy'],
  ['電力|電|电力', 'electric|power'],
  ['電池', 'batter'],
  ['核能|核電', 'nuclear'],
  ['太陽|光電', 'solar'],
  ['氣候|气候', 'climate'],
  ['排放', 'emission'],
  ['碳', 'carbon'],
  ['水庫', 'reservoir'],
  ['水', 'water'],
  ['旱', 'drought|dry'],
  ['港', 'port|harbour|harbor'],
  ['船', 'ship|vessel|sail'],
  ['漁', 'fish'],
  ['海', 'sea|marine|ocean'],
  ['農|农', 'farm|agricult'],
  ['糧|食品', 'food'],
  ['土地', 'land'],
  ['住宅|房屋|住房', 'hous|home'],
  ['交通|運輸', 'transport|traffic'],
  ['鐵路|鐵道', 'rail'],
  ['公車|巴士', 'bus'],
  ['醫院|医院', 'hospital'],
  ['醫療|健康|医疗', 'health|medical'],
  ['病', 'disease|ill|patient'],
  ['疫苗', 'vaccin'],
  ['護理|護士', 'nurs'],
  ['高齡|長者|老年|老化', 'age|aging|ageing|older|elder'],
  ['兒童|孩子|儿童', 'child'],
  ['女性|婦女|妇女', 'wom'],
  ['家庭', 'famil|household'],
  ['人口', 'population|demograph'],
  ['移民|移工', 'migra'],
  ['勞工|勞動|劳动', 'labour|labor|worker'],
  ['工資|薪資', 'wage|salar|pay'],
  ['退休|年金', 'retire|pension'],
  ['保險|保险', 'insur'],
  ['社區|社区', 'communit'],
  ['媒體|媒体', 'media|press'],
  ['網路|网络', 'network|internet'],
  ['電纜', 'cable'],
  ['衛星|卫星', 'satellite'],
  ['手機', 'phone'],
  ['災|灾', 'disaster'],
  ['地震', 'earthquake'],
  ['颱風|台风', 'typhoon'],
  ['火', 'fire'],
  ['風險|风险', 'risk'],
  ['威脅|威胁', 'threat'],
  ['夜|晚上', 'night'],
  ['白天|日間', 'day'],
  ['年', 'year'],
  ['每月|月', 'month'],
  ['百分', 'percent|per cent'],
]

type Term = {readonly zh: RegExp; readonly en: RegExp}

let compiled: readonly Term[] | null = null

/** Made at the first alignment: most briefings need none. */
function patterns(): readonly Term[] {
  compiled ??= terms.map(([zh, en]) => ({
    zh: new RegExp(zh, 'u'),
    en: new RegExp(`(?<![\\p{L}\\p{N}])(?:${en.split('|').map(stem).join('|')})`, 'u'),
  }))
  return compiled
}

/** A start of three letters or fewer is a word of its own. */
function stem(text: string): string {
  const literal = text.replace(/[.$]/g, '\\$&')
  return text.length <= 3 && !text.includes('$') ? `${literal}(?!\\p{L})` : literal
}

/** Numbers of the terms that a text holds, in either language. */
export function termsIn(text: string): readonly number[] {
  const lower = text.toLowerCase()
  return patterns().flatMap(({zh, en}, index) => (zh.test(text) || en.test(lower) ? [index] : []))
}
