#include "state.h"

static int is_waiter(ref r) { return r >= FIRST_SLOT && r < core.end && at(r)->kind == WAITER; }

const char *wrong(const subject *what)
{
    int ready = 0, alive = 0, waiters = 0;
    for (int id = 0; id < what->waits; id++) alive += what->loop->tasks[id].alive;
    for (ref r = FIRST_SLOT; r < core.end; r += sizeof(slot)) {
        slot *s = at(r);
        waiters += s->kind == WAITER;
        if (s->kind == WAITER || s->kind == FREE) continue;
        ref last = r, next = s->queue.next;
        for (int length = 0; next != r; last = next, next = at(next)->queue.next, length++) {
            if (length == MOST_TASKS) return "a queue without an end";
            if (!is_waiter(next) || at(next)->home != r) return "a waiter in a queue that is not its own";
            if (at(next)->queue.prev != last) return "a queue that is not the same backwards";
        }
        if (s->queue.prev != last) return "a queue that is not the same backwards";
    }
    for (ref r = core.first_ready; r; r = at(r)->ready, ready++) {
        if (ready == MOST_TASKS) return "a ready queue without an end";
        if (!is_waiter(r) || at(r)->state == PENDING) return "a waiter ready that should not be";
    }
    if (waiters != alive) return "a wait that has no slot, or a slot that has no wait";
    if (ready != what->loop->ready.length) return "waits that should be ready";
    int used = (int)slots_used(), open = what->open();
    if (used < open + waiters || (!waiters && used > open)) return "a slot is lost";
    return NULL;
}

static uint64_t hash;

static void mix(uint64_t value)
{
    hash = (hash ^ value) * 0xff51afd7ed558ccd;
    hash ^= hash >> 32;
}

/* The objects and the ready queue; numbers the waits as they stand there. */
static int mix_objects(int *number)
{
    int all = 0;
    for (int id = 0; id < MOST_TASKS; id++) number[id] = NOBODY;
    for (ref r = FIRST_SLOT; r < FIRST_SLOT + MOST_OBJECTS * sizeof(slot) && r < core.end; r += sizeof(slot)) {
        slot *s = at(r);
        mix(s->kind);
        if (s->kind == WAITER || s->kind == FREE) continue;
        mix(s->state), mix(s->conditions.next), mix(s->conditions.prev), mix(s->waiting), mix(s->gone), mix(s->lock);
        for (ref next = s->queue.next; next != r; next = at(next)->queue.next) number[at(next)->cookie] = all++;
        mix((uint64_t)all);
    }
    for (ref r = core.first_ready; r; r = at(r)->ready) {
        if (number[at(r)->cookie] == NOBODY) number[at(r)->cookie] = all++;
        mix((uint64_t)number[at(r)->cookie]);
    }
    return all;
}

static void mix_waits(const subject *what, const uint32_t *tickets, const int *number, int all)
{
    for (int n = 0; n < all; n++) {
        for (int id = 0; id < MOST_TASKS; id++) {
            if (number[id] != n) continue;
            slot *s = at(tickets[id] % MOST_SLOTS * sizeof(slot));
            int arrives = (at(s->home)->kind & 7) == BARRIER;
            mix(s->state), mix((uint8_t)s->verdict), mix(s->home), mix(s->origin), mix(arrives ? s->index : 0);
            task t = what->loop->tasks[id];
            mix(t.future), mix(t.must_cancel), mix(t.unheard), mix(t.step), mix(t.index), mix((uint8_t)t.error);
        }
    }
}

static void mix_deque(const int *number, deque *d)
{
    mix(d->length);
    FOR_EACH(id, *d) mix((uint64_t)number[id]);
    memset(d, 0, sizeof *d);
}

uint64_t key(const subject *what, const uint32_t *tickets)
{
    int number[MOST_TASKS];
    hash = 0x9e3779b97f4a7c15;
    int all = mix_objects(number);
    mix_waits(what, tickets, number, all);
    mix_deque(number, &what->loop->ready);
    for (int i = 0; i < MOST_OBJECTS && what->queues[i]; i++) mix_deque(number, what->queues[i]);
    memset(what->loop, 0, sizeof *what->loop);
    for (size_t i = 0; i < what->size; i++) mix(((uint8_t *)what->model)[i]);
    return hash | 1;
}

