"""Text that can be written to a file."""


def whole(value):
    """The same value with half characters replaced by U+FFFD, in all its strings and keys.

    JavaScript cuts an emoji in two where `"🙂".charAt(0)` does; no file in UTF-8 can hold the half.
    """
    if isinstance(value, str):
        return value if is_whole(value) else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return type(value)((whole(key), whole(entry)) for key, entry in value.items())
    if isinstance(value, (list, tuple)):
        return [whole(entry) for entry in value]
    return value


def is_whole(text):
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
        return True
    except UnicodeEncodeError:
        return False


def length(value):
    """The characters that a value takes, about."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(length(key) + length(entry) for key, entry in value.items())
    if isinstance(value, (list, tuple)):
        return sum(length(entry) for entry in value)
    return 8
