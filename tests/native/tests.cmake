# The native tests: one executable for each primitive, and the traces, each page a test.
set(HERE ${CMAKE_CURRENT_LIST_DIR})
add_compile_options(${TEST_FLAGS})

if(CORE_FLAGS MATCHES fuzzer)
    include(${HERE}/fuzz/fuzz.cmake)
    return()
endif()

# Counts are of the local core alone.
if(NOT CORE_FLAGS MATCHES coverage)
    include(${HERE}/shared/shared.cmake)
endif()
if(CORE_FLAGS MATCHES sanitize=thread)
    return()
endif()

add_library(explore STATIC ${HERE}/explore.c ${HERE}/state.c)
target_link_libraries(explore PUBLIC waitline)
target_compile_options(explore PUBLIC -Wno-unused-parameter)

foreach(NAME slab list lock event condition semaphore barrier)
    add_executable(test_${NAME} ${HERE}/test_${NAME}.c)
    target_link_libraries(test_${NAME} PRIVATE explore)
    add_test(NAME ${NAME} COMMAND test_${NAME})
    list(APPEND TESTS ${NAME})
endforeach()

add_executable(trace ${HERE}/trace.c)
target_link_libraries(trace PRIVATE waitline)
file(GLOB PAGES RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS ${HERE}/../traces/*.md)
foreach(PAGE ${PAGES})
    add_test(NAME ${PAGE} COMMAND trace ${PAGE} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    list(APPEND TESTS ${PAGE})
endforeach()

# Counts from this run alone; and every line and branch of c/ must have one.
if(CORE_FLAGS MATCHES coverage)
    find_program(GCOVR gcovr REQUIRED)
    add_test(NAME forget_earlier_counts COMMAND ${CMAKE_COMMAND} -DFORGET=1 -P ${HERE}/coverage.cmake)
    add_test(NAME coverage COMMAND ${CMAKE_COMMAND} -DGCOVR=${GCOVR} -DROOT=${CMAKE_SOURCE_DIR}
        -P ${HERE}/coverage.cmake)
    set_tests_properties(forget_earlier_counts PROPERTIES FIXTURES_SETUP counts)
    set_tests_properties(${TESTS} coverage PROPERTIES FIXTURES_REQUIRED counts)
    set_tests_properties(coverage PROPERTIES DEPENDS "${TESTS}")
endif()
