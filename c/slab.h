/* slab.h - every object and every waiter is a slot of 32 bytes.
 *
 * Inside the core a slot is named by its ref: its offset in memory, 0 for none. Slots never move and are never
 * given back to the system, so a ref stays good while memory grows. Outside it is named by a handle (a ticket
 * is one too): its ref in units of a slot, and above it the generation, which changes when the slot is freed,
 * so that a handle from before finds nothing.
 *
 * All state of the core stands in `core` and in the slots behind it, none on a stack in memory: instances
 * that share a memory share everything, and need one guard around each call and nothing else.
 */
#ifndef WAITLINE_SLAB_H
#define WAITLINE_SLAB_H

#include <stddef.h>
#include "core.h"

typedef enum kind { FREE, WAITER, LOCK, EVENT, CONDITION, SEMAPHORE, BARRIER } kind;

/* Added to the kind of an object that was closed or discarded, until the last of its waits is settled. */
enum { CLOSED = 8, DISCARDED = 16 };

typedef uint32_t ref;

typedef struct link {
    ref next, prev;
} link;

typedef struct slot {
    union {
        struct {
            uint8_t state;       /* WAITER: a wait_state; else whatever the primitive makes of it */
            int8_t verdict;      /* WAITER of a condition: the outcome to tell once it holds the lock */
            uint8_t kind;
            uint8_t generation;  /* 0 to 127, then 0 again: as in the handle */
        };
        uint32_t head;           /* all four, so that one comparison can tell whether a handle fits */
    };
    link queue;            /* WAITER: its neighbours; else: the first and the last waiter */
    union {
        link conditions;                         /* LOCK: those over it; CONDITION: its neighbours there */
        struct { uint32_t value, bound; };       /* SEMAPHORE */
        struct { uint32_t parties, arrived; };   /* BARRIER */
        struct { ref ready; uint32_t index; };   /* WAITER: the next one ready; the index it leaves with */
    };
    union {
        uint32_t waiting;  /* object: waits in its queue that are not settled */
        ref home;          /* WAITER: the object in whose queue it is */
    };
    union {
        uint32_t gone;     /* object: unsettled waits that have left the line: the cancelled, and those of a
                              condition that are on their way back to the lock */
        uint32_t cookie;   /* WAITER: the host's */
    };
    union {
        ref lock;          /* CONDITION: its lock, 0 once that is closed */
        ref origin;        /* WAITER: the condition for which it re-acquires the lock */
    };
#ifdef WAITLINE_SHARED
    uint32_t record;       /* object: the number of its record; WAITER of a condition: whether it was notified */
    uint32_t pending;      /* object: its waiters that are pending, and threads that block in it */
    union {
        uint32_t seen;     /* EVENT: how often it had been set when its waiters came; CONDITION: notifications that
                              waiters here were given */
        uint32_t round;    /* WAITER of a barrier: in which it arrived */
    };
    uint32_t arrival;      /* WAITER: its place in the order of this thread; of a strict object, in that of all */
    uint32_t blocked;      /* object: 1 while this thread itself blocks in it */
    uint32_t robbed;       /* SEMAPHORE: permits of woken waiters that a blocking thread took */
    uint32_t since;        /* object: what it was when this thread began to block */
    uint32_t joined;       /* object: how many waiters it has had here */
#endif
} slot;

#ifdef WAITLINE_SHARED
_Static_assert(sizeof(slot) == 64, "a slot is a line of the cache");
#else
_Static_assert(sizeof(slot) == 32, "a slot is 32 bytes");
#endif
_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the generation is the head's highest byte");

enum { MOST_SLOTS = 1 << 24, GENERATION = 1 << 24, GENERATIONS = 127 * GENERATION, LARGEST = INT32_MAX };

/* It lies before the slots, and so do zeros. What stands where a slot would have its head is never one that a handle
 * may have, so whatever lies below `end` may be looked at: an outcome is too small or below 0. */
struct core {
    resumption last;
    ref end;                        /* behind the last slot ever taken: from here on memory is untouched zeros */
    ref limit;                      /* behind the last slot there is memory for */
#ifndef WAITLINE_SHARED
    uint32_t no_head;               /* 0 */
#endif
    ref free;                       /* the freed ones, linked by queue.next */
    ref first_ready, last_ready;    /* the ready queue, linked by `ready` */
#ifdef WAITLINE_SHARED
    ref begin;                      /* where this stands in memory, and the slots behind it */
    uint32_t first;                 /* the number by which handles name that place: so those of each space differ */
    uint32_t number, generation;    /* of the agent; another generation in its state: it was given up for dead */
    uint32_t waits;                 /* those not over yet */
#endif
};

/* Of many agents, each has one of its own. */
#ifdef WAITLINE_SHARED
#define OWN _Thread_local
#else
#define OWN
#endif

/* What is worth the size of its code at each call; the core of one thread has no room for that. */
#if defined WAITLINE_SHARED && defined __wasm__
#define HOT __attribute__((always_inline))
#else
#define HOT
#endif
extern OWN _Alignas(sizeof(slot)) struct core core;

_Static_assert(offsetof(struct core, last.outcome) == 0, "the first of its words that are no head");
#ifdef WAITLINE_SHARED
_Static_assert(sizeof(struct core) == sizeof(slot), "and the only one");
#else
_Static_assert(offsetof(struct core, no_head) == sizeof(slot), "the second");
#endif

/* Refs count from here. On WebAssembly they are addresses, and the slots stand behind the static data. */
#if defined WAITLINE_SHARED
#ifdef __wasm__
#define MEMORY ((uintptr_t)0)
#else
extern char *native_memory;
#define MEMORY ((uintptr_t)native_memory)
#endif
#elif defined __wasm__ && !defined WAITLINE_PROGRAM
extern char __heap_base;
#define MEMORY ((uintptr_t)0)
#define FIRST_SLOT (((ref)(uintptr_t)&__heap_base + sizeof(slot) - 1) & -sizeof(slot))
#else
extern char *native_memory;
extern uint32_t native_slots; /* a test makes memory end here */
#define MEMORY ((uintptr_t)native_memory)
#define FIRST_SLOT ((ref)sizeof(slot))
#endif

/* Where memory ends after growing; unchanged if it can't grow. */
ref memory_grow(ref limit);

static inline slot *at(ref r) { return (slot *)(MEMORY + r); }
static inline ref ref_of(const slot *s) { return (ref)((uintptr_t)s - MEMORY); }

/* The number of a slot in handles, and the slot's ref. */
#ifdef WAITLINE_SHARED
static inline uint32_t number_of(ref r) { return core.first + (r - core.begin) / sizeof(slot); }
static inline ref numbered(uint32_t number) { return core.begin + (number - core.first) * (ref)sizeof(slot); }
static inline int is_own(uint32_t number) { return number - core.first < (core.end - core.begin) / sizeof(slot); }
#else
static inline uint32_t number_of(ref r) { return r / sizeof(slot); }
static inline ref numbered(uint32_t number) { return number * sizeof(slot); }
static inline int is_own(uint32_t number) { return numbered(number) < core.end; }
#endif

static inline int32_t handle_of(const slot *s)
{
    return (int32_t)((s->head & -GENERATION) | number_of(ref_of(s)));
}

/* State and verdict: what of a head the handle does not tell. */
enum { ANY_STATE = 0xffff };

/* The head that a live slot must have, all but that, if the handle is to name it. */
static inline uint32_t head_of(uint32_t handle, kind kind)
{
    return (handle & -GENERATION) | (uint32_t)kind << 16;
}

/* The live slot of that kind that the handle names, whatever the number, or NULL. */
static inline slot *find_fast(uint32_t handle, kind kind)
{
    uint32_t number = handle % MOST_SLOTS;
    slot *s = at(numbered(number));
    return is_own(number) && (s->head ^ head_of(handle, kind)) <= ANY_STATE ? s : NULL;
}

/* The same, as a call: where size counts more than time. */
slot *find(uint32_t handle, kind kind);

/* A slot never used before, all 0; NULL if memory is out. */
slot *slab_fresh(void);

/* A slot with whatever its last use left in it, but for kind and generation; NULL if memory is out. Freed ones
 * are used again first, the last freed foremost: it is the warmest, and a program with n waits at a time never
 * touches more than n slots. */
static inline slot *slab_take(kind kind)
{
    slot *s = at(core.free);
    if (core.free) core.free = s->queue.next;
    else if (!(s = slab_fresh())) return NULL;
    s->head = (s->head & -GENERATION) | (uint32_t)kind << 16;
    return s;
}

static inline void slab_free(slot *s)
{
    s->head = (s->head + GENERATION) & GENERATIONS;
    s->queue.next = core.free;
    core.free = ref_of(s);
}

/* A new object, all else 0 and its queue empty; NULL if memory is out. */
slot *bare_object(kind kind);

#ifdef WAITLINE_SHARED
#include "shared/together.h"
#else
#include "alone.h"
#endif

#endif
