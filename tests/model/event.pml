/* event.pml - the event of c/shared/event.c. Who waits when it is set has passed once all are at rest, though it was
 * cleared at once, and though who set it dies; nobody passes that it was not set for. */
#ifndef TIMES
#define TIMES 2
#endif
#ifndef SETS
#define SETS 2
#endif
#define BATCH 1
#include "agents.pml"

byte flag, count;                  /* one word */
byte since[N], times = TIMES, sets = SETS;   /* `since`: how often it had been set when a wait began */
#define CALLS busy = busy | BIT(me)

inline serve(now)
{
  d_step {
    if
    :: now != seen && HERE(waits) -> assert(count > since[me]); waits = waits & ~BIT(me)
    :: else
    fi;
    seen = now
  };
  line_leave_if_done()
}

inline line_leave_if_done()
{
  if
  :: !HERE(waits) && HERE(members) -> line_leave(me)
  :: HERE(waits) || !HERE(members)
  fi
}

inline look_at_it()
{
  d_step { v = count; set = flag };
  serve(v)
}

inline refresh() { look_at_it() }

inline wait()
{
  look_at_it();
  if
  :: set
  :: !set ->
     d_step { waits = waits | BIT(me); since[me] = v };
     line_join();
#ifndef BREAK_NO_SECOND_LOOK
     look_at_it()
#endif
  fi
}

inline raise()
{
  if
  :: flag
  :: d_step { !flag -> flag = 1; count++; v = count };
     d_step { rule = members & ~BIT(me) };
#ifndef BREAK_SETS_UNTOLD
     do
     :: d_step { rule -> to = (rule & 1 -> 0 : (rule & 2 -> 1 : 2)); rule = rule & ~BIT(to) };
        agent_tell(to)
     :: atomic { !rule -> break }
     od;
#endif
     serve(v)
  fi
}

inline forget(x) { line_leave(x); line_tell() }

active [N] proctype agent()
{
  byte me = _pid;
  byte to, other, who, also, rule, v, seen;
  bool set, mine;
  {
    do
    :: d_step { to = 0; other = 0; who = 0; also = 0; rule = 0; v = 0; set = 0; mine = 0; busy = busy & ~BIT(me) };
end:
       if
       :: d_step { times && !HERE(waits) -> times--; CALLS };
          wait()
       :: d_step { sets -> sets--; CALLS };
          raise()
       :: d_step { flag -> flag = 0 }
#ifndef BRIEF
       :: d_step { HERE(waits) && !HERE(armed | told) -> CALLS };
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
      waits = waits & ~BIT(me); heard[me] = 0;
      to = 0; other = 0; who = 0; also = 0; rule = 0; v = 0; set = 0; mine = 0; seen = 0
    }
  }
}

active proctype death() { end: kill() }

#define PASSED(i) (!(waits & BIT(i)) || count == since[i])

active proctype rest()
{
end:
  d_step { ALL_REST -> assert(PASSED(0) && PASSED(1) && PASSED(2) && members == waits) }
}
