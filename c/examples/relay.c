/* relay.c - runners take a track one after another, in the order in which they came, and wait for each other at the end.
 *
 * Natively each runner is a thread. Under Emscripten each is a module of its own, and the page, whose JavaScript may run
 * too, says whose turn it is to come and calls run().
 */
#include <stdio.h>
#include <stdlib.h>
#include <waitline.h>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#else
#define EMSCRIPTEN_KEEPALIVE
#endif

static int must(int result)
{
    if (result >= 0) return result;
    fprintf(stderr, "%s\n", wl_strerror(result));
    exit(1);
}

/* The runner's place. */
EMSCRIPTEN_KEEPALIVE int run(int runner, wl_lock track, wl_barrier finish)
{
    must(wl_lock_acquire(track));
    printf("runner %d\n", runner);
    fflush(stdout);
    must(wl_lock_release(track));
    return must(wl_barrier_wait(finish));
}

#ifndef __EMSCRIPTEN__
#include <pthread.h>
#include <sched.h>

enum { RUNNERS = 4 };

static wl_lock track;
static wl_barrier finish;

static void *runner(void *number)
{
    run(*(int *)number, track, finish);
    return NULL;
}

int main(void)
{
    pthread_t threads[RUNNERS];
    int numbers[RUNNERS];
    track = wl_lock_new();
    finish = wl_barrier_new(RUNNERS);
    must(wl_lock_acquire(track));
    for (int i = 0; i < RUNNERS; i++) {
        numbers[i] = i + 1;
        if (pthread_create(&threads[i], NULL, runner, &numbers[i])) return 1;
        while (must(wl_lock_waiting(track)) <= i) sched_yield();
    }
    puts("go");
    fflush(stdout);
    must(wl_lock_release(track));
    for (int i = 0; i < RUNNERS; i++) pthread_join(threads[i], NULL);
    wl_lock_close(track);
    wl_barrier_close(finish);
    return 0;
}
#endif
