#include <string.h>
#include "line.h"

_Static_assert(sizeof(record) % WORD == 0 && sizeof(agent) % WORD == 0 && sizeof(space) == WORD, "lines of the cache");

#ifdef __wasm__
/* All: somebody who has died may still be registered as waiting there. */
static inline void notify_word(word *wake) { __builtin_wasm_memory_atomic_notify((int *)wake, UINT32_MAX); }
#else
char *native_memory;
void native_notify(word *wake);   /* the host's */
static inline void notify_word(word *wake) { native_notify(wake); }
#endif

static uint32_t whole_lines(uint32_t bytes) { return (bytes + WORD - 1) & -(uint32_t)WORD; }

static uint32_t marks_size(uint32_t objects) { return whole_lines((objects + WORD - 1) / WORD * sizeof(wide)); }

static uint32_t agent_size(uint32_t objects)
{
    return (uint32_t)sizeof(agent) + marks_size(objects) + whole_lines(objects * (uint32_t)sizeof(ref));
}

HOT agent *agent_at(uint32_t number)
{
    return (agent *)((char *)record_at(SPACE->objects) + number * SPACE->stride);
}

static wide *marks_of(agent *a) { return (wide *)(a + 1); }

ref *proxies_of(agent *a) { return (ref *)((char *)(a + 1) + marks_size(SPACE->objects)); }

/* Whether it was set already. */
static int mark(agent *a, uint32_t n) { return (atomic_fetch_or(&marks_of(a)[n / WORD], bit(n % WORD)) >> n % WORD & 1) != 0; }

/* A mark is set from below, and found from above. */
static void tell(agent *a, uint32_t n)
{
    atomic_fetch_or(&a->middle[n / WORD / WORD], bit(n / WORD % WORD));
    atomic_fetch_or(&a->top, bit(n / WORD / WORD));
    if (atomic_exchange(&a->wake, SIGNALLED) >= ARMED) notify_word(&a->wake);
}

/* One that is set already was told of, is about to be, or its setter has died: then tell_all follows. */
void agent_tell(uint32_t number, record *r)
{
    agent *a = agent_at(number);
    uint32_t n = record_number(r);
    if (!mark(a, n)) tell(a, n);
}

void agent_unmark(record *r)
{
    uint32_t n = record_number(r);
    atomic_fetch_and(&marks_of(agent_at(core.number))[n / WORD], ~bit(n % WORD));
}

void agents_tell(uint64_t agents, record *r)
{
    for (; agents; agents &= agents - 1) agent_tell(lowest(agents), r);
}

void agent_tell_self(record *r) { agent_tell(core.number, r); }

static uint64_t region_at(uint32_t number)
{
    return (uintptr_t)agent_at(SPACE->agents) - MEMORY + (uint64_t)number * (SPACE->waits + 1) * sizeof(slot);
}

uint32_t space_size(uint32_t objects, uint32_t agents, uint32_t waits)
{
    if (!objects || objects > MOST_RECORDS || !agents || agents > MOST_AGENTS || !waits || waits >= MOST_WAITS) return 0;
    uint64_t size = (uintptr_t)(SPACE + 1) - MEMORY + (uint64_t)objects * sizeof(record) +
        agents * (agent_size(objects) + (waits + 1ull) * sizeof(slot));
    return size > LARGEST ? 0 : (uint32_t)size;
}

/* What no other memory begins with: "witl". */
enum { MAGIC = 0x6c746977 };

int32_t space_begin(uint32_t objects, uint32_t agents, uint32_t waits)
{
    space *s = SPACE;
    if (!space_size(objects, agents, waits)) return E_RANGE;
    s->objects = objects;
    s->agents = agents;
    s->waits = waits;
    s->stride = agent_size(objects);
    s->magic = MAGIC;
    return PASSED;
}

void space_time(uint32_t now, uint32_t rest)
{
    if (SPACE->magic != MAGIC) return;
    SPACE->now = now;
    SPACE->rest = rest;
}

/* Numbers are used in turn, so that one that was given up rests as long as can be. */
int32_t agent_join(uint32_t thread)
{
    if (SPACE->magic != MAGIC) return E_RANGE;
    for (uint32_t tries = 0; tries < SPACE->agents; tries++) {
        uint32_t number = atomic_fetch_add(&SPACE->next_agent, 1) % SPACE->agents;
        agent *a = agent_at(number);
        uint32_t state = a->state, generation = ((state >> LIFE) + 1) & LIVES;
        if ((state & AGENT_STATE) != ABSENT || (int32_t)(a->rests - SPACE->now) > 0) continue;
        if (!atomic_compare_exchange_strong(&a->state, &state, alive_as(generation + !generation))) continue;
        a->thread = thread;
        a->wake = RUNNING;
        return (int32_t)number;
    }
    return E_AGENTS;
}

/* What another agent left there is wiped out, as far as it went. */
uint32_t agent_region(uint32_t number)
{
    uint32_t region = (uint32_t)region_at(number);
    struct core *before = (struct core *)at(region);
    memset(before, 0, before->end ? before->end - region : sizeof(struct core));
    memset(proxies_of(agent_at(number)), 0, SPACE->used * sizeof(ref));
    return region;
}

void agent_enter(uint32_t number, uint32_t first)
{
    core.begin = (ref)region_at(number);
    core.number = number;
    core.generation = agent_at(number)->state >> LIFE;
    core.first = first;
    core.end = core.begin + sizeof(slot);
    core.limit = core.end + SPACE->waits * (ref)sizeof(slot);
}

uint32_t agent_generation(uint32_t number)
{
    uint32_t state = number < SPACE->agents ? agent_at(number)->state : ABSENT;
    return (state & AGENT_STATE) == ALIVE ? state >> LIFE : 0;
}

uint32_t agent_thread(uint32_t number) { return agent_at(number)->thread; }

uint32_t agent_wake(void) { return (uint32_t)((uintptr_t)&agent_at(core.number)->wake - MEMORY); }

uint32_t agent_waits(void) { return core.waits; }

/* A teller sets the top before the wake word, and this does it the other way round: one of them sees the other. */
int32_t agent_arm(uint32_t how)
{
    agent *a = agent_at(core.number);
    a->wake = how;
    if (!a->top) return 1;
    a->wake = RUNNING;
    return 0;
}

/* The number of a marked record, whose mark it takes away; -1 if there is none. Whoever sets a mark below now sets the
 * one above after it, so that it is not lost when this clears it. */
static int32_t marked(agent *a)
{
    for (uint64_t top; (top = a->top);) {
        uint32_t m = lowest(top);
        uint64_t middle = a->middle[m];
        if (!middle) {
            atomic_fetch_and(&a->top, ~bit(m));
            if (a->middle[m]) atomic_fetch_or(&a->top, bit(m));
            continue;
        }
        uint32_t n = m * WORD + lowest(middle);
        uint64_t marks = marks_of(a)[n];
        if (marks) {
            atomic_fetch_and(&marks_of(a)[n], ~bit(lowest(marks)));
            return (int32_t)(n * WORD + lowest(marks));
        }
        atomic_fetch_and(&a->middle[m], ~bit(n % WORD));
        if (marks_of(a)[n]) atomic_fetch_or(&a->middle[m], bit(n % WORD));
    }
    return -1;
}

int32_t agent_look(void)
{
    agent *a = agent_at(core.number);
    a->wake = RUNNING;
    for (int32_t n; (n = marked(a)) >= 0;) {
        ref proxy = proxies_of(a)[n];
        if (!proxy) continue;
        slot *object = at(proxy);
        int32_t handle = handle_of(object);
        object_refresh(object);
        return handle;
    }
    return 0;
}

/* As long as nobody else sees to it: the number may be another's by then. */
static void forget_all(uint32_t number, uint32_t state)
{
    for (uint32_t n = 0; n < SPACE->used && agent_at(number)->state == state; n++) record_forget(record_at(n), number);
    atomic_compare_exchange_strong(&agent_at(number)->state, &state, (state >> LIFE) << LIFE | ABSENT);
}

static uint32_t reaper_of(uint32_t state) { return state >> REAPER & 63; }

/* What the dead had yet to tell nobody knows: so all that live look at all there is. One may have set a wake word and died
 * before it could notify, and then nobody else would. */
static void tell_all(void)
{
    for (uint32_t number = 0; number < SPACE->agents; number++) {
        agent *a = agent_at(number);
        if (!agent_generation(number)) continue;
        for (uint32_t n = 0; n < SPACE->used; n++) {
            if (!(record_at(n)->attached & bit(number))) continue;
            mark(a, n);
            tell(a, n);
        }
        notify_word(&a->wake);
    }
}

/* Takes it on, unless somebody who lives has; before that those that it had taken on, since its number may be another's
 * after it. */
static int reap(uint32_t number, uint32_t state)
{
    uint32_t mine = (state >> LIFE) << LIFE | core.number << REAPER | REAPED;
    if ((state & AGENT_STATE) == REAPED && reaper_of(state) != core.number && agent_generation(reaper_of(state))) return 0;
    if (!atomic_compare_exchange_strong(&agent_at(number)->state, &state, mine)) return 0;
    agent_at(number)->rests = SPACE->now + (number == core.number ? 0 : SPACE->rest);
    for (uint32_t other = 0; number != core.number && other < SPACE->agents; other++) {
        state = agent_at(other)->state;
        if (other != number && (state & AGENT_STATE) == REAPED && reaper_of(state) == number) reap(other, state);
    }
    forget_all(number, mine);
    /* If it lives, it is to see that it does not count as such. Nobody calls one that surely runs no more: Node.js 20 crashes
     * if that comes while it takes the thread down. */
    atomic_exchange(&agent_at(number)->wake, SIGNALLED);
    if (SPACE->rest || number == core.number) notify_word(&agent_at(number)->wake);
    return 1;
}

/* Every step may be done twice, so whoever reaps a reaper ends what that one had begun. Who was reaped itself takes
 * nobody on: its number may be another's. */
int32_t agent_reap(uint32_t number, uint32_t generation)
{
    uint32_t state = number < SPACE->agents ? agent_at(number)->state : ABSENT;
    if (state >> LIFE != generation || (state & AGENT_STATE) == ABSENT || !am_alive() || !reap(number, state)) return 0;
    tell_all();
    return 1;
}
