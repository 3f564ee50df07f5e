# libwaitline.a for programs in C, with what find_package and pkg-config need. By platform: the core between POSIX
# threads, the core alone (WASI), or the JavaScript package's objects (Emscripten).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

if(EMSCRIPTEN)
    add_library(waitline STATIC c/program.c)
    set(LIBRARY $<INSTALL_PREFIX>/${CMAKE_INSTALL_DATADIR}/waitline/emscripten.js)
    target_link_options(waitline INTERFACE $<INSTALL_INTERFACE:SHELL:--js-library\ ${LIBRARY}>
        -sASYNCIFY -sASYNCIFY_IMPORTS=wl_backend_wait)
    set(LIBS "--js-library \${prefix}/${CMAKE_INSTALL_DATADIR}/waitline/emscripten.js -sASYNCIFY -sASYNCIFY_IMPORTS=wl_backend_wait")
    install(FILES c/emscripten.js DESTINATION ${CMAKE_INSTALL_DATADIR}/waitline)
else()
    add_library(waitline STATIC ${CORE} c/program.c c/threads.c)
    if(NOT CMAKE_C_COMPILER_TARGET STREQUAL wasm32-wasi)
        find_package(Threads REQUIRED)
        target_link_libraries(waitline PUBLIC Threads::Threads)
        set(LIBS -pthread)
    endif()
endif()
target_compile_definitions(waitline PRIVATE WAITLINE_PROGRAM)
target_compile_options(waitline PRIVATE -O2 $<$<C_COMPILER_ID:GNU>:-Wno-shadow>)
target_include_directories(waitline INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

install(TARGETS waitline EXPORT waitline ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES c/waitline.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT waitline FILE waitlineTargets.cmake NAMESPACE waitline:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/waitline)
file(WRITE ${CMAKE_BINARY_DIR}/waitlineConfig.cmake "include(CMakeFindDependencyMacro)
if(NOT EMSCRIPTEN AND NOT CMAKE_C_COMPILER_TARGET STREQUAL wasm32-wasi)
    find_dependency(Threads)
endif()
include(\${CMAKE_CURRENT_LIST_DIR}/waitlineTargets.cmake)
")
file(STRINGS package.json VERSION REGEX "\"version\"")
string(REGEX REPLACE ".*: \"([0-9.]+)\".*" "\\1" VERSION "${VERSION}")
write_basic_package_version_file(waitlineConfigVersion.cmake VERSION ${VERSION} COMPATIBILITY SameMinorVersion)
file(WRITE ${CMAKE_BINARY_DIR}/waitline.pc "prefix=\${pcfiledir}/../..
Name: waitline
Description: asyncio's synchronisation primitives for C
Version: ${VERSION}
Cflags: -I\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}
Libs: -L\${prefix}/${CMAKE_INSTALL_LIBDIR} -lwaitline ${LIBS}
")
install(FILES ${CMAKE_BINARY_DIR}/waitlineConfig.cmake ${CMAKE_BINARY_DIR}/waitlineConfigVersion.cmake
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/waitline)
install(FILES ${CMAKE_BINARY_DIR}/waitline.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
