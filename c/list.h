/* list.h - circular doubly linked lists of slots; the head is a slot too, and an empty list links to itself.
 *
 * `which` says which link is meant: QUEUE or CONDITIONS. A slot taken out links to itself, so taking it out
 * twice does no harm: whoever skips a waiter may drop it, and its resumption need not know.
 */
#ifndef WAITLINE_LIST_H
#define WAITLINE_LIST_H

#include "slab.h"

enum { QUEUE = offsetof(slot, queue), CONDITIONS = offsetof(slot, conditions) };

static inline link *link_of(slot *s, size_t which) { return (link *)((char *)s + which); }

void list_init(slot *s, size_t which);
void list_append(slot *head, slot *s, size_t which);
void list_remove(slot *s, size_t which);

/* The one behind s, or NULL at the end. */
static inline slot *list_next(slot *head, slot *s, size_t which)
{
    slot *next = at(link_of(s, which)->next);
    return next == head ? NULL : next;
}

static inline slot *list_first(slot *head, size_t which) { return list_next(head, head, which); }

#endif
