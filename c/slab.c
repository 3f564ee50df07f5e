#include <string.h>
#include "list.h"

_Alignas(sizeof(slot)) struct core core;

slot *slab_fresh(void)
{
    if (!core.end) core.end = FIRST_SLOT;
    if (core.end >= core.limit && core.end >= (core.limit = memory_grow(core.limit))) return NULL;
    slot *s = at(core.end);
    core.end += sizeof(slot);
    return s;
}

slot *new_object(kind kind)
{
    slot *object = slab_take(kind);
    if (!object) return NULL;
    uint32_t head = object->head;
    memset(object, 0, sizeof(slot));
    object->head = head;
    list_init(object, QUEUE);
    return object;
}

slot *find(uint32_t handle, kind kind)
{
    ref r = handle % MOST_SLOTS * sizeof(slot);
    return r < core.end && (at(r)->head ^ head_of(handle, kind)) <= ANY_STATE ? at(r) : NULL;
}
