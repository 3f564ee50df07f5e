# Fails unless every line and every branch of c/ was executed. A line that can't be reached is exempt if it says why:
# /* unreachable: why */
if(FORGET)
    file(GLOB_RECURSE COUNTS *.gcda)
    file(REMOVE ${COUNTS})
    return()
endif()

set(WHAT ${GCOVR} --root ${ROOT} --filter c/ --object-directory . --exclude-lines-by-pattern ".*/\\* unreachable: .*")
execute_process(COMMAND ${WHAT} --fail-under-line 100 RESULT_VARIABLE LINES)
execute_process(COMMAND ${WHAT} --branches --fail-under-branch 100 RESULT_VARIABLE BRANCHES)
if(LINES OR BRANCHES)
    message(FATAL_ERROR "not all of c/ was executed: see the tables above")
endif()
