# wasm2js, with a memory that grows as WebAssembly's does: it detaches the old buffer, by which views notice, and
# says -1 at the module's maximum or when there is no more, where wasm2js's own has no maximum and throws. It grows by
# a sixteenth at least, since each time it copies all there is.
execute_process(COMMAND ${WASM2JS} -O ${WASM} -o ${JS} COMMAND_ERROR_IS_FATAL ANY)
file(READ ${JS} TEXT)

function(change FROM TO)
    string(FIND "${TEXT}" "${FROM}" AT)
    if(AT EQUAL -1)
        message(FATAL_ERROR "wasm2js grows its memory in another way now, c/wasm2js.cmake must follow it: ${FROM}")
    endif()
    string(REPLACE "${FROM}" "${TO}" TEXT "${TEXT}")
    set(TEXT "${TEXT}" PARENT_SCOPE)
endfunction()

set(ALLOCATION "var newBuffer = new ArrayBuffer(Math_imul(newPages, 65536));")
change("newPages = oldPages + pagesToAdd | 0" "newPages = Math.min(oldPages + Math.max(pagesToAdd, oldPages >> 4), 8192)")
change(" && (newPages < 65536)" "")
change("${ALLOCATION}" "try { ${ALLOCATION} } catch { return -1; }")
change("buffer = newBuffer;\n  }\n  return oldPages;"
    "structuredClone(buffer, { transfer: [buffer] });\n   buffer = newBuffer;\n   return oldPages;\n  }\n  return -1;")
file(WRITE ${JS} "${TEXT}")
