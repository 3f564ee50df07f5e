/* inbox.pml - how agents tell one another: c/shared/agent.c, its marks, its wake word and the host's waiting for that.
 * Two agents tell a third of two records, and one of them may die before any step; then the other tells of everything.
 * At rest the third has looked at a record since it was last told of it: so one mark is enough for the other models. */
#ifndef TIMES
#define TIMES 2
#endif

mtype = { RUNNING, SIGNALLED, ARMED };
mtype wake = RUNNING;
bool mark[2], top;
bool asleep;           /* registered with the host as waiting for the word */
bool news[2];          /* what the teller did before it told, and whether that was seen */
bool gone, heard;
bool looking;
byte telling;          /* the tellers in a call, a bit each */
chan die = [0] of { bit };

inline tell()
{
  top = 1;
  if
  :: d_step { wake == ARMED -> wake = SIGNALLED };
     asleep = 0
  :: d_step { wake != ARMED -> wake = SIGNALLED }
  fi
}

inline agent_tell(n)
{
  if
  :: d_step { !mark[n] -> mark[n] = 1 };
     tell()
  :: mark[n]
  fi
}

inline tell_all()
{
#ifdef BREAK_NO_TELL_ALL
  skip
#else
  mark[0] = 1; tell();
  mark[1] = 1; tell();
#ifndef BREAK_NOTIFIES_ONLY_THE_ARMED
  asleep = 0
#endif
#endif
}

active [2] proctype teller()
{
  byte times = TIMES;
  bool n;
  {
end:
    do
    :: d_step { times -> times--; telling = telling | 1 << _pid };
       if
       :: n = 0
       :: n = 1
       fi;
       news[n] = 1;
       agent_tell(n);
       telling = telling & ~(1 << _pid)
    :: d_step { gone && !heard -> heard = 1; telling = telling | 1 << _pid };
       tell_all();
       telling = telling & ~(1 << _pid)
    od
  } unless {
    atomic { die?0; gone = 1; telling = telling & ~(1 << _pid) }
  }
}

active proctype looker()
{
  do
  :: looking = 1;
     wake = RUNNING;
     do
     :: d_step { top && mark[0] -> mark[0] = 0 };
        news[0] = 0
     :: d_step { top && mark[1] -> mark[1] = 0 };
        news[1] = 0
     :: top && !mark[0] && !mark[1] ->
        top = 0;
#ifndef BREAK_NO_SECOND_LOOK
        if
        :: mark[0] || mark[1] -> top = 1
        :: !mark[0] && !mark[1]
        fi
#endif
     :: atomic { !top -> break }
     od;
     wake = ARMED;
     if
#ifndef BREAK_NO_LOOK_ONCE_ARMED
     :: top -> wake = RUNNING
     :: !top ->
#else
     :: true ->
#endif
        if
        :: d_step { wake == ARMED -> asleep = 1; looking = 0 };
end:       !asleep
        :: wake != ARMED
        fi
     fi
  od
}

active proctype death() { end: die!0 }

active proctype rest()
{
end:
  d_step { !telling && !looking && asleep && gone == heard -> assert(!news[0] && !news[1]) }
}
