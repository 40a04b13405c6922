"""Where the front matter of a document ends, and its title: a second, small reading of the same rule."""

import re

try:
    import yaml as pyyaml
except ImportError:
    pyyaml = None

_FENCE = re.compile(r"(---|\.\.\.)[ \t]*")
# A mapping's first entry: a plain or quoted key and a colon before a blank, or a mapping in braces.
_MAPPING = re.compile(r"""(?:[^\s#\[\]{},&*!|>'"%@`-][^#\n]*?|-[^\s#][^#\n]*?|"[^"\n]*"|'[^'\n]*')[ \t]*:(?=\s|$)|\{""")


def cut(text: str):
    """(YAML or None, rest). Lines of `text` end in LF; the rest is what Markdown is parsed from."""
    lines = text.split("\n")
    if not re.fullmatch(r"---[ \t]*", lines[0]):
        return None, text
    for number, line in enumerate(lines[1:], 1):
        if _FENCE.fullmatch(line):
            yaml = "\n".join(lines[1:number])
            if _is_mapping_or_empty(yaml):
                return yaml, "\n".join(lines[number + 1:])
            return None, text
    return None, text


def is_broken(yaml: str) -> bool:
    """Whether it is no YAML, has a key twice, or is more than is read: 10,000 values counting each alias's, 64
    levels. Without PyYAML this sees only tabs as indent, what stays open at a line's end, aliases and `title`.
    """
    if pyyaml is None:
        broken = r"""(?s:^title:.*^title:)|^\t|:[ ]+(?:\[[^\]\n]*|\{[^}\n]*|"[^"\n]*|'[^'\n]*)$|[ ,\[]\*\w"""
        return re.search(broken, yaml, re.MULTILINE) is not None
    try:
        pending = [(pyyaml.compose(yaml), 1)]
    except pyyaml.YAMLError:
        return True
    visits = 0
    while pending:
        node, depth = pending.pop()
        visits += 1
        if visits > 10_000 or depth > 64:
            return True
        if isinstance(node, pyyaml.MappingNode):
            keys = [(key.tag, key.value) for key, _ in node.value if isinstance(key, pyyaml.ScalarNode)]
            if len(set(keys)) < len(keys):
                return True
        if isinstance(node, pyyaml.CollectionNode):
            parts = (part for entry in node.value for part in (entry if isinstance(entry, tuple) else (entry,)))
            pending.extend((part, depth + 1) for part in parts)
    return False


def title(yaml: str) -> str:
    """The value of the top-level key `title` where it is a scalar on one line, else empty."""
    found = re.search(r"^(?:title|'title'|\"title\")[ \t]*:[ \t]+(.*?)[ \t]*$", yaml, re.MULTILINE)
    if not found or is_broken(yaml):
        return ""
    value = found[1]
    if value.startswith("'"):
        return re.match(r"'((?:[^']|'')*)'", value)[1].replace("''", "'")
    if value.startswith('"'):
        inside = re.match(r'"((?:[^"\\]|\\.)*)"', value)[1]
        return re.sub(r"\\(.)", lambda escape: {"n": "\n", "t": "\t"}.get(escape[1], escape[1]), inside)
    return re.sub(r"(^|[ \t]+)#.*", "", value)


def _is_mapping_or_empty(yaml: str) -> bool:
    entries = [line for line in yaml.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    return not entries or _MAPPING.match(entries[0].lstrip(" ")) is not None
