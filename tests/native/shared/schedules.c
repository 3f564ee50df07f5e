/* schedules.c - the core of many threads under schedules chosen at random, with agents lost between any two steps.
 *
 *     schedules [runs [seed]]
 *
 * A run has a few agents with a few tasks each, which use one object of each kind as a program would: whatever they
 * acquire they give back, and some waits are given up. The scheduler hands over before each atomic operation; an agent
 * that dies is never heard of again, and some time later another one reaps it. After that:
 *
 *   - one task at most holds the lock, unless the one before has died; then the lock says that it was abandoned
 *   - no more permits are out than there are, and in the end all are back
 *   - each wait ends once; within an agent the lock is had in the order of asking
 *   - nobody sleeps who could go on
 *   - every notification has gone to a wait that goes on with it
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>
#include "shared/agent.h"
#include "steps.h"

enum { AGENTS = 3, TASKS = 3, MOVES = 14, STACK = 1 << 16, PERMITS = 2, PARTIES = 2, LIVES_LONG = -1 };

enum what { IDLE, HOLDS, IN_LOCK, IN_SEMAPHORE, HAS_PERMIT, IN_EVENT, IN_CONDITION, IN_BARRIER, KINDS_OF_WAIT };

typedef struct task {
    enum what what;
    uint32_t ticket;
    uint32_t asked;      /* the order in which it asked for the lock */
    int given_up;
} task;

typedef struct player {
    ucontext_t context;
    char stack[STACK];
    struct core core;    /* while it does not run */
    int alive, done, asleep, has_joined;
    int dies_in;         /* steps, or LIVES_LONG */
    int32_t number;
    uint32_t generation;
    uint32_t lock, semaphore, event, condition, barrier;
    task tasks[TASKS];
    int moves;
    uint32_t asked, served;
    uint32_t reaped;     /* those of whose death it has learnt; each that lives learns of each */
} player;

static player players[AGENTS];
static player *running;
static ucontext_t scheduler;
static uint64_t seed, run_seed;
static int holder_agent, holder_task;    /* -1: nobody */
static int finishing;                    /* nobody begins anything, all help the others out */
static uint64_t steps_taken, kills, reaps, runs, waits_ended;
static uint32_t tokens[5], generations[5];
static uint32_t dead;                    /* a bit each */

static uint32_t chance(uint32_t n)
{
    seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
    return (uint32_t)(seed >> 33) % n;
}

static void fail(const char *what)
{
    printf("%s: schedules 1 %llu\n", what, (unsigned long long)run_seed);
    for (player *p = players; p < players + AGENTS; p++) {
        printf("agent %d%s%s%s:", p->number, p->alive ? "" : " dead", p->done ? " done" : "", p->asleep ? " asleep" : "");
        for (int t = 0; t < TASKS; t++) printf(" %d%s", p->tasks[t].what, p->tasks[t].given_up ? " given up" : "");
        printf(", %d moves, wake %u\n", p->moves, agent_at((uint32_t)p->number)->wake);
    }
    for (int i = 0; i < 5; i++) printf("%llx in line %llx\n", (unsigned long long)record_at(tokens[i])->value, (unsigned long long)record_at(tokens[i])->line);
    exit(1);
}

#define CHECK(truth) ((truth) ? (void)0 : fail(#truth))

void step(void)
{
    if (!running) return;
    steps_taken++;
    player *self = running;
    swapcontext(&self->context, &scheduler);
}

void native_notify(word *wake);
void native_notify(word *wake) { (void)wake; }   /* whoever sleeps is looked at by the scheduler */

static int is_me(void) { return holder_agent == running - players; }

static void has_lock(int t)
{
    if (holder_agent >= 0) {
        CHECK(!players[holder_agent].alive);
        CHECK(lock_abandoned(running->lock) == 1);
    }
    holder_agent = (int)(running - players);
    holder_task = t;
}

static void no_lock(int t)
{
    CHECK(is_me() && holder_task == t);
    holder_agent = -1;
}

static void release_lock(int t)
{
    no_lock(t);
    CHECK(lock_release(running->lock) >= 0);
}

static void settle(task *mine, const resumption *r)
{
    int t = (int)(mine - running->tasks);
    enum what was = mine->what;
    CHECK(was != IDLE && was != HOLDS && was != HAS_PERMIT);
    if (r->outcome == MOVED || r->outcome == WAITS) return;
    waits_ended++;
    CHECK(r->outcome != CANCELLED || mine->given_up);
    mine->what = IDLE;
    mine->ticket = 0;
    switch (was) {
    case IN_LOCK:
        if (r->outcome != PASSED) break;
        CHECK((int32_t)(mine->asked - running->served) > 0);
        running->served = mine->asked;
        has_lock(t);
        mine->what = HOLDS;
        break;
    case IN_CONDITION:
        has_lock(t);
        mine->what = HOLDS;
        break;
    case IN_SEMAPHORE:
        if (r->outcome == PASSED) mine->what = HAS_PERMIT;
        break;
    default: break;
    }
}

static task *task_of(uint32_t cookie) { return &running->tasks[cookie]; }

static void drain(void)
{
    const resumption *r;
    while (agent_look());
    while ((r = wait_resume())) settle(task_of(r->cookie), r);
}

/* What a call that may wait answered. */
static void waits(task *mine, int32_t answer, enum what pending, enum what passed)
{
    CHECK(answer >= 0 || answer == E_ABORTED);
    mine->given_up = 0;
    if (answer > 0) {
        mine->what = pending;
        mine->ticket = (uint32_t)answer;
    } else if (answer == PASSED) {
        mine->what = passed;
    }
}

static void begin(task *mine)
{
    int t = (int)(mine - running->tasks);
    uint32_t cookie = (uint32_t)t;
    int32_t answer;
    switch (chance(8)) {
    case 0: case 1: case 2:
        answer = lock_acquire(running->lock, cookie);
        mine->asked = ++running->asked;
        if (answer == PASSED) running->served = mine->asked, has_lock(t);
        waits(mine, answer, IN_LOCK, HOLDS);
        break;
    case 3: case 4: waits(mine, semaphore_acquire(running->semaphore, cookie), IN_SEMAPHORE, HAS_PERMIT); break;
    case 5: waits(mine, event_wait(running->event, cookie), IN_EVENT, IDLE); break;
    case 6: waits(mine, barrier_wait(running->barrier, cookie), IN_BARRIER, IDLE); break;
    default:
        if (chance(2)) event_set(running->event);
        else event_clear(running->event);
    }
}

static void go_on(task *mine)
{
    int t = (int)(mine - running->tasks);
    switch (mine->what) {
    case IDLE:
        if (!finishing && running->moves > 0) running->moves--, begin(mine);
        break;
    case HOLDS:
        if (!finishing && running->moves > 0 && chance(3) == 0) {
            running->moves--;
            no_lock(t);
            waits(mine, condition_wait(running->condition, (uint32_t)t), IN_CONDITION, IDLE);
        } else {
            if (chance(2)) CHECK(condition_notify(running->condition, 1 + chance(2)) >= 0);
            if (finishing) CHECK(condition_notify(running->condition, LARGEST) >= 0);
            mine->what = IDLE;
            release_lock(t);
        }
        break;
    case HAS_PERMIT:
        mine->what = IDLE;
        CHECK(semaphore_release(running->semaphore) >= 0);
        break;
    default:
        if (chance(8) == 0 || (finishing && mine->what != IN_LOCK && mine->what != IN_SEMAPHORE)) {
            mine->given_up = 1;
            CHECK(wait_cancel(mine->ticket) == PASSED);
        }
    }
}

static int may_do(const task *mine)
{
    if (mine->what == HOLDS || mine->what == HAS_PERMIT) return 1;
    if (mine->what == IDLE) return !finishing && running->moves > 0;
    return finishing && mine->what != IN_LOCK && mine->what != IN_SEMAPHORE && !mine->given_up;
}

static int is_over(void)
{
    for (int t = 0; t < TASKS; t++) if (running->tasks[t].what != IDLE) return 0;
    return finishing;
}

static void sleep_until_woken(void)
{
    if (!agent_arm(ARMED)) return;
    running->asleep = 1;
    do step(); while (running->asleep);
}

static void reap(void)
{
    uint32_t one = (uint32_t)__builtin_ctz(dead & ~running->reaped);
    running->reaped |= 1u << one;
    reaps += (uint64_t)agent_reap((uint32_t)players[one].number, players[one].generation);
}

static void live_on(void)
{
    player *self = running;
    agent_enter((uint32_t)self->number, 0);
    self->lock = (uint32_t)object_attach(LOCK, tokens[0], generations[0]);
    self->semaphore = (uint32_t)object_attach(SEMAPHORE, tokens[1], generations[1]);
    self->event = (uint32_t)object_attach(EVENT, tokens[2], generations[2]);
    self->condition = (uint32_t)object_attach(CONDITION, tokens[3], generations[3]);
    self->barrier = (uint32_t)object_attach(BARRIER, tokens[4], generations[4]);
    CHECK((int32_t)self->lock > 0 && (int32_t)self->barrier > 0 && (int32_t)self->condition > 0);
    while (!is_over()) {
        drain();
        if (dead & ~self->reaped && chance(4) == 0) {
            reap();
            continue;
        }
        int able = 0;
        for (int t = 0; t < TASKS; t++) able += may_do(&self->tasks[t]);
        if (!able) sleep_until_woken();
        else go_on(&self->tasks[chance(TASKS)]);
    }
    for (;;) {
        self->done = 1;
        step();
        self->done = 0;
        if (dead & ~self->reaped) reap();
        drain();
    }
}

static void give_turn(player *next)
{
    core = next->core;
    running = next;
    swapcontext(&scheduler, &next->context);
    next->core = core;
    running = NULL;
}

static int can_run(const player *p)
{
    if (!p->alive || (p->done && !(dead & ~p->reaped))) return 0;
    return !p->asleep || agent_at((uint32_t)p->number)->wake != ARMED || dead & ~p->reaped;
}

/* All that live sleep: then there is nothing that any of them could have. */
static void check_sleep(void)
{
    record *lock = record_at(tokens[0]), *semaphore = record_at(tokens[1]), *event = record_at(tokens[2]);
    record *barrier = record_at(tokens[4]);
    int in[KINDS_OF_WAIT] = { 0 };
    for (player *p = players; p < players + AGENTS; p++) {
        if (!p->alive || p->done) continue;
        for (int t = 0; t < TASKS; t++) in[p->tasks[t].what]++;
    }
    if (in[IN_LOCK]) CHECK(!(lock->value & 1));
    if (in[IN_SEMAPHORE]) CHECK(!(uint32_t)semaphore->value);
    if (in[IN_EVENT]) CHECK(!(event->value & 1));
    CHECK(in[IN_BARRIER] < PARTIES || (barrier->value >> 48 & 3) == BROKEN);
    if (in[IN_LOCK]) CHECK(holder_agent >= 0);
    for (player *p = players; p < players + AGENTS; p++) {
        if (!p->alive || !p->asleep) continue;
        agent *a = agent_at((uint32_t)p->number);
        CHECK(record_at(tokens[3])->entries[p->number].tally >> 32 == at(proxies_of(a)[tokens[3]])->seen);
    }
}

static void lose(player *p)
{
    p->alive = 0;
    kills++;
    dead |= 1u << (p - players);
}

static void play(uint64_t of)
{
    enum { OBJECTS = 8, WAITS = 32 };
    static char *space_memory;
    uint32_t size = 0;
    run_seed = seed = of;
    if (!space_memory) {
        space_memory = aligned_alloc(4096, 1 << 20);
        native_memory = space_memory;
    }
    memset(space_memory, 0, 1 << 20);
    SPACE->objects = OBJECTS;
    size = space_size(OBJECTS, AGENTS + 1, WAITS);
    CHECK(size && size < 1 << 20);
    CHECK(space_begin(OBJECTS, AGENTS + 1, WAITS) == PASSED);
    memset(players, 0, sizeof players);
    holder_agent = -1;
    finishing = 0;
    dead = 0;

    /* The first agent makes the objects and leaves. */
    int32_t maker = agent_join(1);
    agent_region((uint32_t)maker);
    memset(&core, 0, sizeof core);
    agent_enter((uint32_t)maker, 0);
    uint32_t lock = (uint32_t)lock_new();
    uint32_t handles[5] = {
        lock, (uint32_t)semaphore_new(PERMITS), (uint32_t)event_new(), (uint32_t)condition_new(lock), (uint32_t)barrier_new(PARTIES),
    };
    if (chance(2)) {
        object_fairness(handles[0], chance(2));
        object_fairness(handles[1], chance(2));
    }
    for (int i = 0; i < 5; i++) {
        tokens[i] = (uint32_t)object_share(handles[i]);
        generations[i] = (uint32_t)object_generation(handles[i]);
    }
    for (player *p = players; p < players + AGENTS; p++) {
        p->alive = 1;
        p->number = agent_join(2);
        p->generation = agent_generation((uint32_t)p->number);
        agent_region((uint32_t)p->number);
        p->moves = MOVES;
        getcontext(&p->context);
        p->context.uc_stack.ss_sp = p->stack;
        p->context.uc_stack.ss_size = STACK;
        makecontext(&p->context, live_on, 0);
    }
    agent_reap((uint32_t)maker, agent_generation((uint32_t)maker));

    /* One agent dies in most runs, at a step chosen beforehand; another one later, if the first was reaped. */
    int lives = AGENTS, dies_in = chance(4) ? (int)chance(1500) : LIVES_LONG;
    for (int idle = 0;;) {
        player *p = &players[chance(AGENTS)];
        int able = 0;
        for (int i = 0; i < AGENTS; i++) able += can_run(&players[i]);
        if (!able) {
            check_sleep();
            if (finishing && ++idle > 2) break;
            finishing = 1;
            for (int i = 0; i < AGENTS; i++) players[i].asleep = 0;
            continue;
        }
        if (!can_run(p)) continue;
        if (dies_in >= 0 && lives > 1 && dies_in-- == 0) {
            lose(p);
            lives--;
            dies_in = chance(2) ? (int)chance(1500) : LIVES_LONG;
            continue;
        }
        p->asleep = 0;
        give_turn(p);
        if (!finishing) {
            int left = 0;
            for (int i = 0; i < AGENTS; i++) left += players[i].alive ? players[i].moves : 0;
            if (!left) {
                finishing = 1;
                for (int i = 0; i < AGENTS; i++) players[i].asleep = 0;
            }
        }
    }
    for (int i = 0; i < AGENTS; i++) if (players[i].alive) CHECK(players[i].done);
    record *semaphore = record_at(tokens[1]), *locked = record_at(tokens[0]);
    CHECK((uint32_t)semaphore->value == PERMITS);
    CHECK(locked->value & 1);
    for (int i = 0; i < 5; i++) CHECK(!record_at(tokens[i])->line);
    runs++;
}

int main(int argc, char **argv)
{
    uint64_t most = argc > 1 ? strtoull(argv[1], NULL, 10) : 20000, from = argc > 2 ? strtoull(argv[2], NULL, 10) : 1;
    if (most == 1) {
        play(from);
        return 0;
    }
    for (uint64_t i = 0; i < most; i++) play((from + i) * 0x9e3779b97f4a7c15ull >> 1 | 1);
    printf("%llu runs, %llu steps, %llu deaths, %llu of them reaped, %llu waits ended\n", (unsigned long long)runs,
        (unsigned long long)steps_taken, (unsigned long long)kills, (unsigned long long)reaps, (unsigned long long)waits_ended);
    return 0;
}
