import type { Translation } from "../../text/language.js";
import type { en } from "./peers.en.js";

export const ko = {
  notAnImage: () => "Deno.jupyter.image에는 PNG나 JPEG의 바이트, 또는 그런 파일의 경로를 넣습니다.",
  notBroadcast: (type) =>
    `Deno.jupyter.broadcast는 여기서 출력만 보냅니다. 받은 것: "${type}". 페이지로 메시지를 보내려면: import { comms } from "@six-steps/kernel".`,
} satisfies Translation<typeof en>;
