/* memory.c - where the slots stand: the one file that differs by platform. */
#ifndef __wasm__
#define _DEFAULT_SOURCE
#include <sys/mman.h>
#endif
#include "slab.h"

#ifdef __wasm__

enum { PAGE = 65536, MOST_PAGES = (uint32_t)MOST_SLOTS / PAGE * sizeof(slot) };

/* A sixteenth more at a time: little stands unused, and hosts that grow by copying copy each byte 16 times. */
ref memory_grow(ref limit)
{
    uint32_t pages = __builtin_wasm_memory_size(0);
    uint32_t more = limit ? pages / 16 + 1 : 0;
    if (pages + more > MOST_PAGES) more = MOST_PAGES - pages;
    if (__builtin_wasm_memory_grow(0, more) != (size_t)-1) pages += more;
    return pages * PAGE;
}

#else

enum { CHUNK = 2048 * sizeof(slot) };

char *native_memory;
uint32_t native_slots = MOST_SLOTS - 1;

/* The whole range is reserved at once, so slots never move; the system gives each page when it is touched. */
ref memory_grow(ref limit)
{
    if (!native_memory) {
        void *range = mmap(NULL, sizeof(slot) * MOST_SLOTS, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (range == MAP_FAILED) return 0;
        native_memory = range;
    }
    ref most = FIRST_SLOT + native_slots * sizeof(slot);
    return limit + CHUNK < most ? limit + CHUNK : most;
}

#endif
