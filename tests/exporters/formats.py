"""rmtool's five formats as lists of nodes, read with nothing but Python's own readers."""

import csv
import dataclasses
import html.parser
import io
import json
import re
import xml.etree.ElementTree as xml


@dataclasses.dataclass
class Node:
    """What all formats carry of a node; None is what a format does not say."""

    id: str
    depth: int
    text: str
    note: str = None
    task: str = None
    ordinal: str = None
    url: str = None
    refs: list = None
    folded: bool = None
    color: str = None


def blanks(text):
    """HTML does not keep white space."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def xml_text(text):
    """Text as XML can hold it."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


class _HtmlText(html.parser.HTMLParser):
    """What a reader sees: line breaks are newlines, images are their alternative text."""

    def __init__(self):
        super().__init__()
        self.text = ""
        self.addresses = []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "br":
            self.text += "\n"
        if tag == "img":
            self.text += attributes["alt"]
        if tag in ("a", "img"):
            self.addresses.append(attributes.get("href", attributes.get("src")))

    def handle_data(self, data):
        self.text += data


def html_text(source):
    reader = _HtmlText()
    reader.feed(source)
    reader.close()
    return reader.text


def read_json(document: bytes):
    """Of the flat shape; the others are compared with it elsewhere."""
    for node in json.loads(document)["nodes"]:
        notes = [block["markdown"] for block in node["blocks"] if block["type"] not in ("rule", "definition")]
        task = {True: "done", False: "open", None: ""}[node.get("checked")]
        urls = [link["url"] for link in node["links"] if link["kind"] == "link"]
        yield Node(node["id"], node["depth"], node["text"], "\n\n".join(notes), task,
                   str(node.get("ordinal", "")), urls, [ref["id"] for ref in node["refs"]],
                   node.get("folded", False), node.get("color", ""))


def _elements(parent, tag, depth=1):
    """(element, depth) of the nodes below in document order, without recursion."""
    waiting = [(child, depth) for child in reversed(parent.findall(tag))]
    while waiting:
        element, level = waiting.pop()
        yield element, level
        waiting += [(child, level + 1) for child in reversed(element.findall(tag))]


def read_opml(document: bytes, form: str):
    root = xml.fromstring(document)
    expanded = root.findtext("head/expansionState")
    expanded = None if expanded is None else set(expanded.split(","))
    for number, (element, depth) in enumerate(_elements(root.find("body"), "outline"), 1):
        text = element.attrib["text"]
        task = {("true", "checked"): "done", ("false", "unchecked"): "open", (None, None): ""}[
            element.get("_complete"), element.get("_status")]
        folded = expanded is not None and element.find("outline") is not None and str(number) not in expanded
        yield Node(element.attrib["_id"], depth, html_text(text) if form == "html" else text,
                   element.get("_note", ""), task, element.get("_ordinal", ""),
                   [element.attrib["url"]] if element.get("type") == "link" else [],
                   element.get("_ref", "").split(), folded)


def _rich_text(element, kind):
    content = element.find(f"richcontent[@TYPE='{kind}']")
    if content is None:
        return None
    return "\n\n".join(html_text(xml.tostring(block, encoding="unicode")) for block in content.find("html/body"))


def read_mm(document: bytes):
    for element, depth in _elements(xml.fromstring(document), "node"):
        icons = [icon.attrib["BUILTIN"] for icon in element.findall("icon")]
        task = {(): "", ("checked",): "done", ("unchecked",): "open"}[tuple(icons)]
        ordinal = element.find("attribute[@NAME='ordinal']")
        edge = element.find("edge")
        text = element.get("TEXT")
        yield Node(element.attrib["ID"], depth, _rich_text(element, "NODE") if text is None else text,
                   _rich_text(element, "NOTE") or "", task, "" if ordinal is None else ordinal.attrib["VALUE"],
                   [element.attrib["LINK"]] if "LINK" in element.attrib else [],
                   [arrow.attrib["DESTINATION"] for arrow in element.findall("arrowlink")],
                   element.get("FOLDED") == "true", "" if edge is None else edge.attrib["COLOR"])


def read_csv(document: bytes):
    csv.field_size_limit(1 << 30)
    for row in csv.DictReader(io.StringIO(document.decode(), newline="")):
        yield Node(row["id"], int(row["depth"]), row["text"], row["note"], row["task"], row["ordinal"],
                   [row["url"]] if row["url"] else [], row["refs"].split(), row["folded"] == "true", row["color"])
