/* memory.c - where the slots stand: the one file that differs by platform. */
#if !defined __wasm__ && !defined WAITLINE_SHARED
#define _DEFAULT_SOURCE
#include <sys/mman.h>
#endif
#include "slab.h"

#ifdef WAITLINE_SHARED

/* A memory of many threads never grows. */
ref memory_grow(ref limit) { return limit; }

#elif defined __wasm__ && !defined WAITLINE_PROGRAM

enum { PAGE = 65536 };

/* A page at a time, so that no more than a page stands unused: engines reserve the whole range at first and grow in
 * place, in about what it takes to touch that page. The module's own maximum is where the slots' refs end. */
ref memory_grow(ref limit)
{
    if (limit) __builtin_wasm_memory_grow(0, 1);
    return __builtin_wasm_memory_size(0) * PAGE;
}

#elif defined __wasm__

/* A program's memory is its allocator's: here is room for 65,535 objects and waits, which costs nothing until touched. */
static _Alignas(slot) char slots[sizeof(slot) << 16];

char *native_memory = slots;
uint32_t native_slots = (1 << 16) - 1;

ref memory_grow(ref limit)
{
    (void)limit;
    return sizeof slots;
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
    ref most = FIRST_SLOT + native_slots * (ref)sizeof(slot);
    return limit + CHUNK < most ? limit + CHUNK : most;
}

#endif
