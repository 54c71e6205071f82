// On the lessons' first page, in a class: who comes by the link gives a name, and is in class and lesson at once.
import { shownCode } from "six-steps/internal/class/classCode.js";
import { join } from "six-steps/internal/class/joining.js";
import { codeOf, nameOf } from "six-steps/internal/class/joinParameters.js";
import { leave } from "six-steps/internal/class/leaving.js";
import {
  classFolder,
  keepAnswer,
  type Membership,
  readMembership,
} from "six-steps/internal/class/membership.js";
import { type Answer, isOut, postReport } from "six-steps/internal/class/postReport.js";
import { limits } from "six-steps/internal/class/protocol.js";
import { element } from "../page/elements.js";
import type { ClassNow } from "../protocol.js";
import { classNow, followClass, numberOf, pageOf } from "./classNow.js";
import { hasWork, noteLeft, putWorkAside, whoLeft } from "./putAside.js";
import { studentText } from "./studentText.js";

/** Where a class begins that is nowhere in particular. */
const firstLesson = "00-welcome";

const box = element("section", { class: "six-steps-class", "aria-live": "polite" });
document.querySelector("main ol")?.before(box);
let title = "";
let lesson = firstLesson;

followClass((now) => {
  const isNew = title === "";
  take(now);
  if (isNew) void begin();
});
// Another link that is put into the same tab loads nothing anew.
addEventListener("hashchange", () => void begin());

function take(now: ClassNow): void {
  title = now.title;
  lesson = now.place?.lesson ?? firstLesson;
  const link = document.querySelector<HTMLAnchorElement>(".six-steps-class a");
  if (!link) return;
  link.href = pageOf(lesson);
  link.textContent = studentText.goOn(numberOf(lesson));
}

/** Whoever is in says so to the class, which may have begun anew, or not have let him in. */
async function begin(): Promise<void> {
  const membership = readMembership();
  const link = location.hash.slice(1);
  const isHere = membership?.server === location.origin && (link === "" || isCode(link, membership.code));
  if (!membership || !isHere) return showForm({ code: link, name: membership?.name ?? "" });
  const answer = await postReport(membership, []);
  if (answer.kind === "taken") keepAnswer(membership, answer, classFolder());
  if (isOut(answer)) showForm({ code: link, name: membership.name, said: whyNot(answer, membership.code) });
  else showMember(readMembership() ?? membership);
}

const isCode = (typed: string, code: string): boolean => orUndefined(() => codeOf(typed)) === code;

function showMember({ name, label = name }: Membership): void {
  const leaving = element("button", { type: "button" }, [studentText.leave]);
  leaving.addEventListener("click", () => {
    noteLeft(label);
    leave();
    showForm({ code: location.hash.slice(1), name: "", said: studentText.left });
  });
  box.replaceChildren(
    element("p", {}, [studentText.youAre(label, title)]),
    ...(label === name ? [] : [element("p", {}, [studentText.otherName(name, label)])]),
    element("p", { class: "go" }, [
      element("a", { href: pageOf(lesson) }, [studentText.goOn(numberOf(lesson))]),
      leaving,
    ]),
  );
}

async function showForm({ code, name, said = "" }: { code: string; name: string; said?: string }) {
  const nameField = field("name", studentText.name, {
    value: name,
    autocomplete: "name",
    maxlength: String(limits.name),
  });
  const codeField = field("code", studentText.code, {
    value: shown(code),
    autocomplete: "off",
    maxlength: "20",
  });
  const { name: member, label: before = member ?? whoLeft() } = readMembership() ?? {};
  const aside = before !== undefined && (await hasWork()) ? asideField(before, nameField.input) : undefined;
  const button = element("button", { type: "submit" }, [studentText.join]) as HTMLButtonElement;
  const problem = element("p", { role: "alert" }, [said]);
  const form = element("form", {}, [
    nameField.label,
    codeField.label,
    ...(aside ? [aside.label] : []),
    element("p", { class: "means" }, [studentText.leaves]),
    button,
    problem,
  ]);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = studentText.joining;
    const putAside = async () => {
      if (before !== undefined && aside?.isWanted()) await putWorkAside(before);
      noteLeft(undefined);
    };
    problem.textContent = await tryToJoin(nameField.input.value, codeField.input.value, putAside);
    button.disabled = false;
  });
  box.replaceChildren(
    element("h2", {}, [studentText.open(title)]),
    form,
    element("p", { class: "means" }, [studentText.alone]),
  );
  (name === "" ? nameField : codeField).input.focus();
}

function field(id: string, label: string, attributes: Record<string, string>) {
  const input = element("input", {
    id: `class-${id}`,
    name: id,
    required: "",
    ...attributes,
  }) as HTMLInputElement;
  return { input, label: element("label", { for: `class-${id}` }, [label, input]) };
}

/** Whoever gives another name than the one before is asked what is to become of the work that lies here. */
function asideField(before: string, name: HTMLInputElement) {
  const box = element("input", { type: "checkbox", checked: "" }) as HTMLInputElement;
  const label = element("label", { class: "aside" }, [box, ` ${studentText.aside(before)}`]);
  const isOther = () => name.value.trim() !== "" && name.value.trim() !== before;
  const look = () => {
    label.hidden = !isOther();
  };
  name.addEventListener("input", look);
  look();
  return { label, isWanted: () => isOther() && box.checked };
}

/** As it is printed, where it is a code. */
const shown = (code: string): string => orUndefined(() => shownCode(codeOf(code))) ?? "";

/** @returns why not; whoever is in goes on to the lesson */
async function tryToJoin(typedName: string, typedCode: string, before: () => Promise<void>): Promise<string> {
  const [name, code] = [orUndefined(() => nameOf(typedName)), orUndefined(() => codeOf(typedCode))];
  if (name === undefined) return studentText.noName;
  if (code === undefined) return studentText.noCode;
  const { answer } = await join({ server: location.origin, code, name });
  if (answer.kind === "taken") {
    await before();
    take((await classNow()) ?? { title, place: null });
    location.href = pageOf(lesson);
    return studentText.joining;
  }
  return whyNot(answer, code);
}

function whyNot(answer: Answer, code: string): string {
  if (answer.kind !== "refused") return studentText.away;
  if (answer.reason === "code") return studentText.wrongCode(shown(code));
  if (answer.reason !== "removed") return answer.message;
  leave(); // the next try is a new student's
  return studentText.removed;
}

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
