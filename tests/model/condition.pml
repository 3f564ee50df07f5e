/* condition.pml - the condition of c/shared/condition.c. When all are at rest no notification is owed to anybody who waits,
 * though who notified, was notified or waits gives up or dies; and while nobody dies, nobody goes on without one.
 *
 * The lock is a variable here, which is free once its holder dies: lock.pml has all of it. The first wait is agent 0's,
 * since the agents are alike; nobody notifies an empty line. */
#define BATCH 1
#define BRIEF
#ifndef TIMES
#define TIMES 3
#endif
#ifndef NOTIFIES
#define NOTIFIES 1
#endif
#ifndef CANCELS
#define CANCELS 0
#endif
#ifndef MOST
#define MOST 3   /* to notify all */
#endif
#include "agents.pml"

#define FREE N
byte holder = FREE, times = TIMES, notifies = NOTIFIES, cancels = CANCELS;

/* A tally, one word: waits not notified, notifications that no wait has ended with yet. */
byte unnotified[N], notified[N];

/* By agent, how many waits are in the queue; whoever begins one just now does not wait yet. And how many of them are to
 * be woken. */
byte pending[N], owed;
bool begins;
#define WAITING (pending[0] + pending[1] + pending[2] - begins)
#define LESS(a, b) ((a) < (b) -> (a) : (b))

#define ROUND_FROM(set, x) ((set) & BIT(x) -> (x) : ((set) & BIT(BEHIND(x, 1)) -> BEHIND(x, 1) : BEHIND(x, 2)))
#define SIZE(set) (((set) & 1) + ((set) >> 1 & 1) + ((set) >> 2 & 1))
#define WHO ROUND_FROM(left, from)
#define IS_TOLD(x) ((x) != me && unnotified[x])

#define CREDIT \
  to = WHO; left = left & ~BIT(to); from = BEHIND(to, 1); took = LESS(unnotified[to], LESS(part, n)); \
  unnotified[to] = unnotified[to] - took; notified[to] = notified[to] + took; n = n - took; given = given + took
#define IS_DONE (!n || (!left && (!given || !members)))
#define CLEAN_UP n = 0; from = 0; left = 0; part = 0; given = 0; took = 0; to = 0; telling = 0

/* `n` notifications to those who wait. */
inline distribute()
{
  d_step { from = turn; given = 1 };
  do
  :: d_step { n && !left && given && members -> left = members; part = n / SIZE(left); part = part + !part; given = 0 }
#ifdef BREAK_NOTIFIES_UNTOLD
  :: d_step { n && left -> CREDIT }
#else
  :: d_step { n && left && !IS_TOLD(WHO) -> CREDIT }
  :: d_step { n && left && IS_TOLD(WHO) -> CREDIT };
     agent_tell(to)
#endif
  :: atomic { IS_DONE ->
       d_step {
         if
         :: members -> turn = ROUND_FROM(members, from)
         :: else
         fi;
         CLEAN_UP
       };
       break }
  od
}

#define GIVEN (notified[me] - back - revoked)
#define WAKE(n) \
  assert(DEATHS || n <= owed); assert(n <= pending[me]); \
  owed = owed - LESS(n, owed); back = back + n; pending[me] = pending[me] - n
#define IS_LAST(n) (pending[me] && n >= pending[me])

/* Those that were notified are ready; their notifications stay in the tally until they have ended. */
inline serve()
{
  if
  :: d_step { IS_LAST(GIVEN) -> took = GIVEN; WAKE(took); took = 0 };
     line_leave(me)
  :: d_step { !IS_LAST(GIVEN) -> took = GIVEN; WAKE(took); took = 0 }
  fi
}

#define OWE(most) owed = LESS(owed + most, WAITING); n = most; telling = 1

inline notify()
{
  distribute();
  serve()
}

#define GIVE_UP pending[me]--; gone++; owed = LESS(owed, WAITING)

/* It is one less that is not notified; or all that wait have been, and so it is woken. */
inline cancel()
{
  serve();
  if
  :: d_step { pending[me] && unnotified[me] -> unnotified[me]--; GIVE_UP };
     if
     :: !pending[me] -> line_leave(me)
     :: pending[me]
     fi
  :: d_step { pending[me] && !unnotified[me] -> skip };
#ifdef BREAK_GIVES_UP_THOUGH_NOTIFIED
     d_step { GIVE_UP };
     serve()
#else
     serve();
     d_step { assert(!pending[me]); back--; revoked++ }
#endif
  :: d_step { back -> back--; revoked++ }
  fi
}

inline refresh() { serve() }

inline forget(x)
{
  d_step { unnotified[x] = 0; n = notified[x] };
  line_leave(x);
#ifdef BREAK_CLEARS_BEFORE_IT_HANDS_ON
  notified[x] = 0;
#endif
#ifndef BREAK_TAKES_THEM_ALONG
  distribute();
#endif
  agent_tell(me);
  d_step { notified[x] = 0; n = 0 };
  line_tell()
}

#define CALLS busy = busy | BIT(me)
#define ENDS \
  to = 0; other = 0; who = 0; also = 0; mine = 0; gives_up = 0; \
  waits = (pending[me] || back || revoked || gone -> waits | BIT(me) : waits & ~BIT(me)); \
  busy = (back || revoked || gone -> busy | BIT(me) : busy & ~BIT(me))

active [N] proctype agent()
{
  byte me = _pid;
  byte to, other, who, also, n, from, left, part, given, took, back, revoked, gone;
  bool mine, telling, gives_up;
  d_step { ENDS };
  {
end:
    do
    :: d_step { back && holder == FREE -> back--; notified[me]--; ENDS }
    :: if
       :: d_step { (revoked || gone) && holder == FREE -> holder = me; OWE(1); gives_up = 1; CALLS }
       :: d_step { notifies && holder == FREE && members -> notifies--; holder = me; OWE(1); CALLS }
       :: d_step { notifies && holder == FREE && members -> notifies--; holder = me; OWE(MOST); CALLS }
       fi;
#ifdef BREAK_GIVES_UP_SILENTLY
       n = (gives_up -> 0 : n);
#endif
       notify();
       d_step {
         if
         :: gives_up && revoked -> revoked--; notified[me]--
         :: gives_up && !revoked -> gone--
         :: else
         fi;
         holder = FREE; ENDS
       }
    :: d_step { cancels && pending[me] -> cancels--; CALLS };
       cancel();
       d_step { ENDS }
    :: d_step { cancels && back -> cancels--; back--; revoked++ }
    :: d_step { times && holder == FREE && (times < TIMES || !me) -> times--; CALLS; holder = me; begins = 1;
         pending[me]++; unnotified[me]++ };
#ifdef BREAK_JOINS_ONCE_IT_RELEASED
       d_step { begins = 0; holder = FREE };
#endif
       if
       :: pending[me] == 1 -> line_join()
       :: pending[me] != 1
       fi;
       d_step { begins = 0; holder = (holder == me -> FREE : holder); ENDS }
    :: d_step { HERE(waits) && HERE(told) -> CALLS };
       agent_look();
       d_step { ENDS }
    :: d_step { TO_REAP -> CALLS };
       agent_reap();
       if
       :: d_step { true -> ENDS }
       fi
    od
  } unless {
    atomic {
      die[me]?0;
      dead = dead | BIT(me);
      owed = owed - (telling -> LESS(owed, n) : 0) + back + revoked;
      begins = begins && holder != me;
      holder = (holder == me -> FREE : holder);
      pending[me] = 0; owed = LESS(owed, WAITING);
      back = 0; revoked = 0; gone = 0; heard[me] = 0;
      CLEAN_UP; ENDS
    }
  }
}

active proctype death() { end: kill() }

#define COUNTS(i) (unnotified[i] == pending[i] && !notified[i] && !(members & BIT(i)) == !pending[i])

active proctype rest()
{
end:
  d_step { ALL_REST -> assert(!owed); assert(holder == FREE && COUNTS(0) && COUNTS(1) && COUNTS(2)) }
}
