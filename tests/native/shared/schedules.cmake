# The core instrumented as for ThreadSanitizer, with steps.c as the runtime: what is atomic is a step.
add_executable(schedules ${SHARED_SOURCES} ${THERE}/schedules.c ${THERE}/steps.c)
target_include_directories(schedules PRIVATE ${CMAKE_SOURCE_DIR}/c)
target_compile_definitions(schedules PRIVATE WAITLINE_SHARED)
# In place of the directory's: no other sanitizer knows of coroutines.
set_property(TARGET schedules PROPERTY COMPILE_OPTIONS -g -O1 -Wall -Wextra)
set_source_files_properties(${SHARED_SOURCES} TARGET_DIRECTORY schedules PROPERTIES COMPILE_OPTIONS -fsanitize=thread)
add_test(NAME shared_schedules COMMAND schedules 4000)
