/* state.h - what can be said of the present state of the core and of a model. */
#ifndef WAITLINE_STATE_H
#define WAITLINE_STATE_H

#include "explore.h"

/* What is broken: the queues must be well formed, every slot in use or free, every wait of the model in one; NULL. */
const char *wrong(const subject *what);

/* All that can matter, as a hash: not which slots stand where, nor how the waits are called. Spoils the model. */
uint64_t key(const subject *what, const uint32_t *tickets);

#endif
