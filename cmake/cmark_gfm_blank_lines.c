// rmtool: put into blocks.c of cmark-gfm, see ThirdPartyCmarkGfm.cmake.

// What a blank line has left as it was: another one will do so too, and need not ask each block that is open.
static _Thread_local struct {
  cmark_node *tip;    // the innermost open block, an item or one of code or HTML; NULL: none is known
  cmark_node *check;  // the innermost quote or footnote around it, which a blank line may end; NULL: there is none
  bool has_quote;
  int items;          // open below `check`; each takes two columns of white space at least
} settled;

static bool is_transparent(cmark_node *node) {
  switch (S_type(node)) {
  case CMARK_NODE_DOCUMENT:
  case CMARK_NODE_LIST:
  case CMARK_NODE_ITEM:
  case CMARK_NODE_BLOCK_QUOTE:
  case CMARK_NODE_FOOTNOTE_DEFINITION:
    return !node->extension;
  default:
    return false;
  }
}

// After a blank line that went to `tip` through all open blocks, and left it the innermost one.
static void settle(cmark_node *tip) {
  const cmark_node_type type = S_type(tip);
  if (type == CMARK_NODE_ITEM ? tip->first_child == NULL
                              : type != CMARK_NODE_CODE_BLOCK && type != CMARK_NODE_HTML_BLOCK)
    return;
  settled.check = NULL;
  settled.has_quote = false;
  settled.items = type == CMARK_NODE_ITEM ? 1 : 0;
  for (cmark_node *node = tip->parent; node; node = node->parent) {
    if (!is_transparent(node))
      return;
    const bool is_quote = S_type(node) == CMARK_NODE_BLOCK_QUOTE;
    settled.has_quote |= is_quote;
    if (!settled.check && (is_quote || S_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION))
      settled.check = node;
    if (!settled.check && S_type(node) == CMARK_NODE_ITEM)
      settled.items++;
  }
  settled.tip = tip;
}

// Whether the line goes through all open blocks down to `settled.check`.
static bool passes_check(cmark_parser *parser, cmark_chunk *input) {
  // A line without white space goes through footnotes and items alike.
  if (!settled.check || (!settled.has_quote && (input->data[0] == '\n' || (input->data[0] == '\r' && input->data[1] == '\n'))))
    return true;
  for (cmark_node *node = parser->root; node != settled.check;) {
    node = node->last_child;
    S_find_first_nonspace(parser, input);
    switch (S_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
      if (!parse_block_quote_prefix(parser, input))
        return false;
      break;
    case CMARK_NODE_ITEM:
      if (!parse_node_item_prefix(parser, input, node))
        return false;
      break;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      if (!parse_footnote_definition_block_prefix(parser, input, node))
        return false;
      break;
    default:
      break;
    }
  }
  return true;
}

// True if nothing is left to be done for the line.
static bool is_settled(cmark_parser *parser, cmark_chunk *input) {
  cmark_node *tip = settled.tip;
  settled.tip = NULL;
  // What another document has left is gone with it.
  if (!tip || tip != parser->current || parser->line_number == 1)
    return false;
  bool done = passes_check(parser, input);
  if (done) {
    S_find_first_nonspace(parser, input);
    done = parser->blank;
  }
  if (done && S_type(tip) != CMARK_NODE_ITEM) {
    // White space that the items do not take is the block's own.
    done = 4 * (parser->first_nonspace - parser->offset + 1) <= 2 * settled.items;
    if (done) {
      parser->offset = parser->first_nonspace;
      parser->partially_consumed_tab = false;
      add_line(tip, input, parser);
    }
  }
  if (done) {
    settled.tip = tip;
    return true;
  }
  parser->offset = 0;
  parser->column = 0;
  parser->first_nonspace = 0;
  parser->first_nonspace_column = 0;
  parser->indent = 0;
  parser->blank = false;
  parser->partially_consumed_tab = false;
  return false;
}

