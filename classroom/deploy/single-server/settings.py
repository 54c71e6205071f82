"""What classroom/deploy/single-server/.env says, and a sentence that ends the hub where it does not say enough."""

import os
import re
import sys

# Names that env.example has where one's own belong. Nobody can own a name below .example.
placeholder = re.compile(r"REPLACE|\.example\b", re.IGNORECASE)


def setting(name: str, default: str = "") -> str:
    """A setting that may be missing."""
    value = os.environ.get(name, "").strip()
    if placeholder.search(value):
        sys.exit(
            f"The line {name}={value} in classroom/deploy/single-server/.env still names what is there as an example. "
            "Write your own in its place. Until then the hub lets nobody in."
        )
    return value or default


def needed(name: str, meaning: str) -> str:
    value = setting(name)
    if not value:
        sys.exit(f"{name} is missing: {meaning}. Set it in classroom/deploy/single-server/.env, as env.example shows.")
    return value


def words(name: str) -> set[str]:
    """A list of names, parted by commas or blanks, as the hub spells them: in small letters."""
    return {word.lower() for word in setting(name).replace(",", " ").split()}


def switch(name: str) -> bool:
    value = setting(name).lower()
    if value not in ("", "yes"):  # Docker Compose takes any other word for yes
        sys.exit(f"{name} is {value!r}, but it must be yes, or empty.")
    return value == "yes"
