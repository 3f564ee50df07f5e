/* list.h - circular doubly linked lists of slots; the head is a slot too, and an empty list links to itself.
 *
 * `which` says which link is meant: QUEUE or CONDITIONS. A slot that links to itself may be taken out of its list
 * once more: whoever skips a waiter may drop it, and its resumption need not know.
 */
#ifndef WAITLINE_LIST_H
#define WAITLINE_LIST_H

#include "slab.h"

enum { QUEUE = offsetof(slot, queue), CONDITIONS = offsetof(slot, conditions) };

static inline link *link_of(slot *s, size_t which) { return (link *)((char *)s + which); }

static inline void list_init(slot *s, size_t which)
{
    link *own = link_of(s, which);
    own->next = own->prev = ref_of(s);
}

static inline void list_append_fast(slot *head, slot *s, size_t which)
{
    link *end = link_of(head, which), *own = link_of(s, which);
    own->next = ref_of(head);
    own->prev = end->prev;
    link_of(at(end->prev), which)->next = ref_of(s);
    end->prev = ref_of(s);
}

/* The slot's own link stays as it was: it is to be appended again, or freed. */
static inline void list_unlink(slot *s, size_t which)
{
    link *own = link_of(s, which);
    link_of(at(own->prev), which)->next = own->next;
    link_of(at(own->next), which)->prev = own->prev;
}

/* The same, as calls, where size counts more than time; what is removed links to itself. */
void list_append(slot *head, slot *s, size_t which);
void list_remove(slot *s, size_t which);

/* The first one, or NULL. */
static inline slot *list_first(slot *head, size_t which)
{
    slot *first = at(link_of(head, which)->next);
    return first == head ? NULL : first;
}

#endif
