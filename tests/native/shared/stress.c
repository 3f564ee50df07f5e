/* stress.c - threads as they are, asleep on futexes. What a lock guards is plain memory, so that ThreadSanitizer sees
 * whether it guards.
 *
 *     shared_stress [THREADS [ROUNDS]]
 */
#define _GNU_SOURCE
#include <linux/futex.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <time.h>
#include "check.h"
#include "shared/agent.h"

enum { L, S, E, B, C, STRICT, KINDS };
enum { MOST = 32, PERMITS = 3, TICKETS = 8 };

static const uint32_t kinds[KINDS] = {LOCK, SEMAPHORE, EVENT, BARRIER, CONDITION, LOCK};
static uint32_t tokens[KINDS], generations[KINDS], rounds;
static int threads;

/* Guarded by the locks, and by nothing else. */
static uint64_t counts[2], expected, stock, produced, consumed;
static _Atomic int in_semaphore, running;
static _Atomic uint64_t waits_begun, waits_over, passes;

/* unistd.h has a `link`. */
long syscall(long number, ...);

static void futex(word *wake, int call, uint32_t value, const struct timespec *until)
{
    syscall(SYS_futex, (void *)wake, call, value, until, NULL, 0);
}

void native_notify(word *wake) { futex(wake, FUTEX_WAKE_PRIVATE, INT32_MAX, NULL); }

typedef struct mine {
    uint32_t objects[KINDS], tickets[TICKETS], kind[TICKETS], random, done, blocks;
    uint64_t counted[2];
    int held[KINDS];
} mine;

static uint32_t draw(mine *m, uint32_t n)
{
    m->random ^= m->random << 13;
    m->random ^= m->random >> 17;
    m->random ^= m->random << 5;
    return m->random % n;
}

/* A timeout of 0 is one that fires at once; otherwise only a wake ends it. */
static void sleep_until_woken(uint32_t how, int at_once)
{
    static const struct timespec soon = {0, 1000};
    word *wake = &agent_at(core.number)->wake;
    if (agent_arm(how)) while (*wake == how) {
        futex(wake, FUTEX_WAIT_PRIVATE, how, at_once ? &soon : NULL);
        if (at_once) break;
    }
    while (agent_look());
}

static void got(mine *m, uint32_t kind)
{
    uint32_t guard = kind == STRICT;
    passes++;
    switch (kind) {
    case L: case STRICT:
        counts[guard]++;
        m->counted[guard]++;
        CHECK(lock_release(m->objects[kind]) >= 0);
        break;
    case S:
        CHECK(atomic_fetch_add(&in_semaphore, 1) < PERMITS);
        atomic_fetch_sub(&in_semaphore, 1);
        CHECK(semaphore_release(m->objects[S]) >= 0);
        break;
    case C:
        if (stock) stock--, consumed++;
        CHECK(lock_release(m->objects[L]) >= 0);
        break;
    }
}

static int32_t ask(mine *m, uint32_t kind, uint32_t cookie)
{
    uint32_t handle = m->objects[kind];
    switch (kind) {
    case L: case STRICT: return lock_acquire(handle, cookie);
    case S: return semaphore_acquire(handle, cookie);
    case E: return event_wait(handle, cookie);
    case B: return barrier_wait(handle, cookie);
    default:
        if (lock_acquire(m->objects[L], NOW_OR_NEVER) != PASSED) return E_WOULD_WAIT;
        return condition_wait(handle, cookie);
    }
}

static void begin(mine *m, uint32_t kind)
{
    uint32_t cookie = 0;
    while (cookie < TICKETS && m->tickets[cookie]) cookie++;
    if (cookie == TICKETS) return;
    int32_t answer = ask(m, kind, cookie);
    if (answer == PASSED) got(m, kind);
    if (answer <= 0) return;
    m->tickets[cookie] = (uint32_t)answer;
    m->kind[cookie] = kind;
    waits_begun++;
}

static int resume(mine *m)
{
    const resumption *next = wait_resume();
    if (!next) return 0;
    if (next->outcome == WAITS || next->outcome == MOVED) return 1;
    uint32_t cookie = next->cookie, kind = m->kind[cookie];
    CHECK_IS(m->tickets[cookie], next->ticket);
    m->tickets[cookie] = 0;
    waits_over++;
    if (kind == C ? next->outcome != E_CLOSED : next->outcome == PASSED) got(m, kind);
    return 1;
}

/* Without a timeout only if nothing was given to its waiters, which can't go on meanwhile. */
static void block(mine *m, uint32_t kind)
{
    uint32_t handle = m->objects[kind];
    int32_t answer = block_begin(handle);
    while (answer == E_WOULD_WAIT) {
        int at_once = agent_waits() || !draw(m, 4);
        sleep_until_woken(PARKED, at_once);
        answer = at_once || kind == B || kind == E ? block_end(handle) : block_try(handle);
        if (answer == E_WOULD_WAIT && (at_once || kind == B || kind == E)) return;
    }
    if (answer == PASSED) got(m, kind);
}

static void act(mine *m)
{
    uint32_t kind = draw(m, KINDS), ticket;
    switch (draw(m, 12)) {
    case 0: case 1: case 2: case 3: begin(m, kind); break;
    case 4:
        if ((ticket = m->tickets[draw(m, TICKETS)])) CHECK_IS(wait_cancel(ticket), PASSED);
        break;
    case 5: if (kind != C && kind != B && kind != E) block(m, kind); break;
    case 6: draw(m, 2) ? event_set(m->objects[E]) : event_clear(m->objects[E]); break;
    case 7:
        if (lock_acquire(m->objects[L], NOW_OR_NEVER) != PASSED) break;
        stock += 2;
        produced += 2;
        condition_notify(m->objects[C], 2);
        lock_release(m->objects[L]);
        break;
    case 8: if (!draw(m, 40)) draw(m, 2) ? barrier_reset(m->objects[B]) : barrier_abort(m->objects[B]); break;
    default:
        do while (agent_look()); while (resume(m));
        if (!draw(m, 8)) sleep_until_woken(ARMED, 1);
    }
}

static void *play(void *seed)
{
    mine m = {.random = 2463534242u * ((uint32_t)(uintptr_t)seed + 1)};
    int32_t number = agent_join(1);
    CHECK(number >= 0);
    uint32_t generation = agent_generation((uint32_t)number);
    agent_region((uint32_t)number);
    agent_enter((uint32_t)number, 1 << 18);
    for (int kind = 0; kind < KINDS; kind++) {
        int32_t handle = object_attach(kinds[kind], tokens[kind], generations[kind]);
        CHECK(handle > 0);
        m.objects[kind] = (uint32_t)handle;
    }
    for (uint32_t i = 0; i < rounds; i++) act(&m);

    /* What others can't end is given up; the locks and the semaphore come to everybody in the end, without a timeout. */
    for (int i = 0; i < TICKETS; i++) {
        if (m.tickets[i] && m.kind[i] != L && m.kind[i] != S && m.kind[i] != STRICT) wait_cancel(m.tickets[i]);
    }
    while (agent_waits()) {
        do while (agent_look()); while (resume(&m));
        if (agent_waits()) sleep_until_woken(ARMED, 0);
    }
    CHECK(!wait_resume());
    running--;

    /* Locks are lent on until the last is done. */
    static pthread_mutex_t sum = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&sum);
    expected += m.counted[0] + m.counted[1];
    pthread_mutex_unlock(&sum);
    for (int kind = KINDS; kind--;) CHECK(object_discard(m.objects[kind]) >= 0);
    memcpy(at(core.begin), &core, sizeof core);
    CHECK_IS(agent_reap((uint32_t)number, generation), 1);
    return NULL;
}

int main(int arguments, char **argument)
{
    threads = arguments > 1 ? atoi(argument[1]) : 8;
    rounds = arguments > 2 ? (uint32_t)atoi(argument[2]) : 400000;
    CHECK(threads > 0 && threads <= MOST);
    native_memory = aligned_alloc(64, 1 << 20);
    memset(native_memory, 0, 1 << 20);
    CHECK(space_size(16, MOST + 1, 64) <= 1 << 20);
    CHECK_IS(space_begin(16, MOST + 1, 64), PASSED);
    uint32_t number = (uint32_t)agent_join(1), objects[KINDS];
    agent_region(number);
    agent_enter(number, 1 << 18);
    objects[L] = (uint32_t)lock_new();
    objects[S] = (uint32_t)bounded_semaphore_new(PERMITS);
    objects[E] = (uint32_t)event_new();
    objects[B] = (uint32_t)barrier_new(3);
    objects[C] = (uint32_t)condition_new(objects[L]);
    objects[STRICT] = (uint32_t)lock_new();
    object_fairness(objects[STRICT], 0);
    for (int kind = 0; kind < KINDS; kind++) {
        tokens[kind] = (uint32_t)object_share(objects[kind]);
        generations[kind] = (uint32_t)object_generation(objects[kind]);
    }
    running = threads;
    pthread_t all[MOST];
    for (int i = 0; i < threads; i++) CHECK(!pthread_create(&all[i], NULL, play, (void *)(uintptr_t)i));
    for (int i = 0; i < threads; i++) pthread_join(all[i], NULL);
    CHECK_IS(counts[0] + counts[1], expected);
    CHECK_IS(produced, consumed + stock);
    CHECK_IS(semaphore_value(objects[S]), PERMITS);
    CHECK_IS(lock_locked(objects[L]), 0);
    CHECK_IS(lock_locked(objects[STRICT]), 0);
    CHECK_IS(lock_abandoned(objects[L]), 0);
    CHECK_IS(waits_begun, waits_over);
    for (int kind = 0; kind < KINDS; kind++) CHECK_IS(object_waiting(objects[kind]), 0);
    printf("%d threads, %u rounds each: %llu waits ended, %llu passed\n", threads, rounds, (unsigned long long)waits_over,
           (unsigned long long)passes);
    return 0;
}
