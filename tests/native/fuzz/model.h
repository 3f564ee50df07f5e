/* model.h - asyncio's primitives after locks.py, up to MOST_OBJECTS at a time and of any kind: futures, tasks and
 * deques in arrays, no idea of slots, handles or links.
 *
 * A task is one wait: from the await of its future to the end of the coroutine. A call answers as the export of that
 * name; AWAITS stands for the ticket of the task that it was given.
 */
#ifndef WAITLINE_MODEL_H
#define WAITLINE_MODEL_H

#include "check.h"

enum { MOST_TASKS = 16, MOST_OBJECTS = 24, NOBODY = -1, AWAITS = INT32_MAX };

typedef enum future { F_PENDING, F_RESULT, F_CANCELLED, F_CLOSED } future;

typedef enum coroutine { IN_WAIT, IN_REACQUIRE, IN_BLOCK } coroutine;

typedef struct deque {
    int length, items[MOST_TASKS];
} deque;

typedef struct object {
    kind kind;
    int open;
    uint32_t born;           /* which of all objects that ever were */
    deque waiters;
    uint32_t value, bound;   /* Lock, Event: 0 or 1; Semaphore; Barrier: its count and parties */
    int state;               /* Barrier */
    struct object *lock;     /* Condition: NULL once that is closed */
} object;

typedef struct task {
    int alive, must_cancel;
    int unheard;             /* its object was discarded */
    future future;
    coroutine step;
    object *home, *origin;   /* in whose deque it is; the condition it came from */
    uint32_t index;          /* Barrier */
    int32_t error;           /* Condition: what it will raise */
} task;

typedef struct model {
    task tasks[MOST_TASKS];
    object objects[MOST_OBJECTS];
    deque ready;
    uint32_t slots, born;    /* room for that many objects and tasks; how many objects there ever were */
} model;

extern model m;

/* --- loop.c: futures and tasks ------------------------------------------------------------------------------ */

#define FOR_EACH(id, d) for (int i_ = 0, id; i_ < (d).length && (id = (d).items[i_], 1); i_++)

void model_fresh(uint32_t slots);

/* Open objects, tasks, and closed objects that a task still refers to. */
uint32_t model_used(void);
int model_refers(const object *o);

/* The task awaits a new future, last in the object's deque. The second is its first one: AWAITS or why not. */
void await(object *o, int id, coroutine step);
int32_t begin_await(object *o, int id, coroutine step, int now);
void take_out(deque *d, int id);

/* Settles the futures that are not done: the task's, the first n, all; how many that were. */
int settle(int id, future state);
int settle_first(object *o, uint32_t n, future state);
int settle_all(object *o, future state);

/* Whether `await` raises CancelledError now. */
int raises(const task *t);
int all_cancelled(const object *o);
void model_cancel(int id);

/* --- model.c: the primitives -------------------------------------------------------------------------------- */

/* Into a vacant object: E_MEMORY, E_RANGE or E_CLOSED (no lock), else 0. */
int32_t model_new(object *o, kind kind, uint32_t number, int bounded, object *lock);

/* acquire and wait, of any kind; a task `now` must not wait. */
int32_t model_begin(object *o, int id, int now);

int32_t model_release(object *o);
int32_t model_set(object *o);
int32_t model_clear(object *o);
int32_t model_notify(object *o, uint32_t n);
int32_t model_reset(object *o);
int32_t model_abort(object *o);
int32_t model_end(object *o, int discard);

int32_t model_waiting(const object *o);
/* Semaphore: whether acquire would wait; others: the value. */
int32_t model_locked(const object *o);
int32_t model_value(const object *o);
int32_t model_state(const object *o);

/* The next task goes on: which one, or NOBODY. */
int model_resume(int32_t *outcome, uint32_t *index, int *more);

#endif
