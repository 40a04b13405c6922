# Sanitizers apply to the whole build, the third-party code we compile included: a race or an overflow inside
# the parser must be seen, too. Any finding ends the program, so that no test can pass over one.

if(RMTOOL_SANITIZE)
    add_compile_options(-fsanitize=${RMTOOL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    # Every check has its place in the source as data. At a fixed address those pointers need not be relocated
    # whenever the program starts: that alone took 50 ms, and the tests start it thousands of times.
    add_link_options(-fsanitize=${RMTOOL_SANITIZE} -no-pie)
endif()
if(RMTOOL_FUZZ)
    # Coverage for the fuzzer in every object; libFuzzer's own main() only in the fuzz targets.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
