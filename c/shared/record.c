/* record.c - objects that are opened in one agent and used in others. */
#include <string.h>
#include "../condition.h"
#include "value.h"

/* A record's name: its kind, these, and a generation that changes when it is freed. */
enum { KIND = 15, ENDED = 16, GIVEN_OUT = 32, KEEPS = 64, NAME = 8 };

enum { BATCH = 64 };

static uint32_t kind_of(uint32_t name) { return name & KIND; }

static ref *proxies(void) { return proxies_of(agent_at(core.number)); }

/* Nobody has it any more, and nobody can come to have it: its next life may begin. */
static void free_if_alone(record *r)
{
    uint32_t name = r->name;
    if (r->attached || !kind_of(name) || (name & (ENDED | GIVEN_OUT)) == GIVEN_OUT) return;
    atomic_compare_exchange_strong(&r->name, &name, ((name >> NAME) + 1) << NAME);
}

/* Who attaches first has it; what it is, is written last, so that a record half made is free once its maker is gone. */
static int open(slot *object)
{
    for (uint32_t tries = 0; tries < SPACE->objects; tries++) {
        uint32_t n = atomic_fetch_add(&SPACE->next_record, 1) % SPACE->objects, used = SPACE->used, name;
        record *r = record_at(n);
        uint64_t nobody = 0;
        if (kind_of(r->name) || !atomic_compare_exchange_strong(&r->attached, &nobody, bit(core.number))) continue;
        name = r->name;
        if (kind_of(name)) {
            atomic_fetch_and(&r->attached, ~bit(core.number));
            continue;
        }
        agent_unmark(r);
        memset(r->entries, 0, sizeof r->entries);
        r->batch = BATCH;
        r->line = 0;
        r->arrivals = 0;
        r->value = object->kind == LOCK ? TO_TAKE : 0;
        while (used <= n && !atomic_compare_exchange_weak(&SPACE->used, &used, n + 1));
        object->record = n;
        proxies()[n] = ref_of(object);
        r->name = name | object->kind;
        return 1;
    }
    return 0;
}

slot *new_object(kind kind)
{
    slot *object = bare_object(kind);
    if (!object || open(object)) return object;
    slab_free(object);
    return NULL;
}

/* What waits had that vanish is the others' again. */
static void vanish(slot *object)
{
    record *r = record_of(object);
    uint32_t granted = 0;
    for (slot *w = at(core.first_ready); w != at(0); w = at(w->ready)) {
        if (w->home != ref_of(object)) continue;
        granted += w->state == WOKEN || w->state == REVOKED;
        if (kind_of(r->name) == BARRIER) barrier_vanish(object, w);
    }
    switch (kind_of(r->name)) {
    case LOCK: lock_vanish(object); break;
    case CONDITION: condition_vanish(object, granted); break;
    case SEMAPHORE: semaphore_vanish(object, granted - object->robbed); break;
    }
    own(r)->waiting = 0;
}

void object_ended(slot *object, uint8_t how)
{
    if (!am_alive()) return;   /* its records are others' */
    record *r = record_of(object);
    ref *proxy = &proxies()[object->record];
    if (how == CLOSED && !(atomic_fetch_or(&r->name, ENDED) & ENDED)) agents_tell(r->attached & ~bit(core.number), r);
    if ((object->kind & KIND & ~CLOSED) == BARRIER) object->state = (uint8_t)barrier_phase(object);
    if (*proxy != ref_of(object)) return;   /* another one has taken its place */
    *proxy = 0;
    if (how == DISCARDED) vanish(object);
    line_leave(r, core.number);
    atomic_fetch_and(&r->attached, ~bit(core.number));
    free_if_alone(r);
}

HOT slot *live(uint32_t handle, kind kind)
{
    slot *object = find_fast(handle, kind);
    return object && !(record_of(object)->name & ENDED) && am_alive() ? object : NULL;
}

void object_refresh(slot *object)
{
    if (object->kind >= CLOSED) return;
    if (record_of(object)->name & ENDED) {
        /* Whom it had let pass before that has passed. */
        switch (object->kind) {
        case EVENT: event_flag(object); break;
        case CONDITION: condition_serve(object); break;
        case BARRIER: barrier_serve(object); break;
        }
        object_close(handle_of(object));
        return;
    }
    if (object->blocked) return;   /* this thread itself goes first */
    switch (object->kind) {
    case LOCK: lock_serve(object); break;
    case EVENT: event_flag(object); break;
    case CONDITION: condition_serve(object); break;
    case SEMAPHORE: while (permit_hand(object)); break;
    case BARRIER: barrier_serve(object); break;
    }
}

/* How many wait here is for others to read, and nothing hangs on when they do: so a plain store will do, where engines make
 * an exchange of each atomic one. */
void waits_changed(slot *object)
{
    if (object->kind >= CLOSED || !am_alive()) return;
    word *waiting = &own(record_of(object))->waiting;
    uint32_t count = object->waiting + object->blocked;
#ifdef __wasm__
    *(volatile uint32_t *)waiting = count;
#else
    atomic_store_explicit(waiting, count, memory_order_relaxed);
#endif
}

int32_t waits_of(const slot *object)
{
    record *r = record_of(object);
    if (object->kind == BARRIER) return barrier_waiting(object);
    uint32_t waits = 0;
    for (uint64_t agents = r->attached; agents; agents &= agents - 1) waits += r->entries[lowest(agents)].waiting;
    return (int32_t)waits;
}

/* One more that waits, in the queue or blocking the thread. */
void pending_more(slot *object)
{
    record *r = record_of(object);
    if (object->kind == CONDITION) atomic_fetch_add(&own(r)->tally, 1);
    if (!object->pending++) line_join(r);
}

void waiter_joined(slot *object, slot *waiter)
{
    record *r = record_of(object);
    waiter->arrival = r->batch ? object->joined++ : atomic_fetch_add(&r->arrivals, 1);
    waiter_stands(object, waiter);
}

void waiter_stands(slot *object, slot *waiter)
{
    record *r = record_of(object);
    waits_changed(object);
    if (!object->pending || (int32_t)(waiter->arrival - own(r)->arrival) < 0) own(r)->arrival = waiter->arrival;
    pending_more(object);
}

/* Puts a waiter that was woken, and then was too late, back to where it stood: before all that came later. */
void waiter_again(slot *object, slot *waiter)
{
    slot *next = at(object->queue.next);
    while (next != object && (int32_t)(next->arrival - waiter->arrival) < 0) next = at(next->queue.next);
    waiter->state = PENDING;
    waiter->home = ref_of(object);
    list_append(next, waiter, QUEUE);
    object->waiting++;
    waiter_stands(object, waiter);
}

/* It has joined the line: what it waits for may have come meanwhile. */
void contend(slot *object)
{
    int32_t woken;
    if (object->kind == EVENT) woken = event_serve(object, record_of(object)->value);
    else woken = object->waiting == object->gone + 1 && permit_hand(object);
    if (woken) agent_tell_self(record_of(object));
}

/* A condition's waiter that gives up is one less to notify. If there is none, all that wait have been notified by now. */
int not_notified(record *r)
{
    uint64_t tally = own(r)->tally;
    while ((uint32_t)tally) {
        if (atomic_compare_exchange_weak(&own(r)->tally, &tally, tally - 1)) return 1;
    }
    return 0;
}

/* So it either stays pending and is not counted any more, or is woken: a notification that it was given just now would
 * else be another's, besides the one that it passes on itself. */
void cancel_begun(slot *waiter)
{
    slot *condition = at(waiter->home);
    if (condition->kind != CONDITION) return;
    condition_serve(condition);
    if (waiter->state == PENDING && am_alive() && !not_notified(record_of(condition))) condition_serve(condition);
}

/* Whoever is not alive any more has no place in what others read. */
void pending_less(slot *object, int settled)
{
    int given_up = object->kind == CONDITION && !settled;
    if (--object->pending && !given_up) return;
    if (!am_alive()) return;
    record *r = record_of(object);
    if (given_up) not_notified(r);
    if (!object->pending) line_leave(r, core.number);
}

/* Strict: the first pending waiter but that one is this agent's first now. If it was its turn, that may be another's. */
void arrival_next(slot *object, const slot *waiter)
{
    record *r = record_of(object);
    slot *first = r->batch ? NULL : first_pending(object);
    if (!first || (waiter && first != waiter)) return;
    while (first != object && (first == waiter || first->state != PENDING)) first = at(first->queue.next);
    if (first == object) return;
    own(r)->arrival = first->arrival;
    line_pass(r);
}

void waiter_ready(slot *waiter, int settled)
{
    slot *object = at(waiter->home);
    if (object->kind >= CLOSED) return;
    if (object->kind != EVENT) arrival_next(object, waiter);   /* an event wakes all at once */
    pending_less(object, settled);
}

/* --- sharing -------------------------------------------------------------------------------------------- */

slot *object_of(uint32_t handle)
{
    for (uint32_t kind = LOCK; kind <= BARRIER; kind++) {
        slot *object = live(handle, (enum kind)kind);
        if (object) return object;
    }
    return NULL;
}

int32_t object_share(uint32_t handle)
{
    slot *object = object_of(handle);
    if (!object) return E_CLOSED;
    atomic_fetch_or(&record_of(object)->name, GIVEN_OUT);
    return (int32_t)object->record;
}

int32_t object_generation(uint32_t handle)
{
    slot *object = object_of(handle);
    return object ? (int32_t)(record_of(object)->name >> NAME) : E_CLOSED;
}

static int is_alive(const record *r, uint32_t kind, uint32_t generation)
{
    uint32_t name = r->name;
    return kind_of(name) == kind && name >> NAME == generation && !(name & ENDED);
}

void condition_opened(slot *condition)
{
    record *r = record_of(condition);
    r->bound = at(condition->lock)->record;
    r->era = record_at(r->bound)->name >> NAME;
}

/* This agent's proxy of a condition's lock, if it has one: another lock may stand in that place by now. */
static ref lock_behind(const record *r) { return is_alive(record_at(r->bound), LOCK, r->era) ? proxies()[r->bound] : 0; }

static int32_t detach(record *r)
{
    if (!proxies()[record_number(r)]) atomic_fetch_and(&r->attached, ~bit(core.number));
    free_if_alone(r);
    return E_CLOSED;
}

/* What it is stays so from when this agent is attached. */
int32_t object_attach(uint32_t kind, uint32_t token, uint32_t generation)
{
    if (token >= SPACE->objects || kind < LOCK || kind > BARRIER || !is_alive(record_at(token), kind, generation)) return E_CLOSED;
    record *r = record_at(token);
    ref lock = 0;
    slot *object = bare_object((enum kind)kind);
    if (!object) return E_MEMORY;
    object->record = token;
    atomic_fetch_or(&r->attached, bit(core.number));
    agent_unmark(r);
    if (!is_alive(r, kind, generation) || (kind == CONDITION && !(lock = lock_behind(r)))) {
        slab_free(object);
        return detach(r);
    }
    proxies()[token] = ref_of(object);
    if (kind == LOCK) list_init(object, CONDITIONS);
    if (kind == CONDITION) {
        object->lock = lock;
        list_append(at(lock), object, CONDITIONS);
    }
    if (kind == BARRIER) object->parties = r->bound;
    if (kind == EVENT) object->seen = (uint32_t)(r->value >> 1);
    return handle_of(object);
}

int32_t object_fairness(uint32_t handle, uint32_t batch)
{
    slot *object = object_of(handle);
    if (!object) return E_CLOSED;
    record_of(object)->batch = batch > RUNS ? RUNS : batch;
    return PASSED;
}

int32_t semaphore_recover(uint32_t handle, uint32_t recover)
{
    slot *semaphore = live(handle, SEMAPHORE);
    if (!semaphore) return E_CLOSED;
    if (recover) atomic_fetch_and(&record_of(semaphore)->name, ~KEEPS);
    else atomic_fetch_or(&record_of(semaphore)->name, KEEPS);
    return PASSED;
}

/* --- the dead ------------------------------------------------------------------------------------------- */

void record_forget(record *r, uint32_t number)
{
    uint32_t name = r->name;
    if (kind_of(name)) {
        switch (kind_of(name)) {
        case LOCK: lock_forget(r, number); break;
        case CONDITION: condition_leave(r, number); break;
        case SEMAPHORE: semaphore_forget(r, number, !(name & KEEPS)); break;
        case BARRIER: barrier_forget(r, number); break;
        }
        r->entries[number].waiting = 0;
        line_leave(r, number);
        line_tell(r);
    }
    atomic_fetch_and(&r->attached, ~bit(number));
    free_if_alone(r);
}
