"""A student at a hub, as the browser of one: logs in by the form, opens the own server, runs cells by its websocket.

Started with the hub's address. Takes one request a line on standard input, answers each with one line of JSON:
{"do": "login", "name", "password"}, {"do": "open"}, {"do": "start", "name"}, {"do": "run", "code"},
{"do": "end"}, {"do": "get", "path"}.
"""

import asyncio
import json
import re
import sys
import uuid
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import websocket_connect


class Student:
    def __init__(self, hub: str) -> None:
        self.hub = hub
        self.name = ""
        self.cookies: dict[tuple[str, str], str] = {}
        self.socket = None
        self.kernel = ""
        self.session = uuid.uuid4().hex

    def cookie_header(self, path: str) -> str:
        """The cookies for a path, those of the longer folder first, as browsers send them."""
        fitting = [key for key in self.cookies if path.startswith(key[0])]
        fitting.sort(key=lambda key: -len(key[0]))
        return "; ".join(f"{name}={self.cookies[folder, name]}" for folder, name in fitting)

    def xsrf(self, path: str) -> str:
        return dict(reversed([pair.split("=", 1) for pair in self.cookie_header(path).split("; ") if pair])).get(
            "_xsrf", ""
        )

    async def fetch(self, path: str, method: str = "GET", body: str | None = None, hops: int = 20):
        """One answer, after all redirections; each may set cookies."""
        url = urljoin(self.hub, path)
        target = urlsplit(url).path
        headers = {"Cookie": self.cookie_header(target), "X-XSRFToken": self.xsrf(target)}
        headers["Sec-Fetch-Mode"] = "navigate"
        if body is not None and not body.startswith("{"):
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        request = HTTPRequest(
            url, method, headers, body, follow_redirects=False, request_timeout=150, connect_timeout=60
        )
        response = await AsyncHTTPClient().fetch(request, raise_error=False)
        for line in response.headers.get_list("Set-Cookie"):
            for name, morsel in SimpleCookie(line).items():
                key = (morsel["path"] or "/", name)
                self.cookies[key] = morsel.value
                if morsel["max-age"] == "0" or morsel.value == "":
                    del self.cookies[key]
        if response.code in (301, 302, 303, 307) and hops > 0:
            return await self.fetch(urljoin(url, response.headers["Location"]), hops=hops - 1)
        return response, target

    async def login(self, name: str, password: str):
        self.name = name
        await self.fetch("hub/login")
        form = {"username": name, "password": password, "_xsrf": self.xsrf("/hub/")}
        response, path = await self.fetch("hub/login?next=%2Fhub%2Fhome", "POST", urlencode(form))
        text = response.body.decode(errors="replace")
        problem = re.search(r'class="login_error[^"]*">\s*([^<]+?)\s*<', text)
        return {"status": response.code, "path": path, "problem": problem and problem[1]}

    async def open(self):
        """Starts the own server, as the button of that name, and waits until it shows JupyterLab."""
        await self.fetch(f"hub/spawn/{self.name}")
        for _ in range(240):
            response, path = await self.fetch(f"user/{self.name}/lab")
            if response.code == 200 and path.startswith(f"/user/{self.name}/lab"):
                return {"status": 200, "path": path, "isLab": b"jupyter-config-data" in response.body}
            if response.code >= 400 and response.code not in (424, 503):
                return {"status": response.code, "path": path}
            await asyncio.sleep(0.25)
        return {"status": response.code, "path": path}

    async def start(self, name: str | None = None):
        """A kernel in the folder of the copies, the usual one or the one named, and the websocket to it."""
        base = f"user/{self.name}/api/kernels"
        response, _ = await self.fetch(base, "POST", json.dumps({"name": name} if name else {}))
        if response.code != 201:
            return {"status": response.code}
        kernel = json.loads(response.body)
        self.kernel = f"{base}/{kernel['id']}"
        path = f"/{self.kernel}/channels?session_id={self.session}"
        address = urljoin(self.hub, path).replace("http", "ws", 1)
        headers = {"Cookie": self.cookie_header(path)}
        self.socket = await websocket_connect(
            HTTPRequest(address, headers=headers), max_message_size=2**30, ping_interval=30
        )
        return {"status": 201, "kernel": kernel["name"]}

    async def run(self, code: str):
        """What one cell sends back: texts that it printed, kinds of displays, and its error if it has one."""
        message = uuid.uuid4().hex
        header = {"msg_id": message, "session": self.session, "username": self.name, "version": "5.3", "date": ""}
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        request = {"header": {**header, "msg_type": "execute_request"}, "parent_header": {}, "metadata": {}}
        await self.socket.write_message(
            json.dumps({**request, "content": {**content, "stop_on_error": False}, "channel": "shell", "buffers": []})
        )
        got = {"text": "", "displays": [], "html": "", "error": None}
        waits_for = {"idle", "reply"}
        while waits_for:
            text = await self.socket.read_message()
            if text is None:
                return {**got, "error": "the connection to the kernel has ended"}
            answer = json.loads(text)
            if answer["parent_header"].get("msg_id") != message:
                continue
            kind, content = answer["msg_type"], answer["content"]
            if kind == "status" and content["execution_state"] == "idle":
                waits_for.discard("idle")
            elif kind == "execute_reply":
                waits_for.discard("reply")
            elif kind == "stream":
                got["text"] += content["text"]
            elif kind == "error":
                got["error"] = f"{content['ename']}: {content['evalue']}"
            elif "data" in content:
                got["displays"] += sorted(content["data"])
                got["html"] += "".join(content["data"].get("text/html", ""))
        return got

    async def end(self):
        """Shuts the kernel down, as JupyterLab's menu does."""
        self.socket.close()
        response, _ = await self.fetch(self.kernel, "DELETE")
        return {"status": response.code}

    async def get(self, path: str):
        response, path = await self.fetch(path)
        return {"status": response.code, "path": path, "bytes": len(response.body)}


async def main() -> None:
    student = Student(sys.argv[1])
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        request = json.loads(line)
        answer = await getattr(student, request.pop("do"))(**request)
        print(json.dumps(answer), flush=True)


asyncio.run(main())
