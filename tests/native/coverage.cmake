# Fails unless every line and every branch of c/ was executed. A line that can't be reached is exempt if it says why:
# /* unreachable: why */
if(FORGET)
    file(GLOB_RECURSE COUNTS *.gcda)
    foreach(COUNT ${COUNTS})
        file(REMOVE ${COUNT})
    endforeach()
    return()
endif()

set(EXEMPT ".*/\\* unreachable: .*")
set(REPORT ${GCOVR} --filter c/ --exclude-lines-by-pattern ${EXEMPT} ${CMAKE_CURRENT_BINARY_DIR})
execute_process(COMMAND ${REPORT} --fail-under-line 100 WORKING_DIRECTORY ${ROOT} RESULT_VARIABLE LINES)
execute_process(COMMAND ${REPORT} --branches --fail-under-branch 100 WORKING_DIRECTORY ${ROOT} RESULT_VARIABLE BRANCHES)
if(LINES OR BRANCHES)
    message(FATAL_ERROR "not all of c/ was executed: see the tables above")
endif()
