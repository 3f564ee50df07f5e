#include "list.h"

void list_init(slot *s, size_t which)
{
    link *own = link_of(s, which);
    own->next = own->prev = ref_of(s);
}

void list_append(slot *head, slot *s, size_t which)
{
    link *end = link_of(head, which), *own = link_of(s, which);
    own->next = ref_of(head);
    own->prev = end->prev;
    link_of(at(end->prev), which)->next = ref_of(s);
    end->prev = ref_of(s);
}

void list_remove(slot *s, size_t which)
{
    link *own = link_of(s, which);
    link_of(at(own->prev), which)->next = own->next;
    link_of(at(own->next), which)->prev = own->prev;
    list_init(s, which);
}
