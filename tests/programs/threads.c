/* What threads may count on: nothing is lost and nobody overtakes, with waits that time out among them. */
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <waitline.h>

enum { THREADS = 6, TURNS = 2000 };

#define MUST(what) ((what) ? (void)0 : (printf("%d: %s\n", __LINE__, #what), exit(1)))

static wl_lock lock;
static wl_condition changed;
static wl_semaphore permits;
static wl_barrier barrier;
static wl_event gone;
static int inside, turns, items, taken, holders[THREADS], order[THREADS], arrived;
static int seen[TURNS][THREADS];

static void together(void *(*task)(void *))
{
    pthread_t threads[THREADS];
    static int numbers[THREADS];
    for (int i = 0; i < THREADS; i++) numbers[i] = i, MUST(!pthread_create(&threads[i], NULL, task, &numbers[i]));
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
}

static void *exclude(void *self)
{
    (void)self;
    for (int i = 0; i < TURNS; i++) {
        if (i % 3 == 0) {
            int result = wl_lock_acquire_for(lock, i % 2);
            if (result == WL_TIMEOUT) continue;
            MUST(result == 0);
        } else MUST(wl_lock_acquire(lock) == 0);
        MUST(++inside == 1);
        turns++;
        inside--;
        MUST(wl_lock_release(lock) == 0);
    }
    return NULL;
}

static void *permit(void *self)
{
    for (int i = 0; i < TURNS; i++) {
        int result = wl_semaphore_acquire_for(permits, i % 2 ? WL_FOREVER : 1);
        if (result == WL_TIMEOUT) continue;
        MUST(result == 0);
        holders[*(int *)self]++;
        MUST(wl_semaphore_release(permits) == 0);
    }
    return NULL;
}

/* Even ones put, odd ones take; a taker that times out holds the lock. */
static void *exchange(void *self)
{
    for (int i = 0; i < TURNS; i++) {
        MUST(wl_lock_acquire(lock) == 0);
        if (*(int *)self % 2 == 0) {
            items++;
            MUST(wl_condition_notify(changed, 1) == 0);
        } else {
            while (items == 0) {
                int result = wl_condition_wait_for(changed, i % 4 ? WL_FOREVER : 1);
                MUST(result == 0 || result == WL_TIMEOUT);
                MUST(wl_lock_locked(lock) == 1);
            }
            items--;
            taken++;
        }
        MUST(wl_lock_release(lock) == 0);
    }
    return NULL;
}

static void *meet(void *self)
{
    (void)self;
    for (int round = 0; round < TURNS / 10; round++) {
        int index = wl_barrier_wait(barrier);
        MUST(index >= 0 && index < THREADS);
        MUST(!seen[round][index]++);
    }
    return NULL;
}

static void *line_up(void *self)
{
    MUST(wl_lock_acquire(lock) == 0);
    order[arrived++] = *(int *)self;
    MUST(wl_lock_release(lock) == 0);
    return NULL;
}

static void *wait_closed(void *self)
{
    (void)self;
    MUST(wl_event_wait(gone) == WL_CLOSED);
    return NULL;
}

static void *wait_reset(void *self)
{
    (void)self;
    MUST(wl_barrier_wait(barrier) == WL_RESET);
    return NULL;
}

int main(void)
{
    lock = wl_lock_new();
    changed = wl_condition_new(lock);
    permits = wl_bounded_semaphore_new(2);
    barrier = wl_barrier_new(THREADS);
    gone = wl_event_new();

    together(exclude);
    MUST(turns >= THREADS * TURNS / 2);
    together(permit);
    MUST(wl_semaphore_value(permits) == 2);
    together(exchange);
    MUST(items == 0 && taken == THREADS / 2 * TURNS);
    together(meet);
    MUST(wl_lock_waiting(lock) == 0 && wl_condition_waiting(changed) == 0);

    pthread_t threads[THREADS], other;
    int numbers[THREADS];
    MUST(wl_lock_acquire(lock) == 0);
    for (int i = 0; i < THREADS; i++) {
        numbers[i] = i;
        MUST(!pthread_create(&threads[i], NULL, line_up, &numbers[i]));
        while (wl_lock_waiting(lock) <= i) sched_yield();
    }
    MUST(wl_lock_release(lock) == 0);
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL), MUST(order[i] == i);

    MUST(!pthread_create(&other, NULL, wait_closed, NULL));
    while (wl_event_waiting(gone) == 0) sched_yield();
    MUST(wl_event_close(gone) == 0);
    pthread_join(other, NULL);
    MUST(!pthread_create(&other, NULL, wait_reset, NULL));
    while (wl_barrier_waiting(barrier) == 0) sched_yield();
    MUST(wl_barrier_reset(barrier) == 0);
    pthread_join(other, NULL);
    puts("0 failures");
    return 0;
}
