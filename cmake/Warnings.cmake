# Warnings are errors, but for our own targets only: they link rmtool_warnings privately.

add_library(rmtool_warnings INTERFACE)
target_compile_options(rmtool_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
