/* explore.c - agents whose every step on a shared word is taken in an order drawn at random, and who may die before any
 * of them; others find them dead some time later.
 *
 *     shared_explore                    the runs of every build
 *     shared_explore SEED HOW_MANY          others, or the one that failed again
 */
#define _GNU_SOURCE
#include <setjmp.h>
#include <ucontext.h>
#include "check.h"
#include "shared/value.h"
#include "steps.h"

enum { PLAYERS = 6, PLACES = 6, OBJECTS = 8, TICKETS = 24, STACK = 1 << 16, MOST_STEPS = 3000000 };
enum { L, S, E, B, C, KINDS };   /* a condition is attached after its lock */
enum { PERMITS = 2 };

static const uint32_t kinds[KINDS] = {LOCK, SEMAPHORE, EVENT, BARRIER, CONDITION};

typedef enum state { OUT, AWAKE, SLEEPS, DEAD } state;

typedef struct wait { uint32_t ticket, object, order; int pending, cancelled; } wait;

typedef struct player {
    struct core core;
    jmp_buf at;
    ucontext_t context;
    state state;
    int started, last_phase, notified, timer, blocks;
    int32_t number;
    uint32_t owes;   /* what the notify() says that it is in */
    uint32_t generation, objects[KINDS], held[KINDS], last[KINDS], order;
    wait waits[TICKETS];
} player;

static player players[PLAYERS], *now;   /* the first one directs, and does not die */
static char stacks[PLAYERS][STACK];
static jmp_buf director;
static uint64_t seed, draws;
static uint32_t tokens[KINDS], generations[KINDS], parties;
static uint32_t switching, dying, ops;
static int focus, stepping, disturbed, deaths, finished;
static uint64_t all_steps, all_deaths, all_reaps, all_waits, run_steps;

/* What is known of the objects. */
static player *owner;
static uint32_t abandoned, permits_held, debt, candidates, indexes_seen[8];

static uint32_t draw(uint32_t n)
{
    uint64_t z = draws += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return (uint32_t)((z ^ z >> 31) >> 33) % n;
}

static void say_seed(void)
{
    if (!finished) fprintf(stderr, "seed %llu fails: shared_explore %llu 1\n", (unsigned long long)seed, (unsigned long long)seed);
}

/* --- switching ------------------------------------------------------------------------------------------ */

static void to_director(void)
{
    player *self = now;
    self->core = core;
    if (!_setjmp(self->at)) _longjmp(director, 1);
    core = self->core;
}

/* A condition's wait can be notified no more: it is over, or given up. */
static void uncount(wait *w)
{
    if (w->object != C || w->cancelled) return;
    w->cancelled = 1;
    candidates--;
    if (debt > candidates) debt = candidates;
}

static void forget_waits(player *p)
{
    for (int i = 0; i < TICKETS; i++) {
        if (p->waits[i].pending) uncount(&p->waits[i]);
        p->waits[i].pending = 0;
    }
}

static void die(void)
{
    player *self = now;
    self->core = core;
    if (core.begin) memcpy(at(core.begin), &core, sizeof core);
    self->state = DEAD;
    permits_held -= self->held[S];
    if (owner == self) owner = NULL;
    if (self->objects[L]) {
        uint64_t value = record_at(tokens[L])->value;
        abandoned |= value & IS_HELD && last_of(value) == (uint32_t)self->number;
    }
    forget_waits(self);
    debt -= debt < self->owes ? debt : self->owes;
    deaths++;
    all_deaths++;
    _longjmp(director, 1);
}

void step(void)
{
    if (!stepping) return;
    all_steps++;
    CHECK(run_steps++ < MOST_STEPS);
    if (now != players && now->number >= 0 && dying && deaths < 4 && !draw(dying)) die();
    if (!draw(switching)) to_director();
}

int spurious(void) { return stepping && !draw(50); }

void native_notify(word *wake)
{
    for (player *p = players; p < players + PLAYERS; p++) {
        if (p->state == SLEEPS && &agent_at((uint32_t)p->number)->wake == wake) p->notified = 1;
    }
}

/* --- what an agent does ------------------------------------------------------------------------------------ */

static int uses(int kind)
{
    static const int of[] = {1 << L, 1 << L | 1 << C, 1 << S, 1 << E, 1 << B, 31, 31, 31};
    return of[focus] >> kind & 1;
}

static void got(int kind)
{
    if (kind == L) {
        CHECK(!owner);
        owner = now;
        int before = stepping;
        stepping = 0;
        CHECK_IS(lock_abandoned(now->objects[L]), abandoned);
        lock_mend(now->objects[L]);
        abandoned = 0;
        stepping = before;
        now->held[L] = 1;
    } else if (kind == S) {
        CHECK(++permits_held <= PERMITS);
        now->held[S]++;
    } else if (kind == B) {
        CHECK(core.last.index < parties);
        indexes_seen[core.last.index]++;
    }
}

static void give_up(int kind)
{
    now->held[kind]--;
    if (kind == L) owner = NULL;
    else permits_held--;
    int32_t answer = kind == L ? lock_release(now->objects[L]) : semaphore_release(now->objects[S]);
    CHECK(answer >= 0 || answer == E_CLOSED);
}

static int fits(int kind, int32_t outcome)
{
    return outcome == PASSED || outcome == E_CLOSED || (kind == B && (outcome == E_RESET || outcome == E_ABORTED));
}

static void begin(int kind)
{
    player *self = now;
    uint32_t cookie = 0, handle = self->objects[kind];
    int32_t answer;
    while (cookie < TICKETS && self->waits[cookie].pending) cookie++;
    if (cookie == TICKETS || agent_waits() > 6) return;
    if (kind == C && !self->held[L]) return;
    if (kind == L && self->held[L] && draw(2)) return;
    wait *w = &self->waits[cookie];
    *w = (wait){0, (uint32_t)kind, ++self->order, 1, 0};
    all_waits++;
    if (kind == C) {
        candidates++;
        self->held[L] = 0;
        owner = NULL;
    }
    switch (kind) {
    case L: answer = lock_acquire(handle, cookie); break;
    case S: answer = semaphore_acquire(handle, cookie); break;
    case E: answer = event_wait(handle, cookie); break;
    case C: answer = condition_wait(handle, cookie); break;
    default: core.last.index = parties - 1; answer = barrier_wait(handle, cookie); break;
    }
    w->ticket = (uint32_t)answer;
    if (answer > 0) return;
    CHECK(fits(kind, answer));
    CHECK(kind != C || answer == E_CLOSED);
    uncount(w);
    w->pending = 0;
    if (answer == PASSED && kind == B) core.last.index = parties - 1;
    if (answer == PASSED) got(kind);
}

static void notified_or_not(wait *w, int32_t outcome)
{
    if (outcome == PASSED) CHECK(debt || disturbed || deaths);
    if (outcome == PASSED) debt -= debt > 0;
    uncount(w);
}

static int resume(void)
{
    const resumption *next = wait_resume();
    if (!next) return 0;
    CHECK(next->cookie < TICKETS);
    wait *w = &now->waits[next->cookie];
    CHECK(w->pending);
    CHECK_IS(next->ticket, w->ticket);
    if (next->outcome == WAITS || next->outcome == MOVED) return 1;
    int kind = (int)w->object;
    if (next->outcome == CANCELLED) CHECK(w->cancelled);
    else CHECK(fits(kind, next->outcome));
    w->pending = 0;
    if (kind == C) {
        notified_or_not(w, next->outcome);
        if (next->outcome != E_CLOSED) got(L);
    } else if (next->outcome == PASSED) {
        if (kind == L || kind == S) {
            CHECK(w->order > now->last[kind] || (kind == S && ops & 2));   /* a blocking thread robs and reorders */
            now->last[kind] = w->order;
        }
        got(kind);
    }
    return 1;
}

static void look(void)
{
    while (agent_look());
}

static void release_some(void)
{
    if (now->held[L] && draw(2)) give_up(L);
    if (now->held[S] && draw(2)) give_up(S);
}

static void sleep_if(uint32_t how)
{
    if (!agent_arm(how)) return;
    now->notified = now->timer = 0;
    if (agent_at((uint32_t)now->number)->wake != how) return;
    now->state = SLEEPS;
    to_director();
    now->state = AWAKE;
}

static void block(int kind)
{
    player *self = now;
    uint32_t handle = self->objects[kind];
    if (kind == C && !self->held[L]) return;
    if (kind == L && self->held[L]) {
        CHECK_IS(block_begin(handle), E_DEADLOCK);
        return;
    }
    wait *w = &self->waits[TICKETS - 1];   /* so that it is forgotten if the agent dies */
    if (w->pending) return;
    if (kind == C) {
        candidates++;
        self->held[L] = 0;
        owner = NULL;
    }
    *w = (wait){0, (uint32_t)kind, ++self->order, 1, 0};
    all_waits++;
    int32_t answer = block_begin(handle);
    while (answer == E_WOULD_WAIT) {
        if (!draw(6) || self->timer) {
            disturbed = 1;
            uncount(w);
            answer = block_end(handle);
            break;
        }
        self->blocks = 1 + kind;
        sleep_if(PARKED);
        self->blocks = 0;
        look();
        answer = block_try(handle);
    }
    self->timer = 0;
    w->pending = 0;
    CHECK(answer == E_WOULD_WAIT || fits(kind, answer));
    if (kind == C) {
        w->pending = 1;
        int32_t locked = answer == E_CLOSED ? E_CLOSED : block_begin(self->objects[L]);
        while (locked == E_WOULD_WAIT) {
            self->blocks = 1 + L;
            sleep_if(PARKED);
            self->blocks = 0;
            look();
            locked = block_try(self->objects[L]);
        }
        CHECK(locked == PASSED || locked == E_CLOSED);
        if (locked == PASSED) {
            got(L);
            notified_or_not(w, answer);
            block_over(handle, answer == PASSED);
        }
        uncount(w);
        w->pending = 0;
    } else if (answer == PASSED) {
        got(kind);
    }
}

static int is_gone(const player *p)
{
    uint32_t state = agent_at((uint32_t)p->number)->state;
    return (state & AGENT_STATE) == ABSENT || state >> LIFE != p->generation;
}

static void reap_some(void)
{
    for (player *p = players; p < players + PLAYERS; p++) {
        if (p->state != DEAD || p->number < 0 || draw(2)) continue;
        all_reaps += (uint32_t)agent_reap((uint32_t)p->number, p->generation);
    }
}

static void cancel_some(void)
{
    wait *w = &now->waits[draw(TICKETS)];
    if (!w->pending || !w->ticket) return;
    uncount(w);
    w->cancelled = disturbed = 1;
    CHECK(wait_cancel(w->ticket) == PASSED);
}

static void act(void)
{
    player *self = now;
    int kind = (int)draw(KINDS);
    uint32_t n;
    switch (draw(14)) {
    case 0: case 1: case 2: case 3: if (uses(kind)) begin(kind); break;
    case 4: case 5: release_some(); break;
    case 6: look(); break;
    case 7: resume(); break;
    case 8: if (ops & 1) cancel_some(); break;
    case 9: if (ops & 2 && uses(kind)) block(kind); break;
    case 10:
        if (uses(E)) CHECK(draw(2) ? event_set(now->objects[E]) != E_MEMORY : event_clear(now->objects[E]) != E_MEMORY);
        break;
    case 11:
        if (!uses(C) || !now->held[L]) break;
        n = 1 + draw(3);
        self->owes = debt + n < candidates ? n : candidates - debt;
        debt += self->owes;
        condition_notify(self->objects[C], n);
        self->owes = 0;
        break;
    case 12:
        if (ops & 4 && uses(B) && !draw(4)) disturbed = 1, draw(2) ? barrier_reset(now->objects[B]) : barrier_abort(now->objects[B]);
        else if (agent_waits()) {
            do look(); while (resume());
            sleep_if(ARMED);
        }
        break;
    case 13: reap_some(); break;
    }
}

/* Takes nothing new, and gives everything back, for as long as there is something to do. */
static void wind_up(void)
{
    now->last_phase = 1;
    for (;;) {
        while (now->held[L]) give_up(L);
        while (now->held[S]) give_up(S);
        if (resume()) continue;
        look();
        if (resume()) continue;
        now->last_phase = 2;
        sleep_if(ARMED);
        now->last_phase = 1;
    }
}

static void play(void)
{
    player *self = now;
    int32_t number = agent_join((uint32_t)(self - players) + 1);
    CHECK(number >= 0 || number == E_AGENTS);
    if (number < 0) {
        self->state = OUT;
        to_director();
    }
    self->generation = agent_at((uint32_t)number)->state >> LIFE;
    self->number = number;
    agent_region((uint32_t)number);
    core = (struct core){0};
    agent_enter((uint32_t)number, 1 << 18);
    for (int kind = 0; kind < KINDS; kind++) {
        int32_t handle = object_attach(kinds[kind], tokens[kind], generations[kind]);
        CHECK(handle > 0);
        self->objects[kind] = (uint32_t)handle;
    }
    for (uint32_t i = 10 + draw(30); i; i--) act();
    wind_up();
}

/* --- the director -------------------------------------------------------------------------------------------- */

static void run(player *p)
{
    now = p;
    if (_setjmp(director)) {
        now = players;
        core = players->core;
        return;
    }
    players->core = core;
    core = p->core;
    if (!p->started) {
        p->started = 1;
        getcontext(&p->context);
        p->context.uc_stack.ss_sp = stacks[p - players];
        p->context.uc_stack.ss_size = STACK;
        p->context.uc_link = NULL;
        makecontext(&p->context, play, 0);
        setcontext(&p->context);
    }
    _longjmp(p->at, 1);
}

static int runnable(const player *p) { return p->state == AWAKE || (p->state == SLEEPS && (p->notified || p->timer)); }

static void start(player *p)
{
    *p = (player){.state = AWAKE, .number = -1};
}

/* Until nobody has anything to do; deaths not noticed yet are noticed then. */
static void until_quiet(void)
{
    for (;;) {
        player *ready[PLAYERS];
        uint32_t n = 0;
        for (player *p = players + 1; p < players + PLAYERS; p++) if (runnable(p)) ready[n++] = p;
        if (n) {
            stepping = 1;
            run(ready[draw(n)]);
            stepping = 0;
            continue;
        }
        int reaped = 0;   /* whoever was being taken out by one that died is done with that one */
        for (player *p = players + 1; p < players + PLAYERS; p++) {
            if (p->state == DEAD && !is_gone(p)) all_reaps += (uint32_t)agent_reap((uint32_t)p->number, p->generation);
        }
        for (player *p = players + 1; p < players + PLAYERS; p++) {
            if (p->state != DEAD) continue;
            CHECK(is_gone(p));
            p->state = OUT;
            reaped = 1;
            if (draw(2) && !p->last_phase) start(p);
        }
        if (!reaped) return;
    }
}

static const char *nobody_missed_anything(void)
{
    for (player *p = players + 1; p < players + PLAYERS; p++) {
        if (p->state != SLEEPS) continue;
        players->core = core;
        core = p->core;
        now = p;
        const char *wrong = NULL;
        if (p->blocks && block_try(p->objects[p->blocks - 1]) != E_WOULD_WAIT) wrong = "a blocked thread";
        if (!p->blocks) {
            static const char *const names[] = {"a lock's", "a semaphore's", "an event's", "a barrier's", "a condition's"};
            if (core.first_ready) wrong = "one that is ready";
            for (int kind = 0; kind < KINDS && !wrong; kind++) {
                object_refresh(at(numbered(p->objects[kind] % MOST_SLOTS)));
                if (core.first_ready) wrong = names[kind];
            }
        }
        p->core = core;
        core = players->core;
        now = players;
        if (wrong) return wrong;
    }
    return NULL;
}

static void one_run(void)
{
    static _Alignas(64) char memory[1 << 16];
    native_memory = memory;
    draws = seed;
    run_steps = 0;
    focus = (int)draw(8);
    switching = draw(2) ? 3 : draw(2) ? 12 : 60;
    dying = draw(3) ? 40 + draw(800) : 0;
    ops = draw(8);
    parties = 1 + draw(4);
    disturbed = deaths = 0;
    owner = NULL;
    abandoned = permits_held = debt = candidates = 0;
    memset(indexes_seen, 0, sizeof indexes_seen);
    uint32_t size = space_size(OBJECTS, PLACES, TICKETS + KINDS);
    CHECK(size && size <= sizeof memory);
    memset(memory, 0, size);
    CHECK_IS(space_begin(OBJECTS, PLACES, TICKETS + KINDS), PASSED);
    steps_from = (char *)SPACE;
    steps_to = (char *)agent_at(PLACES);

    for (player *p = players; p < players + PLAYERS; p++) *p = (player){.number = -1};
    now = players;
    core = (struct core){0};
    players->number = agent_join(99);
    agent_region((uint32_t)players->number);
    agent_enter((uint32_t)players->number, 1 << 18);
    uint32_t *mine = players->objects;
    mine[L] = (uint32_t)lock_new();
    mine[S] = (uint32_t)(draw(2) ? semaphore_new(PERMITS) : bounded_semaphore_new(PERMITS));
    mine[E] = (uint32_t)event_new();
    mine[B] = (uint32_t)barrier_new(parties);
    mine[C] = (uint32_t)condition_new(mine[L]);
    static const uint32_t batches[] = {0, 1, 2, 32};
    object_fairness(mine[L], batches[draw(4)]);
    object_fairness(mine[S], batches[draw(4)]);
    for (int kind = 0; kind < KINDS; kind++) {
        tokens[kind] = (uint32_t)object_share(mine[kind]);
        generations[kind] = (uint32_t)object_generation(mine[kind]);
    }
    for (uint32_t i = 1, n = 2 + draw(PLAYERS - 2); i < n + 1 && i < PLAYERS; i++) start(&players[i]);

    /* Whoever sleeps with something in hand, or blocks, goes on by a timer once nobody else does anything. */
    for (int again = 1; again;) {
        until_quiet();
        const char *wrong = nobody_missed_anything();
        if (wrong) fprintf(stderr, "%s waiter sleeps on, and could go on\n", wrong);
        CHECK(!wrong);
        again = 0;
        for (player *p = players + 1; p < players + PLAYERS; p++) {
            if (p->state == SLEEPS && p->last_phase != 2) p->timer = again = 1;
        }
    }

    CHECK(!owner);
    CHECK_IS(permits_held, 0);
    CHECK_IS(lock_locked(mine[L]), 0);
    CHECK_IS(lock_acquire(mine[L], NOW_OR_NEVER), PASSED);
    CHECK_IS(lock_abandoned(mine[L]), abandoned);
    CHECK_IS(semaphore_value(mine[S]), PERMITS);
    CHECK_IS(debt, 0);
    if (!disturbed && !deaths) for (uint32_t i = 1; i < parties; i++) CHECK_IS(indexes_seen[i], indexes_seen[0]);
    CHECK_IS(condition_notify(mine[C], LARGEST), 0);
    debt = candidates;
    lock_release(mine[L]);
    until_quiet();
    CHECK_IS(debt, 0);

    for (int kind = KINDS; kind--;) {
        CHECK(object_close(mine[kind]) >= 0);
        if (draw(2)) until_quiet();
    }
    until_quiet();
    for (player *p = players + 1; p < players + PLAYERS; p++) {
        if (p->state != SLEEPS) continue;
        for (int i = 0; i < TICKETS; i++) CHECK(!p->waits[i].pending);
        CHECK_IS(p->core.waits, 0);
        for (ref r = p->core.begin + (ref)sizeof(slot); r < p->core.end; r += (ref)sizeof(slot)) CHECK_IS(at(r)->kind, FREE);
    }
    for (uint32_t n = 0; n < OBJECTS; n++) {
        CHECK_IS(record_at(n)->attached, 0);
        CHECK_IS(record_at(n)->name & 15, 0);
    }
}

int main(int arguments, char **argument)
{
    uint64_t first = arguments > 1 ? strtoull(argument[1], NULL, 10) : 1;
    uint64_t runs = arguments > 2 ? strtoull(argument[2], NULL, 10) : 40000;
    atexit(say_seed);
    for (uint64_t i = 0; i < runs; i++) {
        seed = first + i;
        one_run();
    }
    finished = 1;
    printf("%llu runs, %llu steps, %llu waits, %llu deaths, %llu reaped\n", (unsigned long long)runs,
           (unsigned long long)all_steps, (unsigned long long)all_waits, (unsigned long long)all_deaths,
           (unsigned long long)all_reaps);
    return 0;
}
