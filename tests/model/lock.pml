/* lock.pml - the lock of c/shared/lock.c. Nobody holds it beside another; when all are at rest nobody waits, and it is
 * free; after the death of a holder it bears the sign; while an agent waits, no other acquires more than BATCH + 1 times
 * in a row, and in strict order none that came later more than once in all (BOUND). */
#ifdef STRICT
#define BATCH 0
#elif !defined BATCH
#define BATCH 1
#endif
#ifndef TIMES
#define TIMES 3
#endif
#ifndef CANCELS
#define CANCELS 0
#endif
#include "agents.pml"

#define TO_TAKE 1
#define IS_HELD 2
#define ABANDONED 4
#define LAST(v) (((v) >> 3) & 3)
#define RUN(v) ((v) >> 5)

byte value = TO_TAKE, holding, times = TIMES, cancels = CANCELS;
bool died_holding;

mtype = { NONE, PENDING, WOKEN, GIVEN_UP, REVOKED };
#define IS_READY(w) (w == WOKEN || w == GIVEN_UP || w == REVOKED)

#ifdef BOUND
byte overtaken[N];   /* how often in a row by one agent; in strict order, by whoever came later */
#ifdef STRICT
#define COUNTS(x, now) (now || arrival[x] < arrival[me])
#define BEFORE_THAT(x) overtaken[x]
#else
#define COUNTS(x, now) true
#define BEFORE_THAT(x) (LAST(value) == me -> overtaken[x] : 0)
#endif
inline count(x, now)
{
  if
  :: !(members & BIT(x)) || x == me -> overtaken[x] = 0
  :: (members & BIT(x)) && x != me && COUNTS(x, now) -> overtaken[x] = BEFORE_THAT(x) + 1; assert(overtaken[x] <= BATCH + 1)
  :: else
  fi
}
#define ACQUIRES(now) count(0, now); count(1, now); count(2, now)
#else
#define ACQUIRES(now) skip
#endif

#define HOLDS assert(!holding); assert(!died_holding || (value & ABANDONED)); holding = holding | BIT(me)

inline take(flags)
{
  if
  :: d_step { !(value & TO_TAKE) -> took = 0 }
  :: d_step { value & TO_TAKE -> v = value };
     do
     :: atomic {
          rule = RULE(LAST(v), RUN(v));
          if
          :: !rule -> took = 0; break
          :: else
          fi };
        if
        :: atomic { value == v ->
             ACQUIRES(flags); value = (v & ABANDONED) | flags | me << 3 | (rule - 1) << 5;
             if
             :: flags -> HOLDS
             :: else
             fi;
             took = 1; break }
        :: atomic { value != v && !(value & TO_TAKE) -> took = 0; break }
        :: d_step { value != v && (value & TO_TAKE) -> v = value }
        fi
     od
  fi
}

/* Joins before it reads the value. */
inline joined()
{
#ifdef STRICT
  d_step { v = arrivals; arrivals++ };
  if
  :: d_step { FIRST != PENDING -> arrival[me] = v }
  :: d_step { FIRST == PENDING -> came = v }
  fi;
#endif
  atomic {
    rule = (FIRST != PENDING && SECOND != PENDING);
    waits = waits | BIT(me);
    if
    :: FIRST == NONE -> FIRST = PENDING
    :: else -> SECOND = PENDING
    fi;
    if
    :: rule -> line_join()
    :: else
    fi
  }
}

/* A waiter is pending no more, whose slot has that state now. */
inline less()
{
  if
  :: FIRST != PENDING && SECOND != PENDING -> line_leave(me)
#ifdef STRICT
  :: d_step { SECOND == PENDING && FIRST != PENDING -> arrival[me] = came; came = 0 }
  :: FIRST == PENDING
#else
  :: FIRST == PENDING || SECOND == PENDING
#endif
  fi
}

inline wake_head() { less(); line_pass() }

inline lock_serve()
{
  if
  :: FIRST == PENDING ->
     take(0);
     if
     :: d_step { took -> FIRST = WOKEN };
        wake_head()
     :: !took
     fi
  :: FIRST != PENDING
  fi
}

/* What it holds itself is changed by nobody else, so this needs no loop. */
inline give()
{
  d_step {
    assert(!(value & TO_TAKE) && LAST(value) == me);
    rule = (FIRST == PENDING -> RULE(LAST(value), RUN(value)) : 0)
  };
  if
  :: d_step { rule -> ACQUIRES(0); value = (value & ABANDONED) | me << 3 | (rule - 1) << 5; holding = holding & ~BIT(me); FIRST = WOKEN };
     wake_head()
  :: d_step { !rule -> value = (value & ~IS_HELD) | TO_TAKE; holding = holding & ~BIT(me) };
#ifndef BREAK_RELEASE_UNTOLD
     line_tell()
#endif
  fi
}

inline lock_forget(x)
{
  if
  :: value & TO_TAKE || LAST(value) != x
  :: d_step { !(value & TO_TAKE) && LAST(value) == x ->
       value = (value & ~IS_HELD) | TO_TAKE | (value & IS_HELD -> ABANDONED : 0) };
     line_tell()
  fi
}

inline bury()
{
#if DEATHS > 0
  if
  :: d_step { !(value & TO_TAKE) && !ALIVE(LAST(value)) -> who = LAST(value) };
     lock_forget(who)
  :: value & TO_TAKE || ALIVE(LAST(value))
  fi
#else
  skip
#endif
}

inline acquire()
{
  if
  :: (FIRST == NONE || FIRST == GIVEN_UP) && (SECOND == NONE || SECOND == GIVEN_UP) -> take(IS_HELD)
  :: else -> took = 0
  fi;
  if
  :: took
  :: !took ->
#ifdef BREAK_LOOKS_BEFORE_IT_JOINS
     take(0);
     joined();
     if
     :: d_step { took -> FIRST = WOKEN };
        wake_head()
     :: !took
     fi
#else
     joined();
     bury();
     lock_serve()
#endif
  fi
}

/* The wait is over, whichever way: its slot is empty. */
inline resume()
{
  d_step {
    if
    :: IS_READY(FIRST) -> how = FIRST; FIRST = SECOND; SECOND = NONE
    :: else -> how = SECOND; SECOND = NONE
    fi;
    waits = (FIRST == NONE -> waits & ~BIT(me) : waits)
  };
  if
  :: d_step { how == WOKEN ->
       assert(!(value & (TO_TAKE | IS_HELD)) && LAST(value) == me); value = value | IS_HELD; HOLDS }
  :: how == GIVEN_UP -> lock_serve()
  :: how == REVOKED -> give()
  fi
}

inline refresh() { lock_serve() }

inline forget(x)
{
#ifndef BREAK_DEAD_STAY_IN_LINE
  lock_forget(x);
  line_leave(x);
  line_tell()
#else
  lock_forget(x)
#endif
}

/* The agents are alike; of a PAIR, the third does nothing. */
#ifdef PAIR
#define MAY_WAIT (me != 2 && (times < TIMES || !me))
#elif defined BRIEF
#define MAY_WAIT (times < TIMES || !me)
#else
#define MAY_WAIT true
#endif

#define CALLS busy = busy | BIT(me)

active [N] proctype agent()
{
  byte me = _pid;
  byte to, other, who, also, rule, v, came;
  bool took, mine;
  mtype how = NONE, FIRST = NONE, SECOND = NONE;
  {
    do
    :: d_step {
         to = 0; other = 0; who = 0; also = 0; rule = 0; v = 0; took = 0; mine = 0; how = NONE;
         busy = (HERE(holding) || IS_READY(FIRST) || IS_READY(SECOND) -> busy | BIT(me) : busy & ~BIT(me))
       };
end:
       if
       :: HERE(holding) -> give()
       :: IS_READY(FIRST) || IS_READY(SECOND) -> resume()
       :: d_step { cancels && FIRST == WOKEN -> FIRST = REVOKED; cancels-- }
       :: d_step { cancels && FIRST == PENDING -> FIRST = GIVEN_UP; cancels--; CALLS };
          less()
       :: d_step { cancels && SECOND == PENDING -> SECOND = GIVEN_UP; cancels--; CALLS };
          less()
       :: d_step { times && SECOND == NONE && MAY_WAIT -> times--; CALLS };
          acquire()
#ifndef BRIEF
       :: d_step { HERE(waits) && !HERE(armed | told) && !IS_READY(FIRST) -> CALLS };
          agent_arm()
#endif
       :: d_step { HERE(waits) && HERE(told) -> CALLS };
          agent_look()
       :: d_step { TO_REAP -> CALLS };
          agent_reap()
       fi
    od
  } unless {
    atomic {
      die[me]?0;
      dead = dead | BIT(me);
      died_holding = died_holding || HERE(holding);
      holding = holding & ~BIT(me); waits = waits & ~BIT(me); heard[me] = 0;
      FIRST = NONE; SECOND = NONE; to = 0; other = 0; who = 0; also = 0; rule = 0; v = 0; took = 0; mine = 0; came = 0; how = NONE
    }
  }
}

active proctype death() { end: kill() }

active proctype rest()
{
end:
  d_step { ALL_REST -> assert(!waits && !members && (value & TO_TAKE)) }
}
