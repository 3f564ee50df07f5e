#include "list.h"

void list_append(slot *head, slot *s, size_t which) { list_append_fast(head, s, which); }

void list_remove(slot *s, size_t which)
{
    list_unlink(s, which);
    list_init(s, which);
}
