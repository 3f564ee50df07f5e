/* barrier.pml - the barrier of c/shared/barrier.c. As many pass of a round as there are parties, with an index each, and
 * nobody of another round; none once it was reset or aborted; and when all are at rest a round fills that misses some,
 * or is broken with nobody in it, though whoever arrived, or tells or learns of it, gives up or dies.
 *
 * An agent has up to SLOTS waits in the queue, and may complete a round besides. The first wait is agent 0's, since the
 * agents are alike. */
#define BATCH 1
#define BRIEF
#ifndef TIMES
#define TIMES 3
#endif
#ifndef PARTIES
#define PARTIES 2
#endif
#ifndef SLOTS
#define SLOTS 1
#endif
#ifndef CANCELS
#define CANCELS 0
#endif
#ifndef TURNS
#define TURNS 0   /* resets and aborts */
#endif
#include "agents.pml"

/* ROLES: agent 0 waits once, then 1, which dies; all that follows is done by 2, which resets what is broken. */
#ifdef ROLES
#define MAY_WAIT (me == (times == TIMES -> 0 : (times == TIMES - 1 -> 1 : 2)))
#else
#define MAY_WAIT (times < TIMES || !me)
#endif

#define FILLING 0
#define DRAINING 1
#define RESETTING 2
#define BROKEN 3

byte arrived, given, phase, round;   /* one word */
#define VALUE (arrived | given << 3 | phase << 6 | round << 8)
#define PHASE(v) ((v) >> 6 & 3)
#define ROUND(v) ((v) >> 8)

byte tally[N], pending[N], times = TIMES, cancels = CANCELS, turns = TURNS;

/* What is asserted: the indexes that passed, how many of the round gave up while it drained, whether it was broken. */
byte ranks, less;
bool broken;
#define SIZE(set) (((set) & 1) + ((set) >> 1 & 1) + ((set) >> 2 & 1))
#define ROUND_ENDS ranks = 0; less = 0; broken = 0
#define PASS(rank) assert(!broken && (rank) < PARTIES && !(ranks & BIT(rank))); ranks = ranks | BIT(rank)

mtype = { NONE, PENDING, WOKEN, GIVEN_UP, REVOKED };
#define KEPT_OUT 7
#define CLEAR(w) state[w] = NONE; index[w] = 0; rounds[w] = 0
#define IS_READY(w) (state[w] == WOKEN || state[w] == GIVEN_UP || state[w] == REVOKED)
#define MAKE_READY(w, how) state[w] = how; pending[me]--

#define LOW(set) ((set) & 1 -> 0 : ((set) & 2 -> 1 : 2))

#define NEXT_LEFT left = left & (left - 1); if :: !left -> break :: else fi

/* The agents in `left`, where there are any. */
inline agents_tell()
{
  do
  :: atomic { mark & BIT(LOW(left)) -> NEXT_LEFT }
  :: atomic { !(mark & BIT(LOW(left))) && ALL_HAVE_DIED -> mark = mark | BIT(LOW(left)); told = told | BIT(LOW(left)); NEXT_LEFT }
  :: d_step { !(mark & BIT(LOW(left))) && !ALL_HAVE_DIED -> mark = mark | BIT(LOW(left)) };
     atomic { told = told | BIT(LOW(left)); NEXT_LEFT }
  od
}

inline tell_but(x)
{
  do
  :: atomic { left = members & ~BIT(x); if :: !left -> break :: else fi };
     agents_tell();
     break
  od
}

#define UNLESS_DONE if :: pending[me] || !HERE(members) -> break :: else fi

#define IS_OF(w, r) (state[w] != NONE && !index[w] && rounds[w] == r)
#define NUMBER(w, r) \
  if \
  :: IS_OF(w, r) -> \
     given++; index[w] = given; \
     if \
     :: state[w] == PENDING -> MAKE_READY(w, WOKEN) \
     :: else \
     fi \
  :: else \
  fi

#ifdef BREAK_NUMBERS_WHATEVER_DRAINS
#define IS_STILL(r) true
#else
#define IS_STILL(r) (phase == DRAINING && round == (r))
#endif

#ifdef BREAK_PASSES_WHATEVER_CAME
#define PASSES(r) true
#else
#define PASSES(r) (phase == DRAINING && round == (r))
#endif

#define CAN_NUMBER(r) ((IS_OF(0, r) || IS_OF(1, r)) && IS_STILL(r))

/* Those of that round are numbered, if it drains still: one exchange. */
inline open_up(r)
{
  do
  :: atomic { CAN_NUMBER(r) -> d_step { NUMBER(0, r); NUMBER(1, r) }; UNLESS_DONE };
     line_leave(me);
     break
  :: atomic { !CAN_NUMBER(r) -> break }
  od
}

#define MAY_LEAVE(w) \
  (phase == BROKEN || (index[w] == KEPT_OUT -> phase == FILLING : rounds[w] != round || phase == RESETTING))
#define LET(w, which) \
  if \
  :: state[w] == PENDING && which -> MAKE_READY(w, WOKEN) \
  :: else \
  fi

#define NO_ROUND 7

inline serve()
{
  do
  :: atomic { d_step { LET(0, MAY_LEAVE(0)); LET(1, MAY_LEAVE(1)); now = (phase == DRAINING -> round : NO_ROUND) }; UNLESS_DONE };
     line_leave(me);
     break
  od;
  open_up(now)
}

inline wake_all()
{
  do
  :: atomic { d_step { LET(0, true); LET(1, true) }; UNLESS_DONE };
     line_leave(me);
     break
  od
}

#define MAY_COMPLETE (phase == FILLING && arrived + 1 >= PARTIES)
#define COMPLETE arrived = PARTIES - 1; given = 0; phase = DRAINING; now = round; PASS(PARTIES - 1)

inline complete()
{
#ifndef BREAK_COMPLETES_UNTOLD
  tell_but(me);
#endif
  open_up(now)
}

/* It is in line by now. */
inline stand()
{
  v = VALUE;
  do
  :: d_step { PHASE(v) != FILLING -> index[s] = KEPT_OUT; v = 0 };
     do
     :: atomic { MAY_LEAVE(s) -> MAKE_READY(s, WOKEN); UNLESS_DONE };
        line_leave(me);
        break
     :: atomic { !(MAY_LEAVE(s)) -> break }
     od;
     break
#ifndef BREAK_COUNTS_ONCE_IT_ARRIVED
  :: d_step { PHASE(v) == FILLING -> tally[me]++ };
#else
  :: PHASE(v) == FILLING ->
#endif
     if
     :: atomic { VALUE == v && !MAY_COMPLETE -> v = 0; arrived++; index[s] = 0; rounds[s] = round; break }
     :: d_step { VALUE == v && MAY_COMPLETE ->
          v = 0; arrived++; given = 0; phase = DRAINING;
          index[s] = PARTIES; rounds[s] = round; now = round; MAKE_READY(s, WOKEN) };
        if
        :: !pending[me] && HERE(members) -> line_leave(me)
        :: pending[me] || !HERE(members)
        fi;
        complete();
        break
     :: d_step { VALUE != v -> v = VALUE };
#ifndef BREAK_COUNTS_ONCE_IT_ARRIVED
        tally[me]--
#endif
     fi
  od;
#ifdef BREAK_COUNTS_ONCE_IT_ARRIVED
  if
  :: index[s] != KEPT_OUT -> tally[me]++
  :: index[s] == KEPT_OUT
  fi
#endif
}

inline queue()
{
#ifdef BREAK_ARRIVES_BEFORE_IT_JOINS
  stand();
  if
  :: pending[me] -> line_join()
  :: !pending[me]
  fi
#else
  line_join();
  stand()
#endif
}

/* One party of the round `now` is out. */
inline depart()
{
  if
  :: d_step { round != now || !arrived -> skip };
     tally[me]--
  :: d_step { round == now && arrived > 1 -> arrived--; less = less + (gives_up && phase == DRAINING) };
     tally[me]--
  :: d_step { round == now && arrived == 1 ->
       less = less + (gives_up && phase == DRAINING);
       assert(phase != DRAINING || SIZE(ranks) + less == PARTIES);
       arrived = 0; given = 0; phase = (phase == BROKEN -> BROKEN : FILLING); ROUND_ENDS };
     tally[me]--;
#ifndef BREAK_LEAVES_UNTOLD
     tell_but(me);
#endif
     wake_all()
  fi
}

inline resume()
{
  if
  :: d_step { index[s] == KEPT_OUT && (state[s] != WOKEN || phase == BROKEN) -> CLEAR(s) }
  :: d_step { index[s] == KEPT_OUT && state[s] == WOKEN && MAY_COMPLETE -> CLEAR(s); COMPLETE };
     complete()
  :: d_step { index[s] == KEPT_OUT && state[s] == WOKEN && phase != BROKEN && !MAY_COMPLETE -> state[s] = PENDING; pending[me]++ };
     queue()
  :: d_step { index[s] != KEPT_OUT ->
       if
       :: state[s] == WOKEN && index[s] && PASSES(rounds[s]) -> PASS(index[s] - 1)
       :: else
       fi;
       gives_up = state[s] != WOKEN; now = rounds[s]; CLEAR(s)
     };
     depart()
  fi
}

#define TURN_TO(how) \
  given = 0; broken = broken || arrived; phase = (how == BROKEN -> BROKEN : (arrived -> RESETTING : FILLING))

inline refresh() { serve() }

inline forget(x)
{
  if
  :: !tally[x]
  :: tally[x] ->
#ifdef BREAK_SAME_ROUND
     d_step { arrived = 0; given = 0; phase = BROKEN; ROUND_ENDS };
#else
     d_step { arrived = 0; given = 0; phase = BROKEN; round = (round + 1) & 3; ROUND_ENDS };
#endif
     tally[x] = 0;
     tell_but(x)
  fi;
  line_leave(x);
  line_tell()
}

#define CALLS busy = busy | BIT(me)
#define ENDS \
  to = 0; other = 0; who = 0; also = 0; s = 0; now = 0; v = 0; mine = 0; gives_up = 0; left = 0; \
  waits = (state[0] != NONE || state[1] != NONE -> waits | BIT(me) : waits & ~BIT(me)); \
  busy = (IS_READY(0) || IS_READY(1) -> busy | BIT(me) : busy & ~BIT(me))
#define ENDED if :: d_step { true -> ENDS } fi
#define IS_FREE(w) (w < SLOTS && state[w] == NONE)

active [N] proctype agent()
{
  byte me = _pid;
  byte to, other, who, also, left, s, now, index[2], rounds[2];
  short v;
  bool mine, gives_up;
  mtype state[2] = NONE;
  d_step { ENDS };
  {
end:
    do
    :: if
       :: d_step { IS_READY(0) -> s = 0; CALLS }
       :: d_step { IS_READY(1) -> s = 1; CALLS }
       fi;
       resume();
       ENDED
    :: d_step { cancels && (state[0] == WOKEN || state[1] == WOKEN) ->
         cancels--;
         s = (state[0] == WOKEN -> 0 : 1); state[s] = REVOKED; s = 0 }
    :: d_step { cancels && (state[0] == PENDING || state[1] == PENDING) ->
         cancels--; CALLS;
         s = (state[0] == PENDING -> 0 : 1); MAKE_READY(s, GIVEN_UP) };
       if
       :: !pending[me] -> line_leave(me)
       :: pending[me]
       fi;
       ENDED
    :: d_step { times && MAY_COMPLETE && MAY_WAIT -> times--; CALLS; COMPLETE };
       complete();
       ENDED
    :: d_step { times && phase != BROKEN && !MAY_COMPLETE && (IS_FREE(0) || IS_FREE(1)) && MAY_WAIT ->
         times--; CALLS;
         s = (IS_FREE(0) -> 0 : 1); state[s] = PENDING; pending[me]++ };
       queue();
       ENDED
    :: if
#ifdef ROLES
       :: d_step { turns && me == 2 && phase == BROKEN -> turns--; CALLS; TURN_TO(RESETTING) }
#else
       :: d_step { turns && (arrived || phase == BROKEN) -> turns--; CALLS; TURN_TO(RESETTING) }
       :: d_step { turns && (arrived || phase == BROKEN) -> turns--; CALLS; TURN_TO(BROKEN) }
#endif
       fi;
       tell_but(me);
       wake_all();
       ENDED
    :: d_step { HERE(waits) && HERE(told) -> CALLS };
       agent_look();
       ENDED
    :: d_step { TO_REAP -> CALLS };
       agent_reap();
       ENDED
    od
  } unless {
    atomic {
      die[me]?0;
      dead = dead | BIT(me);
      CLEAR(0); CLEAR(1); pending[me] = 0; heard[me] = 0;
      ENDS
    }
  }
}

active proctype death() { end: kill() }

#define WAITING (pending[0] + pending[1] + pending[2])
#define COUNTS(i) (tally[i] == pending[i] && !(members & BIT(i)) == !pending[i])

active proctype rest()
{
end:
  d_step { ALL_REST ->
    assert(arrived == WAITING && (phase == FILLING && arrived < PARTIES || phase == BROKEN && !arrived));
    assert(COUNTS(0) && COUNTS(1) && COUNTS(2)) }
}
