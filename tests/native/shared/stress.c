/* stress.c - the core of many threads in threads, as they come: under ThreadSanitizer, and with sleep as in a kernel.
 *
 *     stress [rounds [threads]]
 *
 * Each thread has a few tasks. What the lock guards is plain memory; permits are counted; what one task puts into a
 * queue another takes out, by a condition; waits are given up now and then. Whoever is about to sleep sets the event, so
 * that nobody waits for it in vain.
 */
#include <linux/futex.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include "shared/agent.h"

enum { TASKS = 6, MOST_THREADS = 16, PERMITS = 3, OBJECTS = 8, SLOTS = 64 };

typedef enum doing { NOTHING, LOCKS, PUTS, TAKES, RETAKES, PERMIT, EVENT_WAIT } doing;

typedef struct task {
    doing doing;
    uint32_t ticket;
    int given_up;
    int rounds;
} task;

static uint32_t tokens[4], generations[4];
static uint64_t counter, items, taken;      /* the lock's */
static _Atomic int out;                     /* permits */
static _Atomic uint64_t ended, given_up, locked;
static int rounds = 2000;

static _Thread_local uint32_t lock, semaphore, event, condition;
static _Thread_local task tasks[TASKS];
static _Thread_local uint64_t seed;

#define CHECK(truth) ((truth) ? (void)0 : (printf("%s:%d: %s\n", __FILE__, __LINE__, #truth), abort()))

static uint32_t chance(uint32_t n)
{
    seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
    return (uint32_t)(seed >> 33) % n;
}

long syscall(long number, ...);   /* unistd.h has a link of its own */

void native_notify(word *wake);
void native_notify(word *wake) { syscall(SYS_futex, wake, FUTEX_WAKE, INT32_MAX, NULL, NULL, 0); }

static void over(task *t)
{
    t->doing = NOTHING;
    t->rounds++;
}

static void guarded(void)
{
    counter++;
    atomic_fetch_add(&locked, 1);
}

/* With the lock: takes an item, or waits for one. */
static void take(task *t)
{
    if (items) {
        items--;
        taken++;
        CHECK(lock_release(lock) >= 0);
        over(t);
        return;
    }
    int32_t ticket = condition_wait(condition, (uint32_t)(t - tasks));
    CHECK(ticket > 0);
    t->doing = RETAKES;
    t->ticket = (uint32_t)ticket;
}

static void passed(task *t)
{
    switch (t->doing) {
    case LOCKS:
        guarded();
        CHECK(lock_release(lock) >= 0);
        over(t);
        break;
    case PUTS:
        guarded();
        items++;
        CHECK(condition_notify(condition, 1) >= 0);
        CHECK(lock_release(lock) >= 0);
        over(t);
        break;
    case TAKES: case RETAKES:
        guarded();
        take(t);
        break;
    case PERMIT:
        CHECK(atomic_fetch_add(&out, 1) < PERMITS);
        atomic_fetch_sub(&out, 1);
        CHECK(semaphore_release(semaphore) >= 0);
        over(t);
        break;
    default: over(t);
    }
}

static void resume(const resumption *r)
{
    task *t = &tasks[r->cookie];
    if (r->outcome == MOVED || r->outcome == WAITS) return;
    CHECK(t->ticket);
    atomic_fetch_add(&ended, 1);
    t->ticket = 0;
    if (r->outcome == PASSED) {
        passed(t);
        return;
    }
    CHECK(r->outcome == CANCELLED && t->given_up);
    if (t->doing == RETAKES) take(t);   /* it holds the lock all the same */
    else if (t->doing != TAKES && t->doing != PUTS) over(t);
}

static void start(task *t)
{
    uint32_t cookie = (uint32_t)(t - tasks);
    int32_t answer;
    if (t->doing == NOTHING && t->rounds % 4 == 0) t->doing = cookie % 2 ? TAKES : PUTS;
    else if (t->doing == NOTHING) t->doing = (doing[]){ LOCKS, LOCKS, PERMIT, EVENT_WAIT }[chance(4)];
    t->given_up = 0;
    if (t->doing == PERMIT) answer = semaphore_acquire(semaphore, cookie);
    else if (t->doing == EVENT_WAIT) answer = event_wait(event, cookie);
    else answer = lock_acquire(lock, cookie);
    CHECK(answer >= 0);
    t->ticket = (uint32_t)answer;
    if (answer == PASSED) passed(t);
    if (chance(16) == 0) event_clear(event);
}

static int is_over(void)
{
    for (task *t = tasks; t < tasks + TASKS; t++) if (t->rounds < rounds || t->doing != NOTHING) return 0;
    return 1;
}

static void sleep_well(void)
{
    if (event_set(event) > 0) return;
    if (!agent_arm(ARMED)) return;
    word *wake = (word *)(native_memory + agent_wake());
    while (atomic_load(wake) == ARMED) syscall(SYS_futex, wake, FUTEX_WAIT, ARMED, NULL, NULL, 0);
}

static void *run_thread(void *argument)
{
    const resumption *r;
    int32_t number = agent_join(2);
    CHECK(number >= 0);
    seed = 0x9e3779b97f4a7c15ull * (uint64_t)(uintptr_t)argument | 1;
    agent_region((uint32_t)number);
    agent_enter((uint32_t)number, 0);
    lock = (uint32_t)object_attach(LOCK, tokens[0], generations[0]);
    semaphore = (uint32_t)object_attach(SEMAPHORE, tokens[1], generations[1]);
    event = (uint32_t)object_attach(EVENT, tokens[2], generations[2]);
    condition = (uint32_t)object_attach(CONDITION, tokens[3], generations[3]);
    while (!is_over()) {
        int able = 0;
        while (agent_look());
        for (int n = 0; n < 8 && (r = wait_resume()); n++) resume(r), able = 1;
        for (task *t = tasks; t < tasks + TASKS; t++) {
            if (!t->ticket && (t->doing != NOTHING || t->rounds < rounds)) start(t), able = 1;
            else if (t->ticket && !t->given_up && chance(64) == 0) {
                t->given_up = 1;
                atomic_fetch_add(&given_up, 1);
                CHECK(wait_cancel(t->ticket) == PASSED);
                able = 1;
            }
        }
        if (!able) sleep_well();
    }
    event_set(event);
    CHECK(!wait_resume() && !agent_waits());
    return NULL;
}

int main(int argc, char **argv)
{
    int n = argc > 2 ? atoi(argv[2]) : 4;
    if (argc > 1) rounds = atoi(argv[1]);
    native_memory = aligned_alloc(4096, 1 << 21);
    memset(native_memory, 0, 1 << 21);
    CHECK(n <= MOST_THREADS && space_begin(OBJECTS, MOST_THREADS + 1, SLOTS) == PASSED);
    CHECK(space_size(OBJECTS, MOST_THREADS + 1, SLOTS) < 1 << 21);
    int32_t me = agent_join(1);
    agent_region((uint32_t)me);
    agent_enter((uint32_t)me, 0);
    uint32_t first = (uint32_t)lock_new();
    uint32_t handles[4] = { first, (uint32_t)semaphore_new(PERMITS), (uint32_t)event_new(), (uint32_t)condition_new(first) };
    for (int i = 0; i < 4; i++) {
        tokens[i] = (uint32_t)object_share(handles[i]);
        generations[i] = (uint32_t)object_generation(handles[i]);
    }
    pthread_t threads[MOST_THREADS];
    for (int i = 0; i < n; i++) pthread_create(&threads[i], NULL, run_thread, (void *)(uintptr_t)(i + 1));
    for (int i = 0; i < n; i++) pthread_join(threads[i], NULL);
    CHECK(counter == locked && !items && !out);
    CHECK(semaphore_value(handles[1]) == PERMITS && !lock_locked(handles[0]));
    printf("%d threads, %d tasks each, %llu waits ended, %llu given up, %llu items\n", n, TASKS,
        (unsigned long long)ended, (unsigned long long)given_up, (unsigned long long)taken);
    return 0;
}
