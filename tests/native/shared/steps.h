/* steps.h - stands for ThreadSanitizer's runtime: what was compiled for that calls step() before it touches a word that
 * agents share. */
#ifndef WAITLINE_STEPS_H
#define WAITLINE_STEPS_H

#include <stdint.h>

void step(void);

/* Whether a weak exchange is to fail for no reason. */
int spurious(void);

/* Where the shared words are. */
extern char *steps_from, *steps_to;

#endif
