/** A briefing that holds every kind of content once at least, some pages long. */

import type {Options, Said} from './handout.ts'

export const notes: NonNullable<Options['notes']> = [
  {
    id: 'n-dispatch',
    zh: '調度中心 2026年1月公布的**年度**報告，見[全文](https://example.org/report)。',
    en: 'The dispatch centre’s *annual* report, January 2026: [full text](https://example.org/report).',
  },
  {id: 'n-thermal', zh: null, en: 'Figures from the fire agency of South Korea, 2019 to 2024.'},
]

export const said: readonly Said[] = [
  {
    kind: 'summary',
    zh: '臺灣電網孤立於海上，沒有鄰國的電力可以支援，因此儲能不是錦上添花，而是系統安全的一部分。然而現有市場偏重反應速度，忽略放電時數，若不調整採購與選址規則，新增的電池未必能幫電網度過最吃緊的傍晚。',
    en: 'Taiwan’s grid is an electrical island with no neighbor to lean on, so storage is a matter of system security rather than a refinement. Today’s market rewards speed and neglects duration; unless procurement and siting rules change, new batteries may do little for the tightest hours of the evening.',
  },
  {kind: 'section', zh: '儲能為何攸關電網安全：', en: 'Why storage matters to grid security:'},
  {
    kind: 'point',
    zh: '臺灣電網不與任何鄰國相連，頻率全靠島內機組維持在 60 Hz。一部大型機組跳脫，幾秒之內就會影響全島[^n-dispatch]。',
    en: 'Taiwan’s grid has no link to any neighbor, so its own generators must hold frequency at 60 Hz. The loss of one large unit is felt across the island within seconds.[^n-dispatch]',
  },
  {
    kind: 'point',
    zh: '太陽光電中午大量發電，日落後卻迅速歸零，而用電尖峰正**逐漸移往傍晚**，調度員最難熬的時段也跟著改變。',
    en: 'Solar output floods the middle of the day and collapses at sunset, while peak demand is **drifting into the evening**. The hardest hours for dispatchers have moved with it.',
  },
  {
    kind: 'point',
    depth: 2,
    zh: '2025年夏季，傍晚6時至8時的備轉容量率有*十一天*低於10%。',
    en: 'In the summer of 2025 the reserve margin between 6 and 8 p.m. fell below 10% on *eleven* days.',
  },
  {kind: 'point', depth: 2, zh: '同期中午的~~棄光~~限電時數增加為三倍。', en: null},
  {kind: 'point', depth: 3, zh: '其中八成在南部。', en: 'Four fifths of it in the south.'},
  {kind: 'section', zh: '目前卡關的地方：', en: 'Where projects are stuck:'},
  {
    kind: 'point',
    ordinal: 1,
    zh: '抽蓄水力仍是主力，日月潭的大觀二廠與明潭電廠合計2,602 MW。不過適合的新廠址有限，環境審查與施工往往耗時十年以上。',
    en: 'Pumped hydro is still the mainstay: the Takuan II and Mingtan plants at Sun Moon Lake total 2,602 MW. But good new sites are few, and environmental review and construction often take more than a decade.',
  },
  {
    kind: 'point',
    ordinal: 2,
    zh: '多數電池案場是為短時間的調頻服務而設計，能連續放電數小時者仍屬少數。',
    en: 'Most battery sites were designed for short frequency regulation, and few can discharge for hours on end.\n\nThe market buys speed; it does not buy time.',
  },
  {
    kind: 'point',
    depth: 2,
    ordinal: 1,
    zh: '調頻：15分鐘至1小時。',
    en: 'Regulation: 15 minutes to one hour.',
  },
  {kind: 'point', depth: 2, ordinal: 2, zh: '削峰：2至4小時。', en: 'Peak shaving: two to four hours.'},
  {
    kind: 'point',
    ordinal: 3,
    zh: '饋線與變電所的容量跟不上案場申請，細節見 `feeder_capacity.csv` 與[台電公告](https://example.org/feeders)。\n\n- [x] 饋線盤點\n- [ ] 變電所擴建',
    en: 'Feeders and substations cannot keep up with applications; see `feeder_capacity.csv` and [the utility’s notice](https://example.org/feeders).\n\n- [x] feeder survey\n- [ ] substation works',
  },
  {kind: 'section', depth: 2, zh: '消防與許可', en: 'Fire safety and permits'},
  {
    kind: 'paragraph',
    zh: '消防疑慮拖慢許可程序。南韓自 2017年起發生多起儲能火災[^n-thermal]，\n各縣市的要求至今不一。',
    en: 'Worries about fire slow the permits. South Korea has had a string of storage fires since 2017,[^n-thermal] and counties still ask for different things.',
  },
  {
    kind: 'quote',
    zh: '> 安全標準要一致，審查才會快。\n>\n> 業者需要的是可預期的時程。',
    en: '> Standards must agree before reviews can be quick.\n>\n> What developers need is a timetable that they can rely on.',
  },
  {
    kind: 'table',
    zh: '| 方案 | 時數 | 成本（元／kWh） |\n|:--|:-:|--:|\n| 鋰鐵電池 | 2–4 | 6,800 |\n| 抽蓄水力 | 6–10 | 4,200 |\n| 液流電池 | 8以上 | **11,500** |',
    en: '| Option | Hours | Cost (NT$/kWh) |\n|:--|:-:|--:|\n| LFP battery | 2–4 | 6,800 |\n| Pumped hydro | 6–10 | 4,200 |\n| Flow battery | 8 or more | **11,500** |',
  },
  {kind: 'section', depth: 3, zh: '資料與程式', en: 'Data and code'},
  {
    kind: 'paragraph',
    zh: '尖峰的定義如下：\n\n```\npeak = max(load[t]\n  for t in 18..20)\n```\n\n<script>alert(1)</script>\n\n---\n\n完。',
    en: 'The peak is defined so:\n\n```\npeak = max(load[t]\n  for t in 18..20)\n```\n\n<script>alert(1)</script>\n\n---\n\nEnd<br>.',
  },
  {
    kind: 'figure',
    zh: '![2025年夏季的每小時負載](load.png "圖一　每小時負載")',
    en: '![Hourly load, summer 2025](load.png "Figure 1. Hourly load")',
  },
  {kind: 'section', zh: '建議作法：', en: 'What we recommend:', ordinal: 1, rank: 1},
  {
    kind: 'point',
    zh: '採購應以放電時數計價，至少四小時，並訂出逐年提高的比例；\n「用電大戶」可以容量合約參與。',
    en: 'Pay for duration, four hours at least, with a share that rises each year; large users may take part by capacity contracts.',
  },
  {
    kind: 'point',
    zh: '選址應優先靠近負載，桃園、新竹一帶的變電所先行。\n\n1. 盤點土地\n2. 公告容量\n   - 每季更新\n3. 競標',
    en: 'Site storage near the load, beginning with the substations round Taoyuan and Hsinchu.\n\n1. List the land\n2. Publish the capacity\n   - updated each quarter\n3. Hold the auction',
  },
  {
    kind: 'point',
    zh: '中央應訂出一致的消防標準，以 UL 9540A 的測試結果為準，讓地方政府有所依循。',
    en: 'The central government should set one fire standard, based on UL 9540A test results, for local governments to follow.',
  },
  {kind: 'point', zh: '先修規則。', en: 'Rules first.', ordinal: 3, rank: 2},
  {kind: 'point', zh: '再修市場。', en: 'Then the market.', ordinal: 4, rank: 2},
  {kind: 'section', zh: '後續：', en: 'What follows:', ordinal: 2, rank: 1},
  {kind: 'section', depth: 2, zh: '期程', en: 'Dates', ordinal: 1, rank: 2},
  {kind: 'point', zh: '每季檢討。', en: 'Review each quarter.', ordinal: 1, rank: 3},
]
