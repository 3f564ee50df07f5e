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

foreach(NAME space lock others dead)
    add_executable(shared_${NAME} ${THERE}/test_${NAME}.c ${THERE}/agents.c)
    target_link_libraries(shared_${NAME} PRIVATE shared)
    add_test(NAME shared_${NAME} COMMAND shared_${NAME})
endforeach()

# Compiled for ThreadSanitizer, whose runtime steps.c stands for; so every access to a shared word is a step.
if(NOT CORE_FLAGS MATCHES sanitize=thread)
    add_library(shared_steps OBJECT ${SHARED_SOURCES})
    target_compile_definitions(shared_steps PUBLIC WAITLINE_SHARED)
    add_executable(shared_explore ${THERE}/explore.c ${THERE}/steps.c)
    set_target_properties(shared_steps PROPERTIES COMPILE_OPTIONS "-O1;-g;-fsanitize=thread")
    set_target_properties(shared_explore PROPERTIES COMPILE_OPTIONS "-O1;-g;-Wall;-Wextra;-Wpedantic;-Wconversion;-Wno-sign-conversion;-Werror")
    target_include_directories(shared_explore PRIVATE ${CMAKE_SOURCE_DIR}/c ${CMAKE_SOURCE_DIR}/tests/native)
    target_link_libraries(shared_explore PRIVATE shared_steps)
    add_test(NAME shared_explore COMMAND shared_explore)
endif()

find_package(Threads REQUIRED)
add_executable(shared_stress ${THERE}/stress.c)
target_link_libraries(shared_stress PRIVATE shared Threads::Threads)
add_test(NAME shared_stress COMMAND shared_stress)
