#include <string.h>
#include "list.h"

OWN _Alignas(sizeof(slot)) struct core core;

slot *slab_fresh(void)
{
#ifndef WAITLINE_SHARED
    if (!core.end) core.end = FIRST_SLOT;
#endif
    if (core.end >= core.limit && core.end >= (core.limit = memory_grow(core.limit))) return NULL;
    slot *s = at(core.end);
    core.end += sizeof(slot);
    return s;
}

slot *bare_object(kind kind)
{
    slot *object = slab_take(kind);
    if (!object) return NULL;
    uint32_t head = object->head;
    memset(object, 0, sizeof(slot));
    object->head = head;
    list_init(object, QUEUE);
    return object;
}

slot *find(uint32_t handle, kind kind) { return find_fast(handle, kind); }
