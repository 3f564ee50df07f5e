/* list.h: what a queue of waiters rests on. */
#include "check.h"

enum { MANY = 5 };

static slot *head, *slots[MANY];

static void begin(size_t which)
{
    fresh(ROOMY);
    head = slab_fresh();
    list_init(head, which);
    for (int i = 0; i < MANY; i++) list_init(slots[i] = slab_fresh(), which);
}

/* Forwards and backwards it is these. */
static void check_is(size_t which, const char *expected)
{
    char forwards[MANY + 1] = "", backwards[MANY + 1] = "";
    size_t length = strlen(expected), n = 0, m = length;
    for (slot *s = at(link_of(head, which)->next); s != head; s = at(link_of(s, which)->next), n++) {
        CHECK(n < length);
        for (int i = 0; i < MANY; i++) if (s == slots[i]) forwards[n] = (char)('0' + i);
    }
    for (slot *s = at(link_of(head, which)->prev); s != head; s = at(link_of(s, which)->prev)) {
        CHECK(m-- > 0);
        for (int i = 0; i < MANY; i++) if (s == slots[i]) backwards[m] = (char)('0' + i);
    }
    CHECK_IS(strcmp(forwards, expected), 0);
    CHECK_IS(strcmp(backwards, expected), 0);
    CHECK(list_first(head, which) == (length ? slots[expected[0] - '0'] : NULL));
}

static void appended_at_the_end_removed_anywhere(size_t which)
{
    begin(which);
    check_is(which, "");
    for (int i = 0; i < MANY; i++) list_append(head, slots[i], which);
    check_is(which, "01234");
    list_remove(slots[2], which);
    check_is(which, "0134");
    list_remove(slots[0], which);
    check_is(which, "134");
    list_remove(slots[4], which);
    check_is(which, "13");
    list_append(head, slots[0], which);
    check_is(which, "130");
    list_remove(slots[1], which);
    list_remove(slots[0], which);
    check_is(which, "3");
    list_remove(slots[3], which);
    check_is(which, "");
}

/* So whoever skips a waiter may drop it, and its resumption need not know. */
static void removing_twice_does_no_harm(size_t which)
{
    begin(which);
    for (int i = 0; i < 3; i++) list_append(head, slots[i], which);
    list_remove(slots[1], which);
    list_remove(slots[1], which);
    check_is(which, "02");
}

int main(void)
{
    appended_at_the_end_removed_anywhere(QUEUE);
    appended_at_the_end_removed_anywhere(CONDITIONS);
    removing_twice_does_no_harm(QUEUE);
    removing_twice_does_no_harm(CONDITIONS);
    return 0;
}
