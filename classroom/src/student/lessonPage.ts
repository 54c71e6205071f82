// On a lesson's page, in a class: who one is there, where the class is, and a button to hand in.
import { type Membership, readMembership } from "six-steps/internal/class/membership.js";
import { isOut, postReport } from "six-steps/internal/class/postReport.js";
import { lessonOf } from "../lessonOf.js";
import { element, fill } from "../page/elements.js";
import type { Place } from "../protocol.js";
import { followClass, numberOf, pageOf } from "./classNow.js";
import { HandInDialog } from "./handIn.js";
import { studentText } from "./studentText.js";

const said = element("span", { role: "status" });
const away = element(
  "button",
  { type: "button", "aria-label": studentText.putAway, title: studentText.putAway },
  ["×"],
);
const sign = element("p", { class: "sign" }, [said, away]);
/** What has been put away, until the class says something else. */
let putAway = "";
const who = element("span", { class: "who" });
const handIn = element("button", { type: "button" }, [studentText.handIn]);
const strip = element("aside", { class: "six-steps-class strip", "aria-label": "Six Steps" }, [
  sign,
  element("div", {}, [who, handIn]),
]);
const dialog = new HandInDialog(fileHere());
document.body.append(strip, dialog.node);
handIn.addEventListener("click", () => dialog.ask());

/** Whether the class of this title has the student: another may have begun at the same address. */
let asked: { title: string; isIn: Promise<boolean> } | undefined;

async function isIn(membership: Membership, title: string): Promise<boolean> {
  if (asked?.title !== title) {
    asked = { title, isIn: postReport(membership, []).then((answer) => !isOut(answer)) };
  }
  return asked.isIn;
}

followClass(async ({ title, place }) => {
  const membership = readMembership();
  strip.hidden = membership?.server !== location.origin;
  if (!membership || strip.hidden) return;
  handIn.hidden = !(await isIn(membership, title));
  if (handIn.hidden) {
    fill(who, [element("a", { href: "/" }, [studentText.notIn(title)])]);
    sign.hidden = true;
    return;
  }
  const { name, label = name } = membership;
  who.textContent = `${label} · ${title}`;
  who.title = label === name ? "" : studentText.otherName(name, label);
  strip.setAttribute("aria-label", studentText.classHere(title));
  fill(said, place ? signOf(place) : []);
  sign.hidden = said.textContent === "" || said.textContent === putAway;
});

away.addEventListener("click", () => {
  putAway = said.textContent ?? "";
  sign.hidden = true;
});

/** `04-output-layer.ipynb`, as the page's address has it; or a copy's name. */
function fileHere(): string {
  return new URLSearchParams(location.search).get("path") ?? "";
}

function signOf({ lesson, exercise, solution }: Place): Node[] {
  const text = (sentence: string) => document.createTextNode(sentence);
  if (lessonOf(fileHere(), [lesson]) === undefined) {
    return [element("a", { href: pageOf(lesson) }, [studentText.lessonNow(numberOf(lesson))])];
  }
  if (exercise === null) return [];
  return [text(solution ? studentText.solutionNow(exercise) : studentText.exerciseNow(exercise))];
}
