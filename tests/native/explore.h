/* explore.h - every state that some objects can reach with a few waits, each call tried in each of them, on the core
 * and on a model of it.
 *
 * The states are searched breadth first until no new one turns up, so what fails is shown as a trace, by one of the
 * shortest ways to it. In each state, besides: an answer that is an error has changed nothing; so has a wait that
 * finds no memory, or that is now or never; the queues are well formed, and no slot is lost.
 */
#ifndef WAITLINE_EXPLORE_H
#define WAITLINE_EXPLORE_H

#include "asyncio.h"

enum { MOST_OBJECTS = 3, MOST_CALLS = 24, MODEL_SIZE = 128 };

/* The answer of a model that makes a wait of it. */
enum { AWAITS = INT32_MAX };

typedef struct call {
    const char *text;                           /* as in a trace */
    int32_t (*one)(uint32_t);                   /* an export with one argument, */
    int32_t (*two)(uint32_t, uint32_t);         /* or with two */
    int object;                                 /* its first argument: which of the objects */
    int waits;                                  /* its second is the cookie of a wait, */
    uint32_t number;                            /* or a number */
    int32_t (*model)(int id, uint32_t number);  /* the same on the model, where id is the wait it may begin */
    int (*limit)(void);                         /* optional: whether the model would leave what is explored */
} call;

typedef struct subject {
    const char *title;
    int waits;                                  /* how many at a time, at most MOST_TASKS */
    uint32_t objects[MOST_OBJECTS];             /* their handles */
    int admits;                                 /* whether the first is a lock, and lock_admit is asked before wait_resume */
    call calls[MOST_CALLS];
    void *model;
    size_t size;
    loop *loop;                                 /* of the model, */
    deque *queues[MOST_OBJECTS];                /* and the queues of its objects */
    int32_t (*resume)(int id, uint32_t *index); /* the model's task goes on: the outcome */
    int (*open)(void);                          /* how many of the model's objects are not closed */
} subject;

/* Explores from the present state of the core and the model, and fails if there are more states than that. */
void explore(const subject *what, size_t most_states);

#endif
