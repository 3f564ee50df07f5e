"""Runs programs on asyncio: JSON lines in, JSON lines with their traces out. `programs.js` tells the language.

Each wait is a task of its own that starts eagerly: it runs up to its first suspension inside the call, as a call
in JavaScript does. After each turn the event loop runs until it has nothing to do.

Arguments name the references that take the place of asyncio's own classes where waitline differs by a rule of its
own; `ours.js` lists them.
"""
import asyncio
import json
import sys

BLOCKING = {'acquire', 'wait', 'wait_for'}
LETTERS = {
    'lock': 'L', 'event': 'E', 'condition': 'C', 'semaphore': 'S', 'bounded_semaphore': 'S', 'barrier': 'B',
}
ERRORS = {
    RuntimeError: 'SyncError',
    ValueError: 'RangeError',
    asyncio.BrokenBarrierError: 'BrokenBarrierError',
}


class PredicateError(Exception):
    """Thrown by the predicate of a wait_for."""


class QuietCondition(asyncio.Condition):
    """A cancelled wait wakes nobody. A barrier notifies all or none, so no notification is lost."""

    def notify(self, n=1):
        super()._notify(n)

    def _notify(self, n):
        pass


class CorrectedBarrier(asyncio.Barrier):
    """Numbers a party by the order of arrival, once it is complete; asyncio numbers each one when it arrives, by how
    many there are, which gives a number twice after a cancellation. And a cancellation does not send another waiter
    to the back of the queue. All else is asyncio's.
    """

    def __init__(self, parties):
        super().__init__(parties)
        self._cond = QuietCondition()
        self._party = []

    async def wait(self):
        async with self._cond:
            await self._block()
            place = {}
            self._party.append(place)
            self._count += 1
            try:
                if self._count == self._parties:
                    for index, other in enumerate(self._party):
                        other['index'] = index
                    await self._release()
                else:
                    await self._wait()
                return place['index']
            finally:
                self._party = [other for other in self._party if other is not place]
                self._count -= 1
                self._exit()


def text_of(value):
    if value is None:
        return 'done'
    return str(value).lower() if isinstance(value, bool) else str(value)


def error_text(error):
    if isinstance(error, asyncio.CancelledError):
        return 'cancelled'
    if isinstance(error, PredicateError):
        return 'predicate'
    return f'{ERRORS[type(error)]}: {error}'


def waiting(primitive):
    return len(primitive._waiters or ())


def state_of(primitive):
    if isinstance(primitive, asyncio.Event):
        return f"{'set' if primitive.is_set() else 'unset'} {waiting(primitive)}"
    if isinstance(primitive, asyncio.Barrier):
        return f'{primitive._state.value} {primitive.n_waiting}'
    locked = 'locked' if primitive.locked() else 'unlocked'
    if isinstance(primitive, asyncio.Semaphore):
        return f'{locked} value {primitive._value}, {waiting(primitive)}'
    if isinstance(primitive, asyncio.Condition):
        return f'{locked} {waiting(primitive._lock)}, {waiting(primitive)}'
    return f'{locked} {waiting(primitive)}'


class Wait:
    task = None
    begun = settled = cancelled = False

    def __init__(self, identity, verb, primitive, then, flag=0):
        self.id, self.verb, self.primitive, self.then, self.flag = identity, verb, primitive, then, flag


class Interpreter:
    def __init__(self, program, loop, barrier):
        self.program, self.loop, self.barrier = program, loop, barrier
        self.names = [f'{LETTERS[kind]}{index}' for index, (kind, *_) in enumerate(program['objects'])]
        self.waits, self.flags, self.lines = {}, {}, []
        self.objects, self.states = [], {}
        self.before_cancelled_barrier = None  # how many lines

    async def run(self):
        for kind, *argument in self.program['objects']:
            try:
                self.objects.append(self.create(kind, *argument))
            except ValueError as error:
                self.objects.append(None)
                self.note(f'new {kind} {argument[0]}', error_text(error))
        for turn in self.program['turns']:
            for operation in turn:
                self.perform(operation)
            await self.drain()
            self.note('end of turn', 'done')
        lines = self.lines[:]
        await self.end()
        return lines

    def create(self, kind, argument=None):
        match kind:
            case 'lock':
                return asyncio.Lock()
            case 'event':
                return asyncio.Event()
            case 'condition':
                return asyncio.Condition(None if argument is None else self.objects[argument])
            case 'semaphore':
                return asyncio.Semaphore(argument)
            case 'bounded_semaphore':
                return asyncio.BoundedSemaphore(argument)
            case 'barrier':
                return self.barrier(argument)

    def perform(self, operation):
        verb, target, *rest = operation
        if verb in BLOCKING:
            self.start(verb, target, *rest)
        elif verb == 'flag':
            self.flags[target] = rest[0]
        elif verb in ('cancel', 'recancel'):
            self.note(f'{verb} #{target}', self.cancel(verb, self.waits.get(target)))
        else:
            head = ' '.join([verb, self.names[target], *map(str, rest)])
            self.note(head, self.call(verb, self.objects[target], *rest))

    def call(self, verb, primitive, *rest):
        try:
            result = getattr(primitive, verb)(*rest)
            if asyncio.iscoroutine(result):  # a barrier's reset or abort, which never has to wait
                task = asyncio.Task(result, loop=self.loop, eager_start=True)
                assert task.done(), verb
                result = task.result()
            return text_of(result)
        except (RuntimeError, ValueError) as error:
            return error_text(error)

    def start(self, verb, target, identity, *rest):
        wait = self.waits[identity] = Wait(identity, verb, self.objects[target], *rest)
        head = f'{verb} {self.names[target]} #{identity}'
        wait.task = asyncio.Task(self.follow(wait, head), loop=self.loop, eager_start=True)
        wait.begun = True
        if not wait.settled:
            self.note(head, 'waits')

    async def follow(self, wait, head):
        try:
            if wait.verb == 'wait_for':
                text = text_of(await wait.primitive.wait_for(lambda: self.predicate(wait)))
            else:
                text = text_of(await getattr(wait.primitive, wait.verb)())
        except (asyncio.CancelledError, RuntimeError, PredicateError) as error:
            text = error_text(error)
        wait.settled = True
        self.note(f'#{wait.id}' if wait.begun else head, text)
        for operation in wait.then:
            self.perform(operation)

    def cancel(self, verb, wait):
        if wait is None:
            return 'not begun'
        if wait.cancelled and verb == 'cancel':
            return 'again'
        wait.cancelled = True
        if wait.settled:
            return 'settled'
        if isinstance(wait.primitive, asyncio.Barrier) and self.before_cancelled_barrier is None:
            self.before_cancelled_barrier = len(self.lines)
        assert wait.task.cancel()
        return 'done'

    def predicate(self, wait):
        value = self.flags.get(wait.flag, 0)
        self.note(f'predicate #{wait.id}', str(value))
        if value < 0:
            raise PredicateError
        return value

    def note(self, head, text):
        line = f'{head}: {text}'
        for index, primitive in enumerate(self.objects):
            if primitive is None:
                continue
            state = state_of(primitive)
            if self.states.get(index) != state:
                self.states[index] = state
                line += f' | {self.names[index]} {state}'
        self.lines.append(line)

    async def drain(self):
        while self.loop._ready:
            await asyncio.sleep(0)

    async def end(self):
        """What still waits is cancelled, and then its lock is released, until nobody is left."""
        self.program = {'objects': [], 'turns': []}
        for wait in self.waits.values():
            wait.then = []
        while any(not wait.settled for wait in self.waits.values()):
            for wait in self.waits.values():
                if not wait.settled:
                    wait.task.cancel()
            for primitive in self.objects:
                if isinstance(primitive, (asyncio.Lock, asyncio.Condition)) and primitive.locked():
                    primitive.release()
            await self.drain()


async def trace(program, references):
    """What asyncio does; by the corrected barrier from where a wait of a barrier is cancelled. Up to there, and in
    all other programs, both barriers must do the same.
    """
    loop = asyncio.get_running_loop()
    own = Interpreter(program, loop, asyncio.Barrier)
    lines = await own.run()
    if 'CorrectedBarrier' not in references or not any(kind == 'barrier' for kind, *_ in program['objects']):
        return {'lines': lines}
    corrected = await Interpreter(program, loop, CorrectedBarrier).run()
    same = own.before_cancelled_barrier
    assert corrected[:same] == lines[:same], f'CorrectedBarrier is not asyncio.Barrier in {json.dumps(program)}'
    return {'lines': lines} if lines == corrected else {'lines': corrected, 'reference': 'CorrectedBarrier'}


async def main(references):
    for line in sys.stdin:
        print(json.dumps(await trace(json.loads(line), references)), flush=True)


if __name__ == '__main__':
    asyncio.run(main(sys.argv[1:]))
