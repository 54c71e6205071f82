"""Jupyter's own tests of a kernel, with samples in TypeScript. Started by jupyterKernelTest.test.ts."""

import unittest

import jupyter_kernel_test

KERNEL = "six-steps-kernel-test"


class SixStepsTests(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = 'console.log("hello, world")'
    code_stderr = 'console.error("test")'
    code_generate_error = 'throw new RangeError("too far")'
    code_execute_result = [
        {"code": "6*7", "result": "42"},
        {"code": "[1, 2, 3].length", "result": "3"},
        {"code": "'한글'", "result": "'한글'"},
    ]
    code_display_data = [
        {"code": 'display({ "text/html": "<b>5</b>" })', "mime": "text/html"},
        {"code": 'display({ "image/png": "iVBORw0KGgo=" })', "mime": "image/png"},
        {
            "code": 'display({ "image/svg+xml": "<svg/>", "text/plain": "a picture" })',
            "mime": "image/svg+xml",
        },
    ]
    code_clear_output = 'import { clearOutput } from "@six-steps/kernel"; clearOutput()'

    completion_samples = [
        {"text": "Math.ab", "matches": {"abs"}},
        {"text": "'text'.trimSt", "matches": {"trimStart"}},
    ]
    complete_code_samples = ["1", "const x = 1", "function f() {}", "for (;;) { break; }"]
    incomplete_code_samples = ["function f() {", "const x = [1,", "f(`text", "if (true) {\n  f();"]
    invalid_code_samples = ["const = ;", "import 7q", "let a b"]
    code_inspect_sample = "Math.abs"

    code_history_pattern = "6?7*"
    supported_history_operations = ("tail", "range", "search")

    # test_pager alone is left out: a pager is IPython's, for its `name?`, which TypeScript does not have.

    def test_interrupt(self) -> None:
        """Stop, the way in which JupyterLab asks for it, and the kernel goes on."""
        for code in ("while (true) {}", "await new Promise(() => {})"):
            with self.subTest(code=code):
                self.flush_channels()
                self.kc.execute(f'console.log("running");\n{code}')
                while self.kc.get_iopub_msg(timeout=jupyter_kernel_test.TIMEOUT)["msg_type"] != "stream":
                    pass
                self.km.interrupt_kernel()
                reply = self.get_non_kernel_info_reply(timeout=jupyter_kernel_test.TIMEOUT)
                self.assertEqual(reply["content"]["status"], "error")
                self.assertEqual(reply["content"]["ename"], "KeyboardInterrupt")
                self.flush_channels()
                reply, _ = self.execute_helper("6*7")
                self.assertEqual(reply["content"]["status"], "ok")


class SixStepsIopubWelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True


if __name__ == "__main__":
    unittest.main(verbosity=2)
