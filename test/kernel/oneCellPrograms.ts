/** Programs of one statement a line. Names that they declare end in `_`; `show` notes a value. */
export const programs = String.raw`
const scores_ = new Map([["kim", 1], ["lee", 2]]);
const mine_ = scores_.get("kim");
if (mine_ === undefined) throw new Error("nobody");
show(mine_.toFixed(1));
const twice_ = () => mine_ * 2;
show(twice_());
function thrice_() { return mine_ * 3; }

let text_: string | undefined;
text_ = "abc";
show(text_.length);
text_ = undefined;
if (off_) show(text_.length);
text_ ??= "d";
show(text_.toUpperCase());
const upper_ = () => text_.toUpperCase();
text_ = off_ ? "x" : undefined;
if (off_) show(text_.length);

let value_: string | number = 5;
show(value_.toFixed(1));
if (off_) show(value_.length);
value_ = "abc";
show(value_.length);
const copy_ = value_;
show(copy_.toUpperCase());
value_ = off_ ? 1 : "b";
if (off_) show(value_.length);

type Shape_ = { kind: "circle"; radius: number } | { kind: "square"; side: number } | { kind: "none" };
const shapes_: Shape_[] = [{ kind: "circle", radius: 2 }, { kind: "square", side: 3 }];
const shape_ = shapes_[0];
if (shape_.kind === "none") throw new Error("none");
if (off_) show(shape_.radius);
if (shape_.kind !== "circle") throw new Error("not round");
show(shape_.radius);
if (off_) show(shape_.side);
const radius_ = () => shape_.radius;
show(radius_());

const big_ = [1, 5, 9].find((n) => n > 3);
if (off_) big_.toFixed();
if (!big_) throw new Error("none");
show(big_.toFixed(2));

const match_ = /(\d+)-(\d+)/.exec("12-34");
if (match_ === null) throw new Error("no match");
const [, first_, second_] = match_;
show(first_.length + Number(second_));
show(match_.index);

const parts_ = "a=b".match(/(.)=(.)/);
if (!parts_) throw new Error("no match");
show(parts_[1].toUpperCase());

const path_ = process.env.PATH;
if (path_ === undefined) throw new Error("no path");
show(path_.length > 0);

if (!process.env.PATH) throw new Error("no path");
show(process.env.PATH.length > 0);
const also_ = process.env.PATH;
show(also_.includes(":") || true);

const read_: unknown = JSON.parse('{"rate": 0.5, "names": ["a"]}');
if (off_) read_.rate;
if (typeof read_ !== "object" || read_ === null) throw new Error("no object");
if (!("rate" in read_)) throw new Error("no rate");
if (typeof read_.rate !== "number") throw new Error("no number");
show(read_.rate.toFixed(2));
const rate_: number = read_.rate;
show(rate_);

let raw_: unknown = "text";
if (typeof raw_ !== "string") throw new Error("no text");
show(raw_.length);
raw_ = 5;
if (off_) show(raw_.toFixed());

const state_: { user?: { name: string; tags?: string[] } } = { user: { name: "kim", tags: ["a"] } };
if (!state_.user) throw new Error("nobody");
show(state_.user.name);
if (!state_.user.tags) throw new Error("no tags");
show(state_.user.tags.length);
state_.user = { name: "lee" };
if (off_) show(state_.user.tags.length);
show(state_.user.name);
state_.user = undefined;
if (off_) show(state_.user.name);

const list_: (string | undefined)[] = ["a", undefined];
const at_ = 0;
if (list_[0] === undefined) throw new Error("none");
show(list_[0].length);
if (list_[at_] === undefined) throw new Error("none");
show(list_[at_].length);
if (off_) show(list_[1].length);

const record_: Record<string, number | undefined> = { a: 1 };
if (record_["a"] === undefined) throw new Error("none");
show(record_["a"].toFixed());
if (off_) record_["b"].toFixed();

let history_ = [];
history_.push(1);
show(history_.map((n) => n * 2));
history_.push("a");
show(history_.map((n) => typeof n));
if (off_) history_[0].toFixed();
history_[2] = true;
const all_: (number | string | boolean)[] = history_;
show(all_.length);

const losses_ = [];
for (const n of [3, 2, 1]) losses_.push(n / 2);
show(losses_.reduce((sum, loss) => sum + loss, 0));
const last_ = losses_[losses_.length - 1];
show(last_.toFixed(1));

let later_;
later_ = 5;
show(later_.toFixed());
later_ = "text";
show(later_.length);
if (off_) later_.toFixed();
later_ = [1, 2];
show(later_.map((n) => n + 1));

let nothing_ = null;
if (off_) nothing_.length;
nothing_ = "a";
show(nothing_.length);

let done_ = false;
show(!done_);
if (off_) show(done_ === true);
done_ = true;
show(done_ === true);

const level_: "low" | "high" = "low";
if (off_) show(level_ === "high");
const same_: "low" = level_;
show(same_);

let mode_: "train" | "test" = "train";
const isTrain_ = mode_ === "train";
show(isTrain_);
mode_ = "test";
const now_: "test" = mode_;
show(now_);
if (off_) mode_ = "other";

class Animal_ { name = "a" }
class Dog_ extends Animal_ { bark() { return "wuff"; } }
const pet_: Animal_ = new Dog_();
if (off_) pet_.bark();
if (!(pet_ instanceof Dog_)) throw new Error("no dog");
show(pet_.bark());

function isText_(value: unknown): value is string { return typeof value === "string"; }
const some_: unknown = "text";
if (!isText_(some_)) throw new Error("no text");
show(some_.length);

function assertText_(value: unknown): asserts value is string { if (typeof value !== "string") throw new Error("no text"); }
const other_: unknown = "text";
assertText_(other_);
show(other_.length);

function assert_(condition: unknown): asserts condition { if (!condition) throw new Error("no"); }
const maybe_ = [1].at(0);
assert_(maybe_ !== undefined);
show(maybe_.toFixed());
const either_: string | number = off_ ? 1 : "a";
assert_(typeof either_ === "string");
show(either_.length);

const assertion_: (value: unknown) => asserts value is number = (value) => { if (typeof value !== "number") throw new Error("no"); };
const input_: unknown = 5;
assertion_(input_);
show(input_.toFixed(1));

import assert_ from "node:assert/strict";
const found_ = [1, 2].find((n) => n === 2);
assert_(found_);
show(found_.toFixed());

function fail_(): never { throw new Error("failed"); }
const here_ = ["a"].find((s) => s === "a");
if (here_ === undefined) fail_();
show(here_.length);

const text_: string | undefined = off_ ? undefined : "abc";
const isThere_ = text_ !== undefined;
if (isThere_) show(text_.length);
show(isThere_ ? text_.length : 0);
if (off_) show(text_.length);

const shape_: { kind: "a"; a: number } | { kind: "b"; b: string } = off_ ? { kind: "b", b: "" } : { kind: "a", a: 1 };
const { kind: kind_ } = shape_;
if (kind_ === "a") show(shape_.a);
if (off_ && kind_ === "b") show(shape_.a);

type Reply_ = { ok: true; value: number } | { ok: false; error: string };
function ask_(): Reply_ { return { ok: true, value: 1 }; }
const { ok: ok_, ...rest_ } = ask_();
show(ok_);
const reply_ = ask_();
if (!reply_.ok) throw new Error(reply_.error);
show(reply_.value);

type Result_ = { kind: "n"; value: number } | { kind: "s"; value: string };
function result_(): Result_ { return { kind: "n", value: 1 }; }
const { kind: kind_, value: value_ } = result_();
if (kind_ === "n") show(value_.toFixed());
if (off_ && kind_ === "s") show(value_.length);
if (off_) show(value_.toFixed());

const pair_ = (): [ok: true, value: number] | [ok: false, value: string] => [true, 1];
const [ok_, value_] = pair_();
if (ok_) show(value_.toFixed());
if (off_ && !ok_) show(value_.length);

const nested_: { list?: { items: number[] } } = { list: { items: [1] } };
const items_ = nested_.list?.items;
if (items_ === undefined) throw new Error("none");
show(items_.length);
if (!nested_.list?.items.length) throw new Error("none");
show(nested_.list.items.length);

let count_: number | undefined;
for (const n of [1, 2]) count_ = n;
if (off_) show(count_.toFixed());
count_ = 0;
while (count_ < 3) count_++;
show(count_.toFixed());

let answer_: number | string = 1;
switch (String(answer_)) { case "1": answer_ = "one"; break; default: answer_ = "many"; }
show(answer_.length);

let result_: number | undefined;
try { result_ = JSON.parse("1"); } catch { result_ = 0; }
show(result_);
try { result_ = 5; } catch { result_ = undefined; } finally { show(result_); }
if (off_) show(result_.toFixed());

let best_: { loss: number } | undefined = undefined;
function keep_() { best_ = { loss: 1 }; }
keep_();
show(best_ === undefined);

let filled_: string | undefined = off_ ? "a" : undefined;
if (filled_ === undefined) { filled_ = "b"; }
show(filled_.length);
let other_ = filled_;
other_ = "c";
show(other_.length);

let [head_ = undefined, tail_]: [string?, number?] = ["a", 1];
[head_, tail_] = ["b", 2];
show(tail_.toFixed() + head_.length);
({ a: head_ } = { a: "z" });
show(head_.length);

var old_: string | number = 1;
show(old_.toFixed());
var old_: string | number = "a";
show(old_.length);

let n_: number | null = null;
(() => { n_ = 5; })();
show(n_ === null);
n_ = 5;
show(n_.toFixed());

const makeCounter_ = () => new (class { n = 0; inc() { return ++this.n; } })();
show(makeCounter_().inc());
const counter_ = makeCounter_();
show(counter_.inc() + counter_.n);
if (off_) counter_.dec();
const { n: n_ } = counter_;
show(n_.toFixed());

const fetchAll_ = async (n: number) => { interface Item { id: number } const items: Item[] = [{ id: n }]; return items; };
const items_ = await fetchAll_(2);
show(items_[0].id.toFixed());
if (off_) items_[0].nope;
const [one_] = items_;
show(one_.id + 1);

const list_ = [1, 2].map((n) => { class Item { v = n; next?: Item; } return new Item(); });
show(list_[0].v.toFixed());
const first_ = list_[0];
show(first_.next?.next?.v);
for (const item of list_) show(item.v);

const Tagged_ = <B extends new (...args: any[]) => object>(Base: B) => class extends Base { tag = "t"; #n = 1; get n() { return this.#n; } };
class Plain_ { x = 1 }
class Mixed_ extends Tagged_(Plain_) {}
show(new Mixed_().tag.length + new Mixed_().x + new Mixed_().n);
if (off_) new Mixed_().y;
const Other_ = Tagged_(Plain_);
show(new Other_().tag);

const callable_ = (() => { interface Fn { (x: number): string; new (x: string): { made: true }; [key: string]: unknown } return Object.assign(function (x: number) { return String(x); }, {}) as unknown as Fn; })();
show(callable_(5).length);
if (off_) show(new callable_("a").made);
show(callable_.anything);
if (off_) callable_("a");

const level_ = () => { enum Level { low, high } return Level.high; };
const l_ = level_();
show(l_ + 1);
const named_ = () => { enum Name { a = "A", b = "B" } return { Name, a: Name.a }; };
show(named_().Name.b.length);

function makeBox_<T>(value: T) { class Box { constructor(readonly value: T) {} map<U>(f: (value: T) => U) { return makeBox_(f(this.value)); } } return new Box(value); }
const box_ = makeBox_(5);
show(box_.value.toFixed());
if (off_) box_.value.length;

function make_() { class Inner { private secret = 1; out() { return this.secret; } } return Inner; }
const Made_ = make_();
const made_ = new Made_();
show(made_.out());
if (off_) made_.secret;
const again_: InstanceType<typeof Made_> = made_;
show(again_.out());
let either_ = off_ ? undefined : made_;
if (either_ === undefined) throw new Error("none");
show(either_.out());

const store_ = (() => { type Entry = { at: number; text: string }; const entries = new Map<string, Entry>(); return { set(key: string, text: string) { entries.set(key, { at: 1, text }); return this; }, get: (key: string) => entries.get(key) }; })();
store_.set("a", "b").set("c", "d");
const entry_ = store_.get("a");
if (off_) entry_.at;
if (!entry_) throw new Error("none");
show(entry_.at + entry_.text.length);

const tree_ = (() => { class Node { children: Node[] = []; constructor(public name: string) {} add(name: string) { const node = new Node(name); this.children.push(node); return node; } } return new Node("root"); })();
show(tree_.add("a").add("b").name);
show(tree_.children[0].children.length);

const gen_ = function* () { class Step { n = 1; } yield new Step(); };
for (const step of gen_()) show(step.n);
const steps_ = [...gen_()];
show(steps_[0].n.toFixed());

const id_ = <T>(value: T) => value;
show(id_(5).toFixed() + id_("a").length);
const wrap_ = <T extends { n: number }>(value: T) => { interface Wrapped { inner: T } const wrapped: Wrapped = { inner: value }; return wrapped; };
show(wrap_({ n: 1, s: "a" }).inner.s.length);
if (off_) wrap_({ s: "a" });

enum Color_ { Red, Green, Blue }
let color_: Color_ = Color_.Red;
const red_: Color_.Red = color_;
show(red_);
color_ = off_ ? Color_.Green : Color_.Blue;
if (off_) show(color_ === Color_.Red);
if (color_ === Color_.Green) throw new Error("green");
show(color_);

interface Cat_ { meow(): string }
interface Cow_ { moo(): string }
const beast_: Cat_ | Cow_ = { meow: () => "m" };
show(beast_.meow());
function either_(): Cat_ | Cow_ { return beast_; }
const another_ = either_();
if (off_) another_.meow();
if (!("meow" in another_)) throw new Error("no cat");
show(another_.meow());

const nested_ = { a: { b: [1, 2] as number[] | null } };
if (nested_.a.b === null) throw new Error("null");
show(nested_.a.b.length);
nested_.a = { b: null };
if (off_) nested_.a.b.length;

const fixed_ = [1, "a"] as const;
show(fixed_[1].length);
const widened_ = fixed_[0];
let w_ = widened_;
if (off_) w_ = 2;
const n_ = 5;
let m_ = n_;
m_ = 6;
show(m_);

const x_ = off_ ? 1 : 2;
let y_ = x_;
y_ = 3;
show(y_);
const z_: 1 | 2 = x_;
show(z_);

async function load_(): Promise<string | null> { return "abc"; }
const loaded_ = await load_();
if (off_) loaded_.length;
if (loaded_ === null) throw new Error("null");
show(loaded_.length);
const promise_ = load_();
if (off_) promise_.length;
show((await promise_)?.length);

label_: for (const n of [1, 2]) { for (const m of [1]) { if (n === m) continue label_; show(n); } }
if (off_) { show(1); } else { show(2); }
do { show(3); } while (off_);

const self_ = { n: 1, add() { this.n++; return this; } };
show(self_.add().add().n);
const get_ = { get value(): number | undefined { return 1; } };
if (get_.value === undefined) throw new Error("none");
show(get_.value.toFixed());

class Config_ { static path?: string; static count = 0; size: number | undefined = 3 }
Config_.path = "a/b";
show(Config_.path.length);
const config_ = new Config_();
if (!config_.size) throw new Error("no size");
show(config_.size.toFixed());

namespace Space_ { export const rate: number | undefined = 0.1 as number | undefined; export interface P { x: number } }
if (Space_.rate === undefined) throw new Error("none");
show(Space_.rate.toFixed(1));
const p_: Space_.P = { x: 1 };
show(p_.x);

const key_: unique symbol = Symbol("key");
const keyed_: { [key_]?: number } = { [key_]: 1 };
if (keyed_[key_] === undefined) throw new Error("none");
show(keyed_[key_].toFixed());

const set_ = new Set<string | number>(["a", 1]);
for (const each_ of set_) show(typeof each_);
const [only_] = set_;
if (typeof only_ !== "string") throw new Error("no text");
show(only_.length);

let fn_: ((x: number) => number) | undefined;
if (off_) fn_(1);
fn_ = (x) => x + 1;
show(fn_(1));
fn_ = undefined;
show(fn_);
if (off_) fn_(1);

let tuple_: [number, string] | [boolean] = [true];
if (off_) tuple_[1];
tuple_ = [1, "a"];
show(tuple_.length);
show(tuple_[1].length);

const any_: any = { a: 1 };
show(any_.a.b?.c);
let some_: any = 5;
if (typeof some_ !== "string") some_ = "text";
show(some_.length);

let big_: bigint | number = 5n;
show(typeof (big_ * 2n));
big_ = 5;
show(big_ * 2);

function plus_(a: number, b = 1, ...more: number[]) { return a + b + more.length; }
show(plus_(1) + plus_(1, 2, 3));
if (off_) plus_("a");

const date_: Date | string = off_ ? "x" : new Date(0);
if (!(date_ instanceof Date)) throw new Error("no date");
show(date_.getTime());

const error_: unknown = new Error("text");
if (!(error_ instanceof Error)) throw error_;
show(error_.message);
show(error_.cause === undefined);

const buffer_ = Buffer.from("abc");
show(buffer_.length);
const url_ = URL.parse ? new URL("http://a/b") : null;
if (!url_) throw new Error("no url");
show(url_.pathname);

const deep_ = { a: { b: { c: 1 as number | string } } };
deep_.a.b.c = "x";
show(deep_.a.b.c.length);
if (typeof deep_.a.b.c === "string") deep_.a.b.c = 2;
show(deep_.a.b.c.toFixed());

let acc_ = "";
for (const word of ["a", "b"]) acc_ += word;
show(acc_.length);
acc_ += 1;
show(acc_);

let i_ = 0;
const next_ = () => i_++;
show(next_() + next_());
show(i_);

const grid_: number[][] = Array.from({ length: 2 }, () => [0, 1]);
const row_ = grid_.at(-1);
if (row_ === undefined) throw new Error("no row");
row_.push(2);
show(row_.length);
const { length: length_ } = row_;
show(length_);

type Tree_ = { value: number; left?: Tree_; right?: Tree_ };
const root_: Tree_ = { value: 1, left: { value: 2 } };
if (root_.left === undefined) throw new Error("none");
show(root_.left.value);
const sum_ = (tree?: Tree_): number => (tree ? tree.value + sum_(tree.left) + sum_(tree.right) : 0);
show(sum_(root_));
if (off_) root_.right.value;

const options_: { rate?: number; name: string } = { name: "a" };
const { rate: rate_ = 0.1, name: name_ } = options_;
show(rate_.toFixed(1) + name_);
options_.rate = 0.5;
show(options_.rate.toFixed(1));
options_.rate ??= 1;
show(options_.rate.toFixed());

const handler_ = { on: null as null | ((n: number) => number) };
handler_.on = (n) => n + 1;
show(handler_.on(1));
handler_.on = null;
if (off_) handler_.on(1);

const nums_ = [1, 2, 3] satisfies number[];
const evens_ = nums_.filter((n) => n % 2 === 0);
show(evens_);
const total_ = nums_.reduce((a, b) => a + b);
show(total_.toFixed());
const texts_ = [1, null, 2].filter((n) => n !== null);
show(texts_.map((n) => n.toFixed()));

abstract class Base_ { abstract area(): number; describe() { return this.area().toFixed(1); } }
class Square_ extends Base_ { constructor(private side: number) { super(); } area() { return this.side ** 2; } }
const square_: Base_ = new Square_(2);
show(square_.describe());
if (off_) new Base_();
if (off_) square_.side;

using_: { show("block"); }
const res_ = { [Symbol.dispose]() {}, n: 1 };
show(res_.n);

let lazy_: (() => number) | number = () => 5;
show(lazy_());
if (typeof lazy_ === "function") lazy_ = lazy_();
show(lazy_.toFixed());

const chain_ = { a: undefined as { b: number } | undefined };
show(chain_.a?.b);
chain_.a = { b: 1 };
show(chain_.a.b);
delete chain_.a;
show("a" in chain_);

const gen_ = (function* (): Generator<number, string> { yield 1; return "end"; })();
const step_ = gen_.next();
if (step_.done) throw new Error("done");
show(step_.value.toFixed());
const end_ = gen_.next();
if (!end_.done) throw new Error("not done");
show(end_.value.length);

let current_: { next: typeof current_ | null; n: number } | null = { next: { next: null, n: 2 }, n: 1 };
show(current_.n);
current_ = current_.next;
if (off_) show(current_.n);
if (current_ === null) throw new Error("null");
show(current_.n);
while (current_ !== null) { current_ = current_.next; }
show(current_);

const swap_ = { a: 1, b: "x" };
const field_: "a" | "b" = off_ ? "b" : "a";
show(swap_[field_]);
if (field_ !== "a") throw new Error("b");
show(swap_[field_].toFixed());

let m_: Map<string, number> | undefined;
m_ ??= new Map();
m_.set("a", 1);
show(m_.get("a")?.toFixed());
if (!m_.has("a")) m_ = undefined;
if (off_) m_.size;

const fs_ = await import("node:path");
show(fs_.basename("a/b"));
import { join as join_ } from "node:path";
const joined_ = join_("a", "b");
show(joined_.length);
import * as os_ from "node:os";
show(typeof os_.EOL);
import type { ParsedPath as Parsed_ } from "node:path";
const parsed_: Parsed_ = fs_.parse("a/b.c");
show(parsed_.ext);

type Op_ = "add" | "sub";
const ops_: Record<Op_, (a: number, b: number) => number> = { add: (a, b) => a + b, sub: (a, b) => a - b };
show(ops_.add(1, 2));
const op_ = (off_ ? "nope" : "add") as string;
if (off_) ops_[op_](1, 2);
if (op_ !== "add" && op_ !== "sub") throw new Error("unknown");
show(ops_[op_](1, 2));

let queue_: string[] | null = null;
queue_ = [];
queue_.push("a");
show(queue_.length);
const head_ = queue_.shift();
if (off_) head_.length;
if (head_ === undefined) throw new Error("empty");
show(head_.length);

const double_ = function double(n: number): number { return n > 5 ? n : double(n * 2); };
show(double_(1));
function outer_() { return inner_() + 1; function inner_() { return 1; } }
show(outer_());

const flag_ = Boolean(1);
let w_: string | undefined;
if (flag_) w_ = "a";
if (off_) show(w_.length);
w_ = flag_ ? "b" : "c";
show(w_.length);
show(typeof w_);
const q_: typeof w_ = "d";
show(q_);

let err_: Error | string = "text";
show(err_.length);
err_ = new TypeError("t");
show(err_.message);
const msg_ = err_ instanceof Error ? err_.message : err_;
show(msg_.length);
`
  .trim()
  .split(/\n{2,}/)
  .map((program) => ["const off_ = Math.random() > 2;", ...program.split("\n")]);
