"""Takes TensorFlow's two libraries, its C headers and its licences out of a wheel: unpackWheel.py <wheel> <folder>."""

import os
import re
import shutil
import sys
import zipfile

wheel, folder = sys.argv[1:]
library = re.compile(r"tensorflow/(libtensorflow_(?:cc|framework)\.so\.2)")
header = re.compile(
    r"tensorflow/(include/(?:tensorflow/(?:c|tsl/c|compiler/xla/tsl/c)/|tsl/c/|xla/tsl/c/|.*/ctstring).*)"
)
licence = re.compile(r"(?:[^/]+\.dist-info/(?:licenses/)?|tensorflow/)((?:LICENSE|NOTICE|THIRD_PARTY_NOTICES)[^/]*)")
libraries = 0
try:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.endswith("/"):
                continue
            if found := library.fullmatch(name):
                path = os.path.join(folder, "lib", found[1])
                libraries += 1
            elif found := header.fullmatch(name):
                path = os.path.join(folder, found[1])
            elif found := licence.fullmatch(name):
                path = os.path.join(folder, found[1])
            else:
                continue
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with archive.open(name) as source, open(path, "wb") as target:
                shutil.copyfileobj(source, target, 1 << 20)
except zipfile.BadZipFile as problem:
    sys.exit(f"{os.path.basename(wheel)} is damaged: {problem}")
if libraries != 2:
    sys.exit(f"{os.path.basename(wheel)} does not hold TensorFlow's C library.")
