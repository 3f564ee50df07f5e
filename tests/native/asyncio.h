/* asyncio.h - what CPython's locks.py stands on, in small: futures, tasks and the loop's ready queue. The models that
 * the core is compared with are written on it, after that file, with arrays and without an idea of the core.
 *
 * A task here is one wait: from the await of its future to the end of the coroutine.
 */
#ifndef WAITLINE_ASYNCIO_H
#define WAITLINE_ASYNCIO_H

#include "check.h"

enum { MOST_TASKS = 6, NOBODY = -1 };

typedef enum future { F_PENDING, F_RESULT, F_CANCELLED, F_CLOSED } future;

typedef struct task {
    uint8_t alive;
    uint8_t future;
    uint8_t must_cancel;
    uint8_t unheard;      /* its object was discarded */
    uint8_t step;         /* where its coroutine stands */
    uint8_t index;        /* Barrier */
    int8_t error;         /* Condition: what it will raise */
} task;

typedef struct deque {
    uint8_t length, items[MOST_TASKS];
} deque;

typedef struct loop {
    task tasks[MOST_TASKS];
    deque ready;
} loop;

static inline void deque_append(deque *d, int id) { d->items[d->length++] = (uint8_t)id; }

static inline void deque_remove(deque *d, int id)
{
    int i = 0;
    while (d->items[i] != id) i++;
    for (d->length--; i < d->length; i++) d->items[i] = d->items[i + 1];
    d->items[d->length] = 0;
}

#define FOR_EACH(id, d) for (int i_ = 0, id; i_ < (d).length && (id = (d).items[i_], 1); i_++)

/* A new future for the task to await. */
static inline void await(loop *l, int id, int step)
{
    l->tasks[id].alive = 1;
    l->tasks[id].future = F_PENDING;
    l->tasks[id].must_cancel = 0;
    l->tasks[id].step = (uint8_t)step;
}

/* Sets a future that is not done; how many that were, 0 or 1. */
static inline int settle(loop *l, int id, future state)
{
    if (l->tasks[id].future != F_PENDING) return 0;
    l->tasks[id].future = (uint8_t)state;
    deque_append(&l->ready, id);
    return 1;
}

static inline int settle_all(loop *l, deque *waiters, future state)
{
    int count = 0;
    FOR_EACH(id, *waiters) count += settle(l, id, state);
    return count;
}

/* Nobody will hear of those waiting. */
static inline int discard_all(loop *l, deque *waiters)
{
    FOR_EACH(id, *waiters) l->tasks[id].unheard = 1;
    return settle_all(l, waiters, F_CLOSED);
}

/* That its coroutine must be cancelled matters only if the future alone would not. */
static inline void task_cancel(loop *l, int id)
{
    if (!settle(l, id, F_CANCELLED) && l->tasks[id].future == F_RESULT) l->tasks[id].must_cancel = 1;
}

/* Whether `await` raises CancelledError now. */
static inline int raises(const task *t)
{
    return t->future == F_CANCELLED || (t->future == F_RESULT && t->must_cancel);
}

static inline int all_cancelled(const loop *l, const deque *waiters)
{
    FOR_EACH(id, *waiters) if (l->tasks[id].future != F_CANCELLED) return 0;
    return 1;
}

/* --- asyncio.Lock: its condition needs it too ---------------------------------------------------------- */

typedef struct lock_model {
    deque waiters;
    uint8_t locked, open;
} lock_model;

static inline int lock_wake_up_first(loop *l, lock_model *lock)
{
    return lock->waiters.length ? settle(l, lock->waiters.items[0], F_RESULT) : 0;
}

/* acquire() up to its await; whether it is through already. */
static inline int lock_begin(loop *l, lock_model *lock, int id, int step)
{
    if (!lock->locked && all_cancelled(l, &lock->waiters)) return lock->locked = 1;
    await(l, id, step);
    deque_append(&lock->waiters, id);
    return 0;
}

/* The rest of it; whether the lock was acquired, else it raises CancelledError. */
static inline int lock_end(loop *l, lock_model *lock, int id)
{
    deque_remove(&lock->waiters, id);
    if (!raises(&l->tasks[id])) return lock->locked = 1;
    if (!lock->locked) lock_wake_up_first(l, lock);
    return 0;
}

static inline int lock_release_model(loop *l, lock_model *lock)
{
    lock->locked = 0;
    return lock_wake_up_first(l, lock);
}

#endif
