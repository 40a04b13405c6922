# Sanitizers apply to the whole build, the third-party code we compile included: a race or an overflow inside
# the parser must be seen, too. Any finding ends the program, so that no test can pass over one.

if(RMTOOL_SANITIZE)
    add_compile_options(-fsanitize=${RMTOOL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${RMTOOL_SANITIZE})
endif()
if(RMTOOL_FUZZ)
    # Coverage for the fuzzer in every object; libFuzzer's own main() only in the fuzz targets.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
