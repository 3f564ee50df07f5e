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
        *s = (slot){ .generation = s->generation };
    } else {
        if (!core.end) core.end = FIRST_SLOT;
        if (core.end >= core.limit && core.end >= (core.limit = memory_grow(core.limit))) return NULL;
        s = at(core.end);
        core.end += sizeof(slot);
        s->generation = 1;
    }
    s->kind = (uint8_t)kind;
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

/* One comparison keeps out what lies before the slots and behind them. */
slot *find(uint32_t handle, kind kind)
{
    ref r = handle % MOST_SLOTS * sizeof(slot);
    if (r - FIRST_SLOT >= core.end - FIRST_SLOT) return NULL;
    slot *s = at(r);
    return s->kind == kind && s->generation == handle >> HANDLE_BITS ? s : NULL;
}
