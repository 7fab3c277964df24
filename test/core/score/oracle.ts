/**
 * The formulas of the policies as plain SQL, apart from the product: figures are whole numbers (targets and actuals in thousandths, weights and
 * scores in hundredths), so that nothing is rounded but what the formula rounds. NULL: a person is asked.
 */

/** x ÷ y, rounded half up; both above 0. */
const divided = (x: string, y: string): string => `(2 * (${x}) + (${y})) / (2 * (${y}))`;

/** What is not met in proportion; that which rounds to the full weight is asked about, since nothing would be left to deduct. */
const unlessFull = (score: string): string => `CASE WHEN ${score} >= weight THEN NULL ELSE ${score} END`;

const PROPORTIONAL = unlessFull(divided("weight * actual", "target"));

interface Formulas {
  /** An actual below 0. */
  readonly negative?: string;
  /** More is better and the target is met. */
  readonly met?: string;
  /** An actual that just reaches a target of >, or of <. */
  readonly justMore?: string;
  readonly justLess?: string;
  /** More is better and less was done. */
  readonly below?: string;
  /** Less is better and more was used. */
  readonly above?: string;
  /** A share of people who are satisfied, before anything else. */
  readonly satisfaction?: string;
}

const formula = ({
  negative = "WHEN actual < 0 THEN NULL",
  met = "weight",
  justMore = "NULL",
  justLess,
  below = PROPORTIONAL,
  above = "NULL",
  satisfaction = "",
}: Formulas): string => `
  SELECT CASE
    ${negative}
    ${satisfaction}
    WHEN sign = '=' AND target = 0 THEN CASE WHEN actual <= 0 THEN weight ELSE ${above} END
    WHEN sign = '>' AND actual = target THEN ${justMore}
    WHEN sign IN ('≥', '>', '=') THEN CASE WHEN actual >= target THEN ${met} ELSE ${below} END
    WHEN sign = '<' AND actual = target THEN ${justLess ?? above}
    WHEN actual <= target THEN weight
    ELSE ${above}
  END FROM indicator ORDER BY id`;

const FAR_ABOVE = "CASE WHEN target > 0 AND actual * 10 >= target * 13 THEN max(0, weight - 200) ELSE weight END";

/** From 60 % on, counted from there. */
const PASS_MARK = `CASE WHEN actual * 10 <= target * 6 THEN 0 ELSE ${unlessFull(divided("weight * (actual * 10 - target * 6)", "target * 4"))} END`;

/** By bands, where they and the target say the same of whether it is met. */
const BANDS = `WHEN satisfaction THEN CASE
    WHEN (actual >= 90000) <> (actual >= target) THEN NULL
    WHEN actual >= 90000 THEN weight
    WHEN actual >= 80000 THEN ${divided("weight * 80", "100")}
    WHEN actual >= 60000 THEN ${divided("weight * 50", "100")}
    ELSE 0 END`;

const TWICE = `CASE WHEN actual >= target * 2 THEN 0 ELSE ${divided("weight * (target * 2 - actual)", "target")} END`;

/** What is below 0 counts as 0: nothing of what is to be reached, and within every ceiling. */
const AS_ZERO = "WHEN actual < 0 THEN CASE WHEN sign IN ('≤', '<') OR target = 0 THEN weight ELSE 0 END";

const PLATFORM = formula({ negative: AS_ZERO, justMore: "weight", justLess: "weight", above: TWICE });

/** One decimal: hundredths that end in 0. */
const IN_TENTHS = unlessFull(`10 * (${divided("weight * actual", "target * 10")})`);

/** The score of an indicator by each policy. */
export const INDICATOR: Readonly<Record<string, string>> = {
  national: formula({}),
  "central-2021": formula({ below: PASS_MARK, satisfaction: BANDS }),
  hubei: formula({ above: `CASE WHEN target = 0 THEN 0 ELSE ${divided("weight * target", "actual")} END` }),
  sichuan: formula({}),
  neimenggu: formula({ above: "0" }),
  platform: formula({ met: FAR_ABOVE }),
  "platform-general": PLATFORM,
  "platform-general-new": PLATFORM,
  guangxi: PLATFORM,
  shanxi: formula({ below: IN_TENTHS }),
};

const RATE = (tenths = ""): string => `
  SELECT CASE
    WHEN budget = 0 OR executed < 0 THEN NULL
    WHEN executed >= budget THEN weight
    ELSE min(weight, ${tenths === "" ? divided("weight * executed", "budget") : `10 * (${divided("weight * executed", "budget * 10")})`})
  END FROM execution ORDER BY id`;

/** A budget of 0 divides by 1. */
const BY_ONE = `
  SELECT CASE
    WHEN executed < 0 THEN NULL
    WHEN budget = 0 THEN min(weight, ${divided("weight * executed", "1000")})
    WHEN executed >= budget THEN weight
    ELSE ${divided("weight * executed", "budget")}
  END FROM execution ORDER BY id`;

/** Only what was executed to the full says by itself what it gives: otherwise it depends on whether the project is finished. */
const FINISHED = "SELECT CASE WHEN budget > 0 AND executed = budget THEN weight END FROM execution ORDER BY id";

/** The score of the budget's execution by each policy. */
export const EXECUTION: Readonly<Record<string, string>> = {
  national: RATE(),
  "central-2021": FINISHED,
  hubei: RATE(),
  sichuan: RATE(),
  neimenggu: RATE(),
  platform: RATE(),
  "platform-general": BY_ONE,
  "platform-general-new": BY_ONE,
  guangxi: BY_ONE,
  shanxi: RATE("tenths"),
};

const grades = (best: number, good: number, fair: number): string => `
  SELECT CASE WHEN total >= ${best}00 THEN '优' WHEN total >= ${good}00 THEN '良' WHEN total >= ${fair}00 THEN '中' ELSE '差' END
  FROM total ORDER BY id`;

/** The grade of a total. */
export const GRADE = (policy: string): string =>
  policy === "platform-general-new" ? grades(80, 70, 60) : grades(90, 80, 60);

/** A total under the caps of an execution rate (budget and executed in thousandths). */
export const CAPPED = (policy: string): string =>
  policy === "platform"
    ? `SELECT min(total, CASE
        WHEN executed * 100 < budget * 50 THEN 5900 WHEN executed * 100 < budget * 60 THEN 6900
        WHEN executed * 100 < budget * 70 THEN 7900 WHEN executed * 100 < budget * 80 THEN 8900 ELSE total END)
       FROM total ORDER BY id`
    : "SELECT total FROM total ORDER BY id";

/** The least and the most that a qualitative answer may give: 80 % and 100 %, 60 % and 80 % (Hubei 50 % and 80 %), 0 and 60 % (50 %). */
export const BAND = (policy: string, answer: "met" | "partly" | "unmet", end: "least" | "most"): string => {
  const middle = policy === "hubei" ? 50 : 60;
  const [least, most] = { met: [80, 100], partly: [middle, 80], unmet: [0, middle] }[answer] as [number, number];
  const share = end === "least" ? least : most;
  const score =
    policy === "shanxi"
      ? `10 * (${divided(`weight * ${String(share)}`, "1000")})`
      : divided(`weight * ${String(share)}`, "100");
  return `SELECT CASE WHEN ${String(share)} = 100 THEN weight ELSE min(weight, ${score}) END FROM indicator ORDER BY id`;
};
