# The core of many threads: each rule in one thread that plays several agents; every schedule at random, with deaths
# between any two steps; and threads as they are.
set(THERE ${CMAKE_CURRENT_LIST_DIR})
set(SHARED_SOURCES ${SHARED})
list(TRANSFORM SHARED_SOURCES PREPEND ${CMAKE_SOURCE_DIR}/)

add_library(shared STATIC ${SHARED_SOURCES})
target_include_directories(shared PUBLIC ${CMAKE_SOURCE_DIR}/c ${CMAKE_SOURCE_DIR}/tests/native)
target_compile_definitions(shared PUBLIC WAITLINE_SHARED)
target_compile_options(shared PRIVATE ${CORE_FLAGS} PUBLIC $<$<C_COMPILER_ID:GNU>:-Wno-shadow>)
target_link_options(shared PUBLIC ${CORE_FLAGS})

foreach(NAME space lock event condition semaphore barrier block dead)
    add_executable(shared_${NAME} ${THERE}/test_${NAME}.c ${THERE}/agents.c)
    target_link_libraries(shared_${NAME} PRIVATE shared)
    add_test(NAME shared_${NAME} COMMAND shared_${NAME})
endforeach()
include(${THERE}/schedules.cmake)
