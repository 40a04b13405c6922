include(GNUInstallDirs)

if(TARGET rmtool)
    install(TARGETS rmtool RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(FILES "${CMAKE_SOURCE_DIR}/man/rmtool.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" OPTIONAL)
