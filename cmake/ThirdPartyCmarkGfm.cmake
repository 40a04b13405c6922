# cmark-gfm, compiled by ourselves: one version on every Debian (older ones need quadratic time for hostile input),
# and edits, each with its reason below. Its own CMakeLists.txt would add a program, install rules and flags for every
# other target; the few generated headers are made here instead.

set(cmark_generated "${CMAKE_BINARY_DIR}/third_party/cmark_gfm_generated")

# Replaces code that is there exactly once, in the variable `code`, which was read from <file>.
function(rmtool_replace_once file from to)
    string(FIND "${code}" "${from}" first)
    string(FIND "${code}" "${from}" last REVERSE)
    if(first EQUAL -1 OR NOT first EQUAL last)
        message(FATAL_ERROR "${file} of cmark-gfm does not have exactly one \"${from}\": find out what has become of "
            "it in this version before using that")
    endif()
    string(REPLACE "${from}" "${to}" code "${code}")
    set(code "${code}" PARENT_SCOPE)
endfunction()

# While a document is parsed, the characters of the inline extensions are added to two global tables and removed
# afterwards; a parse in another thread would see them come and go. Thread-local tables are all it takes: the other
# globals (list of extensions, node types, node flags) change during registration only, which is done once.
function(rmtool_make_cmark_thread_safe)
    foreach(declaration "int8_t SKIP_CHARS[256];" "int8_t SPECIAL_CHARS[256] = {")
        rmtool_replace_once(src/inlines.c "static ${declaration}" "static _Thread_local ${declaration}")
    endforeach()
    set(code "${code}" PARENT_SCOPE)
endfunction()

# A reference to a footnote gets its label and length from columns, which are wrong where it spans lines, and from the
# text behind the `[`, even if that `^` was escaped: then it reads beyond that text. What stands between the brackets
# is known.
function(rmtool_make_cmark_footnotes_exact)
    rmtool_replace_once(src/inlines.c
        "if ((literal->len > 0 && literal->data[0] == '^')"
        "if (peek_at(subj, opener->position) == '^' && (literal->len > 0 && literal->data[0] == '^')")
    rmtool_replace_once(src/inlines.c
        "int fnref_end_column = subj->pos + subj->column_offset + subj->block_offset;"
        "int fnref_end_column = opener->inl_text->start_column + initial_pos - opener->position;")
    rmtool_replace_once(src/inlines.c
        "cmark_chunk_dup(literal, 1, (fnref_end_column - fnref_start_column) - 2)"
        "cmark_chunk_dup(&subj->input, opener->position + 1, initial_pos - opener->position - 2)")
    set(code "${code}" PARENT_SCOPE)
endfunction()

# A reference to a footnote that nothing defines becomes part of the text around it, undecoded amid decoded text: no one
# can tell any more where it stood. It stays a reference, one without a definition.
function(rmtool_keep_undefined_footnotes)
    rmtool_replace_once(src/blocks.c
        "      } else {\n        cmark_node *text = (cmark_node *)"
        "      } else if (0) {\n        cmark_node *text = (cmark_node *)")
    set(code "${code}" PARENT_SCOPE)
endfunction()

# The end of each line is looked for one byte at a time. Eight at once are skipped while none of them can end a line.
function(rmtool_speed_up_cmark_feed)
    rmtool_replace_once(src/blocks.c
        "static void S_parser_feed(cmark_parser *parser, const unsigned char *buffer,\n                          size_t len, bool eof) {"
        "static const unsigned char *skip_text(const unsigned char *at, const unsigned char *end) {
  for (; end - at >= 8; at += 8) {
    uint64_t word;
    memcpy(&word, at, 8);
    if ((word - 0x0E0E0E0E0E0E0E0EULL) & ~word & 0x8080808080808080ULL) break;
  }
  return at;
}

static void S_parser_feed(cmark_parser *parser, const unsigned char *buffer,
                          size_t len, bool eof) {")
    rmtool_replace_once(src/blocks.c
        "for (eol = buffer; eol < end; ++eol)" "for (eol = skip_text(buffer, end); eol < end; ++eol)")
    set(code "${code}" PARENT_SCOPE)
endfunction()

# A blank line goes through every list that is open: 1 MB of a deep list with blank lines behind it takes minutes. What the
# last one has left as it was is left alone by the next.
function(rmtool_let_cmark_pass_blank_lines)
    set(file "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/cmark_gfm_blank_lines.c")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" blank_lines)
    rmtool_replace_once(src/blocks.c "static void S_process_line(cmark_parser *parser, const unsigned char *buffer,
                           bufsize_t bytes) {"
        "${blank_lines}static void S_process_line(cmark_parser *parser, const unsigned char *buffer,
                           bufsize_t bytes) {")
    rmtool_replace_once(src/blocks.c "  last_matched_container = check_open_blocks(parser, &input, &all_matched);\n"
        "  if (is_settled(parser, &input)) goto finished;
  last_matched_container = check_open_blocks(parser, &input, &all_matched);\n")
    rmtool_replace_once(src/blocks.c "  add_text_to_container(parser, container, last_matched_container, &input);\n\nfinished:"
        "  {
    add_text_to_container(parser, container, last_matched_container, &input);
    if (parser->blank && all_matched && container == last_matched_container && container == current &&
        current == parser->current)
      settle(current);
  }

finished:")
    set(code "${code}" PARENT_SCOPE)
endfunction()

# Numeric character references have at most seven decimal or six hexadecimal digits (CommonMark 0.31 section 6.2).
function(rmtool_limit_digits)
    rmtool_replace_once(src/houdini_html_u.c
        "num_digits <= 8" "num_digits <= (_isdigit(src[1]) ? 7 : 6)")
    set(code "${code}" PARENT_SCOPE)
endfunction()

# Appends to `cmark_sources` a copy of <file> that the functions named have edited.
function(rmtool_edit_cmark file)
    file(READ "${cmark_gfm_SOURCE_DIR}/${file}" code)
    foreach(edit IN LISTS ARGN)
        cmake_language(CALL ${edit})
    endforeach()
    cmake_path(GET file FILENAME name)
    set(path "${cmark_generated}/${name}")
    # Written only if it changed, or every configuring would compile and link it again.
    file(WRITE "${path}.new" "${code}")
    file(COPY_FILE "${path}.new" "${path}" ONLY_IF_DIFFERENT)
    list(REMOVE_ITEM cmark_sources "${cmark_gfm_SOURCE_DIR}/${file}")
    set(cmark_sources ${cmark_sources} "${path}" PARENT_SCOPE)
endfunction()

file(GLOB cmark_sources "${cmark_gfm_SOURCE_DIR}/src/*.c" "${cmark_gfm_SOURCE_DIR}/extensions/*.c")
list(REMOVE_ITEM cmark_sources "${cmark_gfm_SOURCE_DIR}/src/main.c")
rmtool_edit_cmark(src/inlines.c rmtool_make_cmark_thread_safe rmtool_make_cmark_footnotes_exact)
rmtool_edit_cmark(src/blocks.c rmtool_keep_undefined_footnotes rmtool_speed_up_cmark_feed
    rmtool_let_cmark_pass_blank_lines)
rmtool_edit_cmark(src/houdini_html_u.c rmtool_limit_digits)
add_library(rmtool_cmark_gfm STATIC ${cmark_sources})
add_library(rmtool::cmark_gfm ALIAS rmtool_cmark_gfm)

# What config.h.in asks for is true of every compiler that knows C++20.
set(HAVE_STDBOOL_H ON)
set(HAVE___BUILTIN_EXPECT ON)
set(HAVE___ATTRIBUTE__ ON)
configure_file("${cmark_gfm_SOURCE_DIR}/src/config.h.in" "${cmark_generated}/config.h")
block()
    set(PROJECT_VERSION_MAJOR 0)
    set(PROJECT_VERSION_MINOR 29)
    set(PROJECT_VERSION_PATCH 0)
    set(PROJECT_VERSION_GFM 13)
    configure_file("${cmark_gfm_SOURCE_DIR}/src/cmark-gfm_version.h.in" "${cmark_generated}/cmark-gfm_version.h")
endblock()
include(GenerateExportHeader)
generate_export_header(rmtool_cmark_gfm
    BASE_NAME cmark-gfm EXPORT_FILE_NAME "${cmark_generated}/cmark-gfm_export.h")

target_include_directories(rmtool_cmark_gfm SYSTEM PUBLIC
    "${cmark_gfm_SOURCE_DIR}/src" "${cmark_gfm_SOURCE_DIR}/extensions" "${cmark_generated}")
target_compile_definitions(rmtool_cmark_gfm PUBLIC CMARK_GFM_STATIC_DEFINE)
set_target_properties(rmtool_cmark_gfm PROPERTIES C_STANDARD 11 C_EXTENSIONS ON)
# -fexceptions: our allocator may throw through it. -O2 in every preset: parsing dominates the run time of the tests.
target_compile_options(rmtool_cmark_gfm PRIVATE -w -fexceptions $<$<CONFIG:Debug>:-O2>)
# extensions/autolink.c indexes with a negative number of an unsigned type: it wraps to the right address.
target_compile_options(rmtool_cmark_gfm PRIVATE -fno-sanitize=pointer-overflow)
# Link-time optimisation makes parsing 13 % faster, but GCC then warns about this code whenever a program is linked.
target_link_options(rmtool_cmark_gfm INTERFACE $<$<C_COMPILER_ID:GNU>:-Wno-stringop-overflow>)
