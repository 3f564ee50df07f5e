/* host.c - a host that is not JavaScript: two tasks share a lock that stands in the wasm.
 *
 *     cmake --preset wasi  && cmake --build --preset wasi
 *     cmake --preset hosts && cmake --build --preset hosts && build/hosts/host
 *
 * The engine is wasm2c here, which makes C of the wasm; the names are those of wabt 1.0.32. Any other needs the same
 * four things: instantiate, `_initialize` before all else, call an export, read memory.
 */
#include <stdio.h>
#include <string.h>
#include "core.h"
#include "wasm2c/waitline.h"

static Z_waitline_instance_t wasm;

static const char *const tasks[] = {"anna", "ben"};

/* The next task that may go on, or -1. Memory may move when it grows, so what is read is copied, and no pointer kept. */
static int resume(void)
{
    resumption next;
    u32 address = Z_waitlineZ_wait_resume(&wasm);
    if (!address) return -1;
    memcpy(&next, Z_waitlineZ_memory(&wasm)->data + address, sizeof next);
    return next.outcome == PASSED ? (int)next.cookie : -1;
}

int main(void)
{
    wasm_rt_init();
    Z_waitline_init_module();
    Z_waitline_instantiate(&wasm);
    Z_waitlineZ__initialize(&wasm);

    u32 lock = Z_waitlineZ_lock_new(&wasm);
    Z_waitlineZ_lock_acquire(&wasm, lock, NOW_OR_NEVER);
    puts("main has it");
    for (u32 task = 0; task < 2; task++) {
        if ((s32)Z_waitlineZ_lock_acquire(&wasm, lock, task) > PASSED) printf("%s waits\n", tasks[task]);
    }
    puts("main releases");
    Z_waitlineZ_lock_release(&wasm, lock);
    for (int task; (task = resume()) >= 0; Z_waitlineZ_lock_release(&wasm, lock)) printf("%s has it\n", tasks[task]);

    if ((s32)Z_waitlineZ_lock_release(&wasm, lock) == E_NOT_ACQUIRED) puts("nobody has it");
    Z_waitlineZ_object_close(&wasm, lock);
    Z_waitline_free(&wasm);
    return 0;
}
