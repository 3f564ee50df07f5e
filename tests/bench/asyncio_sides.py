"""One case of the benchmark in asyncio: `asyncio_sides.py CASE SIZE`. For each line that it reads it does the work once and
prints the nanoseconds for one operation."""

import asyncio
import gc
import sys
from time import perf_counter_ns

TURNS = 20_000


async def timed(operations, work):
    start = perf_counter_ns()
    await work
    return (perf_counter_ns() - start) / operations


async def take_turns(lock, turns):
    for _ in range(turns):
        await lock.acquire()
        lock.release()


async def contended(lock, permits, tasks):
    """What is free is taken without a pause, so all come while it is not."""
    turns = max(10, TURNS // tasks)
    for _ in range(permits):
        await lock.acquire()
    all_turns = asyncio.gather(*(take_turns(lock, turns) for _ in range(tasks)))
    await asyncio.sleep(0)
    for _ in range(permits):
        lock.release()
    return await timed(tasks * turns, all_turns)


async def uncontended(_):
    return await timed(TURNS, take_turns(asyncio.Lock(), TURNS))


async def event(n):
    event = asyncio.Event()

    async def work():
        waits = [asyncio.create_task(event.wait()) for _ in range(n)]
        await asyncio.sleep(0)
        event.set()
        for wait in waits:
            await wait

    return await timed(n, work())


async def condition(_):
    condition, items = asyncio.Condition(), []

    async def producer():
        for i in range(TURNS):
            await condition.acquire()
            while items:
                await condition.wait()
            items.append(i)
            condition.notify()
            condition.release()

    async def consumer():
        for _ in range(TURNS):
            await condition.acquire()
            while not items:
                await condition.wait()
            items.pop()
            condition.notify()
            condition.release()

    return await timed(TURNS, asyncio.gather(producer(), consumer()))


async def barrier(parties):
    barrier, rounds = asyncio.Barrier(parties), TURNS // parties

    async def party():
        for _ in range(rounds):
            await barrier.wait()

    return await timed(parties * rounds, asyncio.gather(*(party() for _ in range(parties))))


async def drain(n):
    lock = asyncio.Lock()
    await lock.acquire()
    waits = [asyncio.create_task(take_turns(lock, 1)) for _ in range(n)]
    await asyncio.sleep(0)

    async def work():
        lock.release()
        await waits[-1]

    return await timed(n, work())


async def cancel(n):
    lock = asyncio.Lock()
    await lock.acquire()
    waits = [asyncio.create_task(lock.acquire()) for _ in range(n)]
    await asyncio.sleep(0)

    async def work():
        for wait in waits:
            wait.cancel()
        for wait in waits:
            try:
                await wait
            except asyncio.CancelledError:
                pass

    return await timed(n, work())


CASES = {
    'uncontended': uncontended,
    'contended': lambda size: contended(asyncio.Lock(), 1, size),
    'semaphore': lambda size: contended(asyncio.Semaphore(10), 10, size),
    'event': event,
    'condition': condition,
    'barrier': barrier,
    'drain': drain,
    'cancel': cancel,
}

case, size = CASES[sys.argv[1]], int(sys.argv[2])
for _ in sys.stdin:
    gc.collect()
    print(asyncio.run(case(size)), flush=True)
