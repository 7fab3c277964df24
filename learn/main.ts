import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { assign } from "../src/core/recognise/columns/assign";
import type { Seen } from "../src/core/recognise/columns/evidence";
import { certaintyOf, type Measured, type Model } from "../src/core/recognise/columns/model";
import kept from "../src/core/recognise/columns/model.json";
import { examplesIn, type Example } from "./data";
import { invented } from "./invented";
import { masked, meaningOf, samplesOf } from "./samples";
import { calibrated, train, type Sample, type Together } from "./train";
import { wordSamples } from "./words";

const { values } = parseArgs({
  options: {
    corpus: { type: "string", default: "../shared/corpus" },
    out: { type: "string", default: "src/core/recognise/columns/model.json" },
    misses: { type: "string", default: "" },
    dry: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
  },
});

/** How many tables we make up, and how much a column of one counts beside a real one. */
const INVENTED = 240;
const MADE_UP = 0.4;

/** How a model does on columns that it was not learned from. */
class Score {
  columns = 0;
  right = 0;
  falseRoles = 0;
  readonly sure: { margin: number; right: boolean }[] = [];

  constructor(private readonly name: string) {}

  add(example: Example, seen: readonly Seen[], model: Model, only?: number): void {
    const { choices } = assign(seen, { model });
    for (const [i, choice] of choices.entries()) {
      if (only !== undefined && i !== only) continue;
      const meaning = meaningOf(example, seen[i]!);
      const right = choice.meaning === meaning;
      this.sure.push({ margin: choice.margin, right });
      if (meaning !== "none") {
        this.columns += 1;
        if (right) this.right += 1;
      } else if (!right) this.falseRoles += 1;
      if (!right && values.misses === this.name)
        console.log(
          `${example.file} ${example.sheet.name} ${String(choice.left)} “${choice.path.join("/")}” is ${meaning}, read as ${choice.meaning} (margin ${choice.margin.toFixed(1)})`,
        );
    }
  }

  /** Right of all that mean something. */
  get share(): string {
    return `${String(this.right)}/${String(this.columns)}`;
  }

  print(): void {
    console.log(
      `${this.name}: columns ${String(this.right)}/${String(this.columns)} (${((100 * this.right) / this.columns).toFixed(1)} %), false meanings ${String(this.falseRoles)}`,
    );
    for (const margin of [0, 0.5, 1, 2, 3, 4, 5, 6]) {
      const said = this.sure.filter((each) => each.margin >= margin);
      const wrong = said.filter(({ right }) => !right).length;
      console.log(`  margin ≥ ${String(margin)}: ${String(said.length)} said, ${String(wrong)} wrong`);
    }
  }
}

/** How surely something is said for it to count as sure. */
const SURE = 0.95;

/** Of what is said so surely: how much of it is right. */
function sureOf(scores: readonly Score[], calibration: readonly number[]): string {
  const said = scores.flatMap(({ sure }) => sure).filter(({ margin }) => certaintyOf(margin, { calibration }) >= SURE);
  return `${String(said.filter(({ right }) => right).length)}/${String(said.length)}`;
}

/** True where more speaks for the rows of the header than for any other rows of the table. */
function headsBest({ columns, others }: Example, model: Model): boolean {
  const gainOf = (seen: readonly Seen[]): number => assign(seen, { model, margins: false }).gain;
  const own = gainOf(columns);
  return others.every((each) => gainOf(each) < own);
}

const mask = (column: Seen): Seen => ({ ...column, features: masked(column.features) });

const examples = examplesIn(values.corpus);
const publishers = [...new Set(examples.map(({ publisher }) => publisher))];
const plain = new Score("as they are"),
  one = new Score("one header word unknown"),
  all = new Score("every header word unknown");
const cached = new Map<Example, Sample[]>(examples.map((example) => [example, samplesOf(example)]));
const madeUp = invented(INVENTED);
const words = [
  ...wordSamples(),
  ...madeUp.flatMap((each) => samplesOf(each).map((one) => ({ ...one, weight: one.weight * MADE_UP }))),
];
const meaningsOf = (example: Example, weight: number): Together => ({
  meanings: example.columns.map((column) => meaningOf(example, column)),
  weight,
});
const learnedFrom = (some: readonly Example[]): Model =>
  train(
    [...words, ...some.flatMap((each) => cached.get(each)!)],
    [...some.map((each) => meaningsOf(each, 1)), ...madeUp.map((each) => meaningsOf(each, MADE_UP))],
  );
let headed = 0;
for (const publisher of values.quick ? [] : publishers) {
  const model = learnedFrom(examples.filter((each) => each.publisher !== publisher));
  for (const example of examples.filter((each) => each.publisher === publisher)) {
    const { columns } = example;
    if (headsBest(example, model)) headed += 1;
    plain.add(example, columns, model);
    for (const i of columns.keys())
      if (meaningOf(example, columns[i]!) !== "none")
        one.add(
          example,
          columns.map((column, at) => (at === i ? mask(column) : column)),
          model,
          i,
        );
    all.add(example, columns.map(mask), model);
  }
}
if (!values.quick)
  console.log(
    `${String(examples.length)} tables of ${String(publishers.length)} publishers, each publisher read by what the others teach:`,
  );
for (const score of values.quick ? [] : [plain, one, all]) score.print();
// A quick run keeps what the last whole one has measured. What can be nothing else has no margin.
const calibration = values.quick
  ? (kept as Model).calibration
  : calibrated([...plain.sure, ...one.sure].filter(({ margin }) => Number.isFinite(margin)));
const measured: Measured | undefined = values.quick
  ? (kept as Model).measured
  : {
      tables: examples.length,
      publishers: publishers.length,
      headerRows: `${String(headed)}/${String(examples.length)}`,
      columns: plain.share,
      oneWordUnknown: one.share,
      noWordKnown: all.share,
      falseMeanings: plain.falseRoles,
      sure: sureOf([plain], calibration),
      sureOneWordUnknown: sureOf([one], calibration),
    };
console.log(`a column is right by 1 / (1 + e^-(${calibration.join(" + ")} × margin))`);
console.log(measured);
if (!values.dry) {
  const model = { ...learnedFrom(examples), calibration, ...(measured && { measured }) };
  writeFileSync(values.out, `${JSON.stringify(model)}\n`);
  console.log(`${values.out}: ${String(Object.keys(model.weights).length)} words of evidence`);
}
