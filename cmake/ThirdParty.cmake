# The third-party libraries, each as one target rmtool::<name>. Nothing else in the build names a package.

include(SourceArchives)

rmtool_source(cmark_gfm
    DEBIAN cmark-gfm cmark-gfm_0.29.0.gfm.13.orig.tar.gz
        5abc61798ebd9de5660bc076443c07abad2b8d15dbc11094a3a79644b8ad243a
    RELEASE https://github.com/github/cmark-gfm/archive/refs/tags/0.29.0.gfm.13.tar.gz cmark-gfm-0.29.0.gfm.13.tar.gz
        5abc61798ebd9de5660bc076443c07abad2b8d15dbc11094a3a79644b8ad243a)
rmtool_source(tinyxml2
    DEBIAN tinyxml2 tinyxml2_11.0.0+dfsg.orig.tar.xz
        1346241d0891464c44ce6838527bdc616f96da308d128d6e9a6ec6987db2ac8a
    RELEASE https://github.com/leethomason/tinyxml2/archive/refs/tags/11.0.0.tar.gz tinyxml2-11.0.0.tar.gz
        5556deb5081fb246ee92afae73efd943c889cef0cafea92b0b82422d6a18f289)
rmtool_source(catch2
    DEBIAN catch2 catch2_3.7.1.orig.tar.gz
        c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
    RELEASE https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz catch2-3.7.1.tar.gz
        c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c)

set(sources cmark_gfm tinyxml2)
if(RMTOOL_BUILD_TESTS)
    list(APPEND sources catch2)
endif()
rmtool_obtain_sources(${sources})

include(ThirdPartyCmarkGfm)
include(ThirdPartyBuilt)
include(ThirdPartyDebian)
