"""Runs JupyterHub for as long as the program that started it lives.

That program holds the other end of our standard input, which closes when it dies, however it dies.
"""

import os
import signal
import sys
import threading

from jupyterhub.app import main


def stop_with_parent() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=stop_with_parent, daemon=True).start()
sys.exit(main())
