/* fuzz_model.c - the input as a program on up to four objects of any kind, on the core and on a model of asyncio.
 *
 * Byte 0 tells how many slots there are; then each pair of bytes is a step: what to do, at which of four places, and
 * an argument. After each step the answers and everything that can be asked agree, the slots are well formed and all
 * accounted for. Two things are checked without the model: nobody is overtaken, and permits are conserved.
 *
 * With FUZZ_TRACE=1 the program is printed, in the language of ../../traces.
 */
#include "place.h"
#include "slots.h"

/* Fewer steps than a slot has generations: no handle from before comes round again. */
enum { PLACES = 4, MOST_STEPS = 120 };

typedef struct wait {
    uint32_t ticket, cookie, seq;   /* seq: when it joined the queue in which it is */
    int cancelled;
    int returns;                    /* a condition's: it has the lock again, whatever the outcome */
    place *giver;                   /* whose permit it is to get, NULL once that is closed */
} wait;

static place places[PLACES];
static wait waits[MOST_TASKS];
static uint32_t seq;
static int tracing;

#define TRACE(...) (tracing ? (void)fprintf(stderr, __VA_ARGS__) : (void)0)

static const char kind_letters[] = "--LECSB";

static const char *name(const place *p)
{
    static char text[4];
    snprintf(text, sizeof text, "%c%d", p->object ? kind_letters[p->object->kind] : '?', (int)(p - places));
    return text;
}

/* --- making ------------------------------------------------------------------------------------------------ */

static uint32_t number(uint8_t choice)
{
    static const uint32_t odd[] = {LARGEST, LARGEST - 1, LARGEST + 1u, UINT32_MAX};
    return choice < 12 ? choice % 4 : odd[choice % 4];
}

static object *vacant(void)
{
    for (object *o = m.objects; o < m.objects + MOST_OBJECTS; o++) {
        int stands = 0;
        for (int i = 0; i < PLACES; i++) stands |= places[i].object == o;
        if (!stands && !o->open && !model_refers(o)) return o;
    }
    return NULL;
}

static int32_t make_in_core(int which, uint32_t n, uint32_t lock)
{
    switch (which) {
    case 0: return lock_new();
    case 1: return event_new();
    case 2: return condition_new(lock);
    case 3: return semaphore_new(n);
    case 4: return bounded_semaphore_new(n);
    default: return barrier_new(n);
    }
}

/* A new object at the place, and nothing is left of what stood there: it is discarded if it is open. */
static void make(place *p, uint8_t argument)
{
    static const kind kinds[] = {LOCK, EVENT, CONDITION, SEMAPHORE, SEMAPHORE, BARRIER};
    static const char *const names[] = {"lock", "event", "condition", "semaphore", "bounded_semaphore", "barrier"};
    int which = argument % 6;
    uint32_t n = number(argument / 6 % 16);
    const place *lock = &places[argument / 6 % PLACES];
    object *o = vacant();
    if (!o || (p->object && p->object->open)) return;
    TRACE("new %s", names[which]);
    if (which == 2) TRACE(" %s", name(lock));
    if (which > 2) TRACE(" %u", n);
    int32_t should = model_new(o, kinds[which], n, which == 4, lock->object);
    int32_t is = make_in_core(which, n, lock->handle);
    TRACE(" -> %d at %d\n", is, (int)(p - places));
    CHECK_IS(is < 0 ? is : 0, should);
    if (is < 0) {
        CHECK(slots_unchanged());
        return;
    }
    for (int id = 0; id < MOST_TASKS; id++) if (waits[id].giver == p) waits[id].giver = NULL;
    *p = (place){o, (uint32_t)is, kinds[which] == SEMAPHORE ? n : 1};
}

/* --- calls ------------------------------------------------------------------------------------------------- */

static int32_t (*const begins[])(uint32_t, uint32_t) = {
    [LOCK] = lock_acquire, [EVENT] = event_wait, [CONDITION] = condition_wait, [SEMAPHORE] = semaphore_acquire,
    [BARRIER] = barrier_wait,
};

static place *lock_of(const place *p)
{
    for (int i = 0; i < PLACES; i++) if (places[i].object && places[i].object == p->object->lock) return &places[i];
    return NULL;
}

static void begin(place *p, int now)
{
    int id = 0;
    while (id < MOST_TASKS && m.tasks[id].alive) id++;
    if (id == MOST_TASKS) return;
    uint32_t cookie = now ? NOW_OR_NEVER : (uint32_t)id;
    int32_t is = begins[p->object->kind](p->handle, cookie), should = model_begin(p->object, id, now);
    TRACE("wait %s%s -> %d", name(p), now ? " now" : "", is);
    TRACE(is > 0 ? ", %c waits\n" : "\n", 'a' + id);
    CHECK_IS(is > 0 ? AWAITS : is, should);
    if (is < 0) CHECK(slots_unchanged());
    if (is == PASSED) p->permits--;
    if (is <= 0) return;
    int returns = p->object->kind == CONDITION;
    waits[id] = (wait){(uint32_t)is, cookie, ++seq, 0, returns, returns ? lock_of(p) : p};
    if (returns) waits[id].giver->permits++;
}

typedef struct call {
    kind kind;
    const char *text;
    int32_t (*one)(uint32_t);
    int32_t (*model)(object *);
} call;

static const call calls[] = {
    {LOCK, "release", lock_release, model_release},
    {SEMAPHORE, "release", semaphore_release, model_release},
    {EVENT, "set", event_set, model_set},
    {BARRIER, "reset", barrier_reset, model_reset},
    {EVENT, "clear", event_clear, model_clear},
    {BARRIER, "abort", barrier_abort, model_abort},
};

/* The first or the second call that the kind has; a notify for a condition. */
static void use(place *p, int second, uint8_t argument)
{
    int32_t is, should;
    const call *found = NULL;
    if (p->object->kind == CONDITION) {
        uint32_t n = second ? number(argument % 16) : 1;
        is = condition_notify(p->handle, n), should = model_notify(p->object, n);
        TRACE("notify %s %u -> %d\n", name(p), n, is);
    } else {
        for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
            if (calls[i].kind == p->object->kind && (!found || second)) found = &calls[i];
        }
        is = found->one(p->handle), should = found->model(p->object);
        TRACE("%s %s -> %d\n", found->text, name(p), is);
        if (is >= 0 && found->model == model_release) p->permits++;
    }
    CHECK_IS(is, should);
    if (is < 0) CHECK(slots_unchanged());
}

/* A call of another kind, a ticket as a handle and a handle as a ticket find nothing. */
static void misuse(place *p, uint8_t argument)
{
    const call *c = &calls[argument % (sizeof calls / sizeof *calls)];
    const wait *w = &waits[argument % MOST_TASKS];
    kind kind = LOCK + argument % 5;
    TRACE("# misuse of %s\n", name(p));
    if (c->kind != p->object->kind) CHECK_IS(c->one(p->handle), E_CLOSED);
    if (kind != p->object->kind) CHECK_IS(begins[kind](p->handle, 0), E_CLOSED);
    CHECK_IS(wait_cancel(p->handle), E_CLOSED);
    if (w->ticket) CHECK_IS(object_close(w->ticket), E_CLOSED);
    CHECK(slots_unchanged());
}

static void end(place *p, int discard)
{
    int32_t is = discard ? object_discard(p->handle) : object_close(p->handle);
    TRACE("%s %s -> %d\n", discard ? "discard" : "close", name(p), is);
    CHECK_IS(is, model_end(p->object, discard));
    if (is < 0) CHECK(slots_unchanged());
}

/* --- waits ------------------------------------------------------------------------------------------------- */

/* A wait that was not cancelled leaves its queue before all that came after it. */
static void check_order(int id, const object *queue, int32_t outcome)
{
    if (waits[id].cancelled || queue->kind == BARRIER || (outcome != PASSED && outcome != MOVED)) return;
    for (int other = 0; other < MOST_TASKS; other++) {
        const task *t = &m.tasks[other];
        if (!t->alive || t->home != queue || waits[other].cancelled || other == id) continue;
        CHECK(waits[other].seq > waits[id].seq);
    }
}

static int resume(void)
{
    const resumption *r = wait_resume();
    object *queues[MOST_TASKS];
    int32_t outcome = 0;
    uint32_t index = 0;
    int more = 0;
    for (int i = 0; i < MOST_TASKS; i++) queues[i] = m.tasks[i].home;
    int id = model_resume(&outcome, &index, &more);
    if (!r) TRACE("resume -> nobody\n");
    else TRACE("resume -> %c, outcome %d, cookie %u\n", id == NOBODY ? '?' : 'a' + id, r->outcome, r->cookie);
    CHECK_IS(r != NULL, id != NOBODY);
    if (!r) return 0;
    CHECK_IS(r->ticket, waits[id].ticket);
    CHECK_IS(r->cookie, waits[id].cookie);
    CHECK_IS(r->outcome, outcome);
    CHECK_IS(r->more, more);
    if (queues[id]->kind == BARRIER && outcome == PASSED) CHECK_IS(r->index, index);
    for (int i = 0; i < PLACES; i++) if (places[i].object == queues[id]) CHECK_IS(r->object, places[i].handle);
    check_order(id, queues[id], outcome);
    if (outcome != WAITS && outcome != MOVED) {
        if (waits[id].giver && (waits[id].returns || outcome == PASSED)) waits[id].giver->permits--;
        CHECK_IS(wait_cancel(waits[id].ticket), E_CLOSED);
    } else {
        waits[id].seq = ++seq;
        waits[id].cancelled = 0;
    }
    return 1;
}

static void cancel(uint8_t argument)
{
    int id = argument % MOST_TASKS;
    if (!waits[id].ticket) return;
    int32_t is = wait_cancel(waits[id].ticket);
    TRACE("cancel %c -> %d\n", 'a' + id, is);
    CHECK_IS(is, m.tasks[id].alive ? PASSED : E_CLOSED);
    if (!m.tasks[id].alive) return;
    model_cancel(id);
    waits[id].cancelled = 1;
}

static void mark(uint8_t argument)
{
    int id = argument % MOST_TASKS;
    if (!waits[id].ticket) return;
    int32_t is = wait_mark(waits[id].ticket, argument);
    TRACE("mark %c %u -> %d\n", 'a' + id, argument, is);
    CHECK_IS(is, m.tasks[id].alive ? PASSED : E_CLOSED);
    waits[id].cookie = argument;
}

/* --- after each step --------------------------------------------------------------------------------------- */

static void step(uint8_t what, uint8_t argument)
{
    place *p = &places[what >> 4 & 3];
    switch (what & 15) {
    case 0: case 1: make(p, argument); return;
    case 10: resume(); return;
    case 11: while (resume()) slots_check(); return;
    case 12: case 13: cancel(argument); return;
    case 14: mark(argument); return;
    default: break;
    }
    if (!p->object) return;
    switch (what & 15) {
    case 2: case 3: case 4: begin(p, 0); return;
    case 5: begin(p, 1); return;
    case 6: case 7: use(p, 0, argument); return;
    case 8: use(p, 1, argument); return;
    case 9: misuse(p, argument); return;
    default: end(p, argument & 1);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    tracing = getenv("FUZZ_TRACE") != NULL;
    memset(places, 0, sizeof places);
    memset(waits, 0, sizeof waits);
    seq = 0;
    uint32_t slots = data[0] & 128 ? MOST_OBJECTS + 2 * MOST_TASKS : data[0] % 16;
    TRACE("# %u slots\n", slots);
    slots_fresh(slots);
    model_fresh(slots);
    for (size_t i = 1; i + 1 < size && i < 2 * MOST_STEPS; i += 2) {
        slots_save();
        step(data[i], data[i + 1]);
        slots_check();
        for (int j = 0; j < PLACES; j++) if (places[j].object) compare(&places[j]);
        CHECK_IS(slots_used(), model_used());
    }
    return 0;
}
