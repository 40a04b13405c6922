# What every test is told by its environment.

# How many times as long as usual a guard against hangs has to wait: a sanitizer makes everything slower.
set(patience 1)
# Of the specifications' thousands of examples, scripts that start the program for each take every so manieth.
# With a sanitizer a start takes 20 times as long; there the unit tests, which need no start, go through all of them.
set(example_step 1)
if(RMTOOL_SANITIZE)
    set(patience 12)
    set(example_step 8)
endif()

set(RMTOOL_TEST_ENVIRONMENT
    "RMTOOL=${CMAKE_BINARY_DIR}/rmtool"
    "RMTOOL_SOURCE_DIR=${CMAKE_SOURCE_DIR}"
    "RMTOOL_BUILD_DIR=${CMAKE_BINARY_DIR}"
    "RMTOOL_CMARK_SOURCE=${cmark_gfm_SOURCE_DIR}"
    "RMTOOL_PATIENCE=${patience}"
    "RMTOOL_EXAMPLE_STEP=${example_step}"
    "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1"
    "UBSAN_OPTIONS=print_stacktrace=1"
    "TSAN_OPTIONS=halt_on_error=1")

# Debian's own Python first: it is the one that sees the modules of Debian's packages.
find_program(RMTOOL_PYTHON python3 HINTS /usr/bin)
