/* threads.c - the back end over POSIX threads: one guard around the core, and a place to sleep for each wait.
 *
 * Invariant: when the guard is given back nobody is ready. So a release hands on at once, whoever finds a lock free
 * finds its queue empty, and a sleeper whose wait is settled has been told.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>
#include <time.h>
#include "backend.h"
#include "slab.h"
#include "waitline.h"

#ifdef __wasi__

/* One thread: a wait that is not settled at once never is. */
typedef int place;

static void enter(void) {}
static void leave(void) {}
static int place_open(place *where) { return *where = 0; }
static void place_close(place *where) { (void)where; }
static void place_tell(place *where) { (void)where; }

static int sleep_until(place *where, const struct timespec *end)
{
    (void)where;
    if (!end) return WL_DEADLOCK;
    /* Not until `end`: Node.js sleeps for that long from now. */
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    int64_t left = (int64_t)(end->tv_sec - now.tv_sec) * 1000000000 + end->tv_nsec - now.tv_nsec;
    if (left > 0) nanosleep(&(struct timespec){left / 1000000000, (long)(left % 1000000000)}, NULL);
    return WL_TIMEOUT;
}

#else

#include <pthread.h>

typedef pthread_cond_t place;

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

static void enter(void) { pthread_mutex_lock(&guard); }
static void leave(void) { pthread_mutex_unlock(&guard); }

static int place_open(place *where)
{
    pthread_condattr_t clock;
    if (pthread_condattr_init(&clock)) return WL_MEMORY;
    pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
    int failed = pthread_cond_init(where, &clock);
    pthread_condattr_destroy(&clock);
    return failed ? WL_MEMORY : 0;
}

static void place_close(place *where) { pthread_cond_destroy(where); }
static void place_tell(place *where) { pthread_cond_signal(where); }

/* 0 if it may have been told. */
static int sleep_until(place *where, const struct timespec *end)
{
    if (!end) {
        pthread_cond_wait(where, &guard);
        return 0;
    }
    return pthread_cond_timedwait(where, &guard, end) ? WL_TIMEOUT : 0;
}

#endif

typedef struct sleeper {
    int told;
    int32_t outcome;
    uint32_t index;
    place place;
} sleeper;

/* By cookie; behind the vacant ones, linked, the next vacant cookie. */
static union { sleeper *sleeper; uint32_t vacant; } *sleepers;
static uint32_t vacant, room;

static int make_room(void)
{
    if (vacant < room) return 0;
    uint32_t more = room ? 2 * room : 16;
    void *grown = realloc(sleepers, more * sizeof *sleepers);
    if (!grown) return WL_MEMORY;
    sleepers = grown;
    while (room < more) sleepers[room].vacant = room + 1, room++;
    return 0;
}

static void resume_all(void)
{
    const resumption *next;
    while ((next = wait_resume())) {
        if (next->outcome == WAITS || next->outcome == MOVED) continue;
        sleeper *sleeper = sleepers[next->cookie].sleeper;
        sleepers[next->cookie].vacant = vacant;
        vacant = next->cookie;
        sleeper->outcome = next->outcome;
        sleeper->index = next->index; /* means something to a barrier's alone */
        sleeper->told = 1;
        place_tell(&sleeper->place);
    }
}

static struct timespec after(uint32_t milliseconds)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    time.tv_sec += milliseconds / 1000;
    time.tv_nsec += milliseconds % 1000 * 1000000L;
    if (time.tv_nsec >= 1000000000L) time.tv_sec++, time.tv_nsec -= 1000000000L;
    return time;
}

static int32_t ask(enum backend_wait wait, uint32_t handle, uint32_t cookie)
{
    switch (wait) {
    case LOCK_ACQUIRE: return lock_acquire(handle, cookie);
    case EVENT_WAIT: return event_wait(handle, cookie);
    case CONDITION_WAIT: return condition_wait(handle, cookie);
    case SEMAPHORE_ACQUIRE: return semaphore_acquire(handle, cookie);
    default: return barrier_wait(handle, cookie);
    }
}

/* A wait that is cancelled goes on until it is told: a condition's must have its lock again. */
static int32_t sleep_for(sleeper *self, int32_t ticket, uint32_t milliseconds)
{
    struct timespec end;
    const struct timespec *until = NULL;
    int32_t reason = 0;
    if (milliseconds != WL_FOREVER) end = after(milliseconds), until = &end;
    resume_all();
    while (!self->told) {
        int ended = sleep_until(&self->place, until);
        if (!ended || self->told) continue;
        reason = ended;
        until = NULL;
        wait_cancel(ticket);
        resume_all();
    }
    if (self->outcome == CANCELLED) return reason;
    return self->outcome;
}

int32_t wl_backend_wait(enum backend_wait wait, int32_t handle, uint32_t milliseconds)
{
    sleeper self = {0};
    enter();
    int32_t answer = milliseconds ? make_room() : 0;
    if (answer == 0 && milliseconds) answer = place_open(&self.place);
    if (answer == 0) {
        uint32_t cookie = milliseconds ? vacant : NOW_OR_NEVER;
        answer = ask(wait, handle, cookie);
        if (answer > 0) {
            vacant = sleepers[cookie].vacant;
            sleepers[cookie].sleeper = &self;
            answer = sleep_for(&self, answer, milliseconds);
            if (answer == PASSED && wait == BARRIER_WAIT) answer = (int32_t)self.index;
        } else {
            if (answer == PASSED && wait == BARRIER_WAIT) answer = (int32_t)find(handle, BARRIER)->parties - 1;
            resume_all();
        }
        if (milliseconds) place_close(&self.place);
    }
    leave();
    return answer;
}

static int32_t answer_to(enum backend_call call, uint32_t handle, uint32_t argument)
{
    switch (call) {
    case LOCK_NEW: return lock_new();
    case LOCK_RELEASE: return lock_release(handle);
    case LOCK_LOCKED: return lock_locked(handle);
    case EVENT_NEW: return event_new();
    case EVENT_SET: return event_set(handle);
    case EVENT_CLEAR: return event_clear(handle);
    case EVENT_IS_SET: return event_is_set(handle);
    case CONDITION_NEW: return condition_new(handle);
    case CONDITION_NOTIFY: return condition_notify(handle, argument);
    case SEMAPHORE_NEW: return semaphore_new(argument);
    case BOUNDED_SEMAPHORE_NEW: return bounded_semaphore_new(argument);
    case SEMAPHORE_RELEASE: return semaphore_release(handle);
    case SEMAPHORE_LOCKED: return semaphore_locked(handle);
    case SEMAPHORE_VALUE: return semaphore_value(handle);
    case BARRIER_NEW: return barrier_new(argument);
    case BARRIER_RESET: return barrier_reset(handle);
    case BARRIER_ABORT: return barrier_abort(handle);
    case BARRIER_STATE: return barrier_state(handle);
    case WAITING: return object_waiting(handle);
    default: return object_close(handle);
    }
}

/* These answer how many they woke, of which nobody need know. */
static int wakes(enum backend_call call)
{
    return call == LOCK_RELEASE || call == EVENT_SET || call == CONDITION_NOTIFY || call == SEMAPHORE_RELEASE
        || call == BARRIER_RESET || call == BARRIER_ABORT || call == CLOSE;
}

int32_t wl_backend_call(enum backend_call call, int32_t handle, uint32_t argument)
{
    enter();
    int32_t answer = answer_to(call, handle, argument);
    resume_all();
    leave();
    return answer > 0 && wakes(call) ? 0 : answer;
}
