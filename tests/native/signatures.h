/* signatures.h - the exports of core.h, by how many arguments they take; wait_resume, which answers a pointer, is not here. */
#ifndef WAITLINE_SIGNATURES_H
#define WAITLINE_SIGNATURES_H

#define NO_ARGUMENT(X) X(lock_new) X(event_new)

#define ONE_ARGUMENT(X)                                                                                         \
    X(wait_cancel) X(object_waiting) X(object_close) X(object_discard) X(lock_release) X(lock_locked) X(lock_admit) \
    X(event_set) X(event_clear) X(event_is_set) X(condition_new) X(semaphore_new) X(bounded_semaphore_new)      \
    X(semaphore_release) X(semaphore_locked) X(semaphore_value) X(barrier_new) X(barrier_reset) X(barrier_abort) \
    X(barrier_state)

#define TWO_ARGUMENTS(X)                                                                               \
    X(wait_mark) X(lock_acquire) X(event_wait) X(condition_wait) X(condition_notify) X(semaphore_acquire) \
    X(barrier_wait)

#endif
