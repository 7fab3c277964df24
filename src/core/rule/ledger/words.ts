import { signsOf } from "../../words/signs";

/** What a word of a rule does to a score; `figure` stands for all figures. */
export type Key =
  | "figure"
  | "zero"
  | "kept"
  | "full"
  | "take"
  | "add"
  | "times"
  | "half"
  | "void"
  | "up"
  | "down"
  | "not"
  | "each"
  | "those"
  | "otherwise"
  | "other"
  | "proportion"
  /** 按50%计; what it comes to is its figure. */
  | "as";

/**
 * The closed classes of words that give, take, compare, deny or qualify, in the notation of source.ts. At each place the first that fits
 * counts; those without a key only look like one of them.
 */
export const LEDGER_WORDS: readonly (readonly [Key | undefined, string])[] = [
  [
    undefined,
    "非常|是否|能否|与否|不断|不仅|不但|不限|不同|无论|没收|免费|减免|减排|减灾|减少率|半年|半天|半径|半成品|加强|加快|加大|加工|增加|参加|加以|加上|加权|附加|施加|不良|另有规定|另行规定|罚款|罚没|折旧|折算系数|名不符实",
  ],
  [undefined, "\\(满分\\)|(?:满分|全分|全部分[数值]?)(?=\\(\\d|的?\\d)|全部(?=得分\\d)"],
  [undefined, "\\((?:不?包?含)[^()]{0,12}\\)|不?含本数"],
  [
    "proportion",
    "(?:按照?|依|同|等|以)[^,;。:，；：\\d]{0,8}(?:比例|比率)[^,;。:，；：\\d×]{0,4}(?:扣|减|得|计|给|赋|折)[^,;。:，；：\\d]{0,5}",
  ],
  ["as", "按照?(?=\\d)"],
  ["kept", "不(?:予|再)?扣分"],
  ["zero", "(?:不予?|均不|无)(?:得|计|给|赋|记)分|(?:为|得|计|记|赋|给|按)?(?:零|(?<![\\d.])0)分"],
  [
    "void",
    "仅限|只限|取消|作废|归零|清零|一票否决|否决|视为不|视同不|停止|暂停|打折|折扣|折半|降(?:低|为)?[一二三\\d]个?(?:档|级|等)|降(?:档|级|等)(?!于)|升[一二三\\d]个?(?:档|级|等)|(?<!\\d分)为限|倒扣|(?:依次|依此|以此|照此|按此)类推|逐级递减|依次递减|内?插(?:值|入)法|内插",
  ],
  // What changes a score that was reached, or what counts for it.
  [
    "void",
    "得分的?(?=\\d+(?:\\.\\d+)?%)|打(?:[一二三四五六七八九]|\\d)[^,;。]{0,2}折|(?:再|还|另)(?:乘以?|×|除以)|不(?:予)?计(?:算|入)?(?=在内|[,;。]|$)|(?:取|以)(?:最高|最低|平均)(?:分|得分|值|数)?|(?:才|方可?)(?:能|可以?)?[得计给]分|[仅只](?:对|就|按|计|算|统计)[^,;。]{0,12}[得计给]分|直接判",
  ],
  ["times", "加倍|翻倍|双倍|翻番|倍"],
  ["half", "减半|一半|半"],
  ["add", "加(?:计|收|罚|重|减|扣)|追加|上浮"],
  ["take", "扣(?:除|减|掉|罚|分)?|减(?:扣|去|计)?(?=分|\\d)|减[扣去计]|减少(?=\\d+(?:\\.\\d+)?分)|核减|罚|下浮"],
  ["full", "满分|全分|全部分[数值]?|全部得分"],
  ["down", [signsOf("ledger", "before", "<", "≤"), signsOf("ledger", "behind", "<", "≤")].join("|")],
  ["up", [signsOf("ledger", "before", ">", "≥"), signsOf("ledger", "behind", ">", "≥")].join("|")],
  ["those", "以上|上述|前述|前款"],
  ["otherwise", "否则|反之|其他情?[况形]|其余情?[况形]?|除此|除上述"],
  ["other", "另|再(?=扣|加|减|得|次)|此外"],
  ["not", "没有|不得|不|未|无|没|非|免"],
  ["each", "每(?!年|个?月|季|周|日|天|半年)|各(?=占|得|扣|加|减|项|为|条|点|\\d)|均(?=占|得|扣|为)|分别|逐[项条一]"],
];

/** Words that change a score, whatever stands around them. No words that only explain may hold one. */
export const EFFECTS: ReadonlySet<Key> = new Set<Key>([
  ...(["zero", "kept", "take", "add", "times", "half", "void", "otherwise", "other", "as"] as const),
]);
