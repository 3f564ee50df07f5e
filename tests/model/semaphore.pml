/* semaphore.pml - the semaphore of c/shared/semaphore.c. A permit is to take, or an agent's that lives, or was an agent's that
 * died and comes back: at rest there are as many as ever, though an agent dies between any two steps; and nobody waits
 * beside a permit. */
#define BATCH 1
#ifndef TIMES
#define TIMES 3
#endif
#ifndef CANCELS
#define CANCELS 0
#endif
#ifndef PERMITS
#define PERMITS 1
#endif
#include "agents.pml"

mtype = { TAKE, PUT, CLEAR };

/* The value, a word of these. `nth` and the tallies' count are only compared, and no agent does 8 deeds here. */
typedef word { byte permits; byte last; byte row; byte actor; mtype deed; byte nth };
word value;
byte net[N], deeds[N];   /* a tally: one word */

bool begun;
byte times = TIMES, cancels = CANCELS;

mtype = { NONE, PENDING, WOKEN, GIVEN_UP, REVOKED };
#define IS_READY(w) (w == WOKEN || w == GIVEN_UP || w == REVOKED)

#define IS(v) (value.permits == v.permits && value.last == v.last && value.row == v.row && \
  value.actor == v.actor && value.deed == v.deed && value.nth == v.nth)
#define COPY(to, from) to.permits = from.permits; to.last = from.last; to.row = from.row; \
  to.actor = from.actor; to.deed = from.deed; to.nth = from.nth
#define CLEAN(v) v.permits = 0; v.last = 0; v.row = 0; v.actor = 0; v.deed = TAKE; v.nth = 0

#ifdef BREAK_SETTLED_WHATEVER_CAME
#define STANDS(v) true
#else
#define STANDS(v) (IS(v))
#endif

/* Sees to it that what was done last stands in the tally of whoever did it: reads that, sees that the value is still
 * the same, and exchanges. */
inline settle(v)
{
#ifdef BREAK_NOT_SETTLED
  skip
#else
  if
  :: deeds[v.actor] == v.nth
  :: d_step { deeds[v.actor] != v.nth -> m = net[v.actor]; k = deeds[v.actor] };
     if
     :: d_step { !(STANDS(v)) -> m = 0; k = 0 }
     :: d_step { STANDS(v) -> m = (v.deed == CLEAR -> 0 : (v.deed == TAKE -> m + 1 : m - 1)) };
        d_step {
          if
          :: deeds[v.actor] == k -> net[v.actor] = m; deeds[v.actor] = k + 1
          :: else
          fi;
          m = 0; k = 0
        }
     fi
  fi
#endif
}

/* One more or one less, after a deed of this agent. */
#define CHANGE(by, who, what) \
  value.permits = v.permits + by; value.actor = who; value.deed = what; value.nth = k + 1; k = 0; COPY(v, value)

inline grab()
{
  if
  :: d_step { !value.permits -> took = 0 }
  :: d_step { value.permits -> COPY(v, value) };
     do
     :: atomic {
          rule = RULE(v.last, v.row);
          if
          :: !rule -> took = 0; break
          :: else
          fi };
        settle(v);
        k = deeds[me];
        if
        :: d_step { IS(v) -> CHANGE(-1, me, TAKE); value.last = me; value.row = rule - 1; COPY(v, value) };
           settle(v);
           atomic { took = 1; break }
        :: atomic { !IS(v) && !value.permits -> took = 0; k = 0; break }
        :: d_step { !IS(v) && value.permits -> COPY(v, value); k = 0 }
        fi
     od
  fi
}

inline put()
{
  d_step { COPY(v, value) };
  do
  :: settle(v);
     k = deeds[me];
     if
     :: d_step { IS(v) -> CHANGE(1, me, PUT); owns-- };
        settle(v);
        break
     :: d_step { !IS(v) -> COPY(v, value); k = 0 }
     fi
  od
}

inline permit_hand()
{
  if
  :: STATE == PENDING ->
     grab();
     if
     :: d_step { took -> STATE = WOKEN };
        line_leave(me);
        line_pass()
     :: !took
     fi
  :: d_step { STATE != PENDING -> took = 0 }
  fi
}

inline tell_of_more()
{
#ifdef BREAK_RELEASE_UNTOLD
  skip
#else
  if
  :: value.permits -> line_tell()
  :: !value.permits
  fi
#endif
}

inline acquire()
{
  grab();
  if
  :: d_step { took -> owns++ }
  :: !took ->
#ifdef BREAK_LOOKS_BEFORE_IT_JOINS
     rule = value.permits;
#endif
     d_step { STATE = PENDING; waits = waits | BIT(me) };
     line_join();
#ifdef BREAK_LOOKS_BEFORE_IT_JOINS
     if
     :: rule -> permit_hand()
     :: !rule
     fi
#else
     permit_hand()
#endif
  fi
}

inline release()
{
  put();
  permit_hand();
  tell_of_more()
}

inline resume()
{
  d_step { how = STATE; STATE = NONE; waits = waits & ~BIT(me) };
  if
  :: d_step { how == WOKEN -> owns++ }
  :: how == GIVEN_UP
  :: d_step { how == REVOKED -> owns++ };
     put();
     line_tell()
  fi
}

inline refresh()
{
  do
  :: permit_hand();
     if
     :: took
     :: atomic { !took -> break }
     fi
  od
}

inline semaphore_forget(x)
{
  d_step { COPY(v, value) };
  do
  :: settle(v);
     rule = net[x];
     if
     :: atomic { !rule -> break }
     :: d_step { rule -> k = deeds[x] };
        if
        :: d_step { IS(v) -> CHANGE(rule, x, CLEAR) };
           settle(v);
           line_tell();
           break
        :: d_step { !IS(v) -> COPY(v, value); k = 0 }
        fi
     fi
  od
}

inline forget(x)
{
  semaphore_forget(x);
  line_leave(x);
  line_tell()
}

#define CALLS busy = busy | BIT(me)

active [N] proctype agent()
{
  byte me = _pid;
  byte to, other, who, also, rule, m, k, owns;
  word v;
  bool took, mine;
  mtype how = NONE, STATE = NONE;
  if
  :: d_step { me == 0 -> value.permits = PERMITS; value.deed = TAKE; begun = 1 }
  :: d_step { me != 0 && begun -> v.deed = TAKE }
  fi;
  {
    do
    :: d_step {
         to = 0; other = 0; who = 0; also = 0; rule = 0; m = 0; k = 0; took = 0; mine = 0; how = NONE; CLEAN(v);
         busy = (owns || IS_READY(STATE) -> busy | BIT(me) : busy & ~BIT(me))
       };
end:
       if
       :: owns -> release()
       :: IS_READY(STATE) -> resume()
       :: d_step { cancels && STATE == WOKEN -> STATE = REVOKED; cancels-- }
       :: d_step { cancels && STATE == PENDING -> STATE = GIVEN_UP; cancels--; CALLS };
          line_leave(me)
       :: d_step { times && STATE == NONE -> times--; CALLS };
          acquire()
#ifndef BRIEF
       :: d_step { HERE(waits) && !HERE(armed | told) && !IS_READY(STATE) -> CALLS };
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
      waits = waits & ~BIT(me); heard[me] = 0; STATE = NONE; owns = 0;
      to = 0; other = 0; who = 0; also = 0; rule = 0; m = 0; k = 0; took = 0; mine = 0; how = NONE; CLEAN(v)
    }
  }
}

active proctype death() { end: kill() }

active proctype rest()
{
end:
  d_step { ALL_REST -> assert(!waits && !members && value.permits == PERMITS) }
}
