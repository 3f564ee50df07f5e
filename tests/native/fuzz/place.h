/* place.h - where one object stands, in the core and in the model. */
#ifndef WAITLINE_PLACE_H
#define WAITLINE_PLACE_H

#include "model.h"

/* What stands at a place: it stays there when closed, until another object is made. */
typedef struct place {
    object *object;
    uint32_t handle;
    int64_t permits;   /* Lock, Semaphore: counted from what the core answered */
} place;

/* Whatever can be asked of it has the same answer in both, and permits are conserved. */
void compare(const place *p);

#endif
