# Hosts of the WASI reactor that are not JavaScript: the traces and the example, over wasm2c and in wabt's interpreter.
set(HERE ${CMAKE_CURRENT_LIST_DIR})
set(WASM ${CMAKE_SOURCE_DIR}/build/wasi/waitline.wasm)
enable_language(CXX)
set(CMAKE_CXX_STANDARD 17)
set(CMAKE_CXX_EXTENSIONS OFF)
find_program(WASM2C wasm2c REQUIRED)
find_library(WASM_RT wasm-rt-impl REQUIRED)
find_library(WABT wabt REQUIRED)

# In a folder of its own: c/ has a waitline.h too.
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/wasm2c)
add_custom_command(OUTPUT wasm2c/waitline.c wasm2c/waitline.h DEPENDS ${WASM} COMMAND ${WASM2C} ${WASM} -o wasm2c/waitline.c)
add_library(reactor STATIC wasm2c/waitline.c)
target_compile_options(reactor PRIVATE -O1 -w)
target_include_directories(reactor PUBLIC ${CMAKE_CURRENT_BINARY_DIR})
target_link_libraries(reactor PUBLIC ${WASM_RT} m)

add_executable(trace_wasm2c ${HERE}/../trace.c ${HERE}/wasm2c.c)
target_link_libraries(trace_wasm2c PRIVATE reactor)

add_executable(trace_wabt ${HERE}/../trace.c ${HERE}/wabt.cc)
# wabt's headers are not ours to warn about.
set_source_files_properties(${HERE}/wabt.cc PROPERTIES COMPILE_OPTIONS -w COMPILE_DEFINITIONS WASM="${WASM}")
target_link_libraries(trace_wabt PRIVATE ${WABT})

foreach(TRACE trace_wasm2c trace_wabt)
    target_compile_definitions(${TRACE} PRIVATE HOST)
    target_compile_options(${TRACE} PRIVATE -O1 $<$<C_COMPILER_ID:GNU>:-Wno-shadow>)
    target_include_directories(${TRACE} PRIVATE c ${HERE})
endforeach()

add_executable(host c/examples/host.c)
target_include_directories(host PRIVATE c)
target_link_libraries(host PRIVATE reactor)
