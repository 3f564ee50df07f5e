/* steps.h - agents as coroutines of one thread, which change hands before any access that others can see. */
#ifndef WAITLINE_STEPS_H
#define WAITLINE_STEPS_H

#include <stdint.h>

/* Called where the running agent may be left: before it reads or changes shared memory. */
void step(void);


#endif
