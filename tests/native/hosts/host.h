/* host.h - what ../trace.c asks of an engine that runs the wasm. A trap ends the program. */
#ifndef WAITLINE_HOST_H
#define WAITLINE_HOST_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

extern const char *const host_name;

/* A new instance, started; the one before is gone. */
void host_fresh(void);

int32_t host_call(const char *name, int count, const uint32_t *arguments);

/* Where that address of linear memory is, until the next call. */
const void *host_memory(uint32_t address);

#ifdef __cplusplus
}
#endif
#endif
