#include "list.h"

struct core core;

/* Freed slots are used again before untouched ones, the last freed first: it is the warmest, and a program
 * with n waits at a time never touches more than n slots. */
slot *slab_take(kind kind)
{
    slot *s;
    if (core.free) {
        s = at(core.free);
        core.free = s->queue.next;
    } else {
        if (!core.end) core.end = FIRST_SLOT;
        if (core.end >= core.limit && core.end >= (core.limit = memory_grow(core.limit))) return NULL;
        s = at(core.end);
        core.end += sizeof(slot);
        s->generation = 1;
    }
    uint8_t generation = s->generation;
    __builtin_memset(s, 0, sizeof(slot));
    s->kind = (uint8_t)kind;
    s->generation = generation;
    list_init(s, QUEUE);
    return s;
}

void slab_free(slot *s)
{
    s->kind = FREE;
    s->generation = s->generation % LAST_GENERATION + 1;
    s->queue.next = core.free;
    core.free = ref_of(s);
}

slot *find(uint32_t handle, kind kind) { return find_fast(handle, kind); }
