/* agents.pml - three agents, the line in which they stand, and the deaths: what the models of objects share.
 *
 * A step is one atomic operation with the local code before it. A loop around a compare-and-exchange that reads no other
 * word is one step too: it changes the word by what that holds. An agent may die before each step.
 *
 * The inbox is one mark here; inbox.pml has all of it, and proves that this is enough. With BRIEF, whoever waits sleeps
 * unless it was told, with no step in which it arms; and what nobody can die between is one step. */
#define N 3
#define BIT(i) (1 << (i))
#define HERE(set) ((set) & BIT(me))

#ifndef DEATHS
#define DEATHS 1
#endif

byte mark, told, armed;   /* `told`: the wake words that are SIGNALLED; else ARMED or RUNNING */
byte busy = 7, waits;     /* who is in a call, or has something to do; who has waits */

#ifdef BRIEF

/* How many have died is what there were to die. */
#if DEATHS == 0
#define ALL_HAVE_DIED true
#elif DEATHS == 1
#define ALL_HAVE_DIED dead
#else
#define ALL_HAVE_DIED (dead & (dead - 1))
#endif

inline agent_tell(x)
{
  if
  :: d_step { !(mark & BIT(x)) && ALL_HAVE_DIED -> mark = mark | BIT(x); told = told | BIT(x) }
#if DEATHS > 0
  :: d_step { !(mark & BIT(x)) && !ALL_HAVE_DIED -> mark = mark | BIT(x) };
     told = told | BIT(x)
#endif
  :: mark & BIT(x)
  fi
}

inline agent_look()
{
  d_step { mark = mark & ~BIT(me); told = told & ~BIT(me) };
  refresh()
}

#else

inline agent_tell(x)
{
  if
  :: d_step { !(mark & BIT(x)) -> mark = mark | BIT(x) };
     d_step { told = told | BIT(x); armed = armed & ~BIT(x) }
  :: mark & BIT(x)
  fi
}

inline agent_arm()
{
#ifdef BREAK_ARMS_AFTER_IT_LOOKED
  if
  :: HERE(mark) -> agent_look()
  :: !HERE(mark) -> d_step { armed = armed | BIT(me); told = told & ~BIT(me) }
  fi
#else
  d_step { armed = armed | BIT(me); told = told & ~BIT(me) };
  if
  :: d_step { HERE(mark) -> skip };
     agent_look()
  :: !HERE(mark)
  fi
#endif
}

inline agent_look()
{
  d_step { armed = armed & ~BIT(me); told = told & ~BIT(me) };
  do
  :: d_step { HERE(mark) -> mark = mark & ~BIT(me) };
     refresh()
  :: atomic { !HERE(mark) -> break }
  od
}

#endif

/* --- the line: members, and whose turn it is ------------------------------------------------------------------- */

byte members, turn;

#ifdef STRICT
byte arrivals, arrival[N];
#define BEFORE(a, b) (!(members & BIT(b)) || arrival[a] < arrival[b])
#define NEXT(x) ((members & 1) && BEFORE(0, 1) && BEFORE(0, 2) -> 0 : ((members & 2) && BEFORE(1, 2) -> 1 : 2))
#else
#define BEHIND(x, n) (((x) + n) % N)
#define NEXT(x) ((members & BIT(BEHIND(x, 1))) -> BEHIND(x, 1) : ((members & BIT(BEHIND(x, 2))) -> BEHIND(x, 2) : (x)))
#endif

#define MUST_PASS(x) ((members & BIT(x)) && turn == x && (members & ~BIT(x)))

inline line_join()
{
  d_step {
    if
    :: !members -> turn = me
    :: else
    fi;
    members = members | BIT(me)
  }
}

inline line_leave(x)
{
  if
  :: d_step { !MUST_PASS(x) -> members = members & ~BIT(x); turn = (members -> turn : 0) }
  :: d_step { MUST_PASS(x) -> members = members & ~BIT(x); turn = NEXT(x); to = turn };
#ifdef BREAK_TURN_UNTOLD
     skip
#else
     agent_tell(to)
#endif
  fi
}

inline line_pass()
{
  if
  :: !MUST_PASS(me)
  :: d_step { MUST_PASS(me) -> turn = NEXT(me); to = turn };
     if
     :: to != me -> agent_tell(to)
     :: to == me
     fi
  fi
}

inline line_tell()
{
  if
  :: !members
  :: d_step { members -> to = turn };
     agent_tell(to)
  fi
}

/* What line_rule answers: 0 if this agent must not take, else 1 + how often in a row it has then. */
#ifdef BREAK_ANY_NUMBER_IN_A_ROW
#define MAY_TAKE_AGAIN(run) true
#else
#define MAY_TAKE_AGAIN(run) (run < BATCH)
#endif
#define RULE(last, run) \
  (!(members & ~BIT(me)) -> 1 : (HERE(members) && turn == me -> 2 : (last == me && MAY_TAKE_AGAIN(run) -> 2 + run : 0)))

/* --- deaths, and who takes the dead out -------------------------------------------------------------------------- */

chan die[N] = [0] of { bit };
byte dead, reaped, absent, reaper[N], heard[N];

#define ALIVE(x) (!((reaped | absent) & BIT(x)))

/* Each of the others hears of a death once, and takes the dead out unless somebody who lives does. */
#define TO_REAP (dead & ~heard[me])

inline tell_all()
{
#ifdef BREAK_NO_TELL_ALL
  skip
#else
  d_step { other = 0 };
  do
#ifdef BRIEF
  :: d_step { other < N && ALIVE(other) && ALL_HAVE_DIED ->
       mark = mark | BIT(other); told = told | BIT(other); other++ }
#else
#define ALL_HAVE_DIED false
#endif
  :: d_step { other < N && ALIVE(other) && !ALL_HAVE_DIED -> mark = mark | BIT(other) };
     d_step { told = told | BIT(other); armed = armed & ~BIT(other); other++ }
  :: d_step { other < N && !ALIVE(other) -> other++ }
  :: atomic { other == N -> break }
  od
#endif
}

#define IS_ANOTHERS(x) ((absent & BIT(x)) || ((reaped & BIT(x)) && reaper[x] != me && ALIVE(reaper[x])))

inline reap(x)
{
  if
  :: d_step { !IS_ANOTHERS(x) -> reaped = reaped | BIT(x); reaper[x] = me; mine = 1 };
     forget(x);
     d_step {
       if
       :: (reaped & BIT(x)) && reaper[x] == me -> absent = absent | BIT(x); reaped = reaped & ~BIT(x); reaper[x] = 0
       :: else
       fi
     }
  :: d_step { IS_ANOTHERS(x) -> mine = 0 }
  fi
}

inline agent_reap()
{
  d_step {
    who = (TO_REAP & 1 -> 0 : (TO_REAP & 2 -> 1 : 2));
    heard[me] = heard[me] | BIT(who)
  };
  reap(who);
  if
  :: mine ->
#if DEATHS > 1
     d_step { also = 0 };
     do
     :: also < N && (reaped & BIT(also)) && reaper[also] == who -> reap(also); also++
     :: atomic { also < N && !((reaped & BIT(also)) && reaper[also] == who) -> also++ }
     :: atomic { also == N -> break }
     od;
#endif
     tell_all()
  :: !mine
  fi
}

/* In a process behind the agents, whose numbers are theirs. */
inline kill()
{
#ifdef ROLES
  die[1]!0;
#elif DEATHS > 0
  if
  :: die[0]!0
  :: die[1]!0
  :: die[2]!0
  fi;
#endif
#if DEATHS > 1
  if
  :: die[0]!0
  :: die[1]!0
  :: die[2]!0
  fi;
#endif
  skip
}

/* Nobody who lives is in a call, can go on, or is yet to hear of a death; whoever waits is asleep. */
#ifdef BRIEF
#define SLEEPS(i) (!(told & BIT(i)))
#else
#define SLEEPS(i) (armed & BIT(i))
#endif
#define RESTS(i) ((dead & BIT(i)) || (!(busy & BIT(i)) && !(dead & ~heard[i]) && (!(waits & BIT(i)) || SLEEPS(i))))
#define ALL_REST (RESTS(0) && RESTS(1) && RESTS(2))
