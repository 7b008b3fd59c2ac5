"""Every transition of domain.md b.2-b.5, one row each, and the nearest situation where it misses.

A row reads: the rule's number there, where the client is, what is said, the situation after the
effects (trust 5, arousal 5, first turn here and nothing owned unless it says so), where it leads.
"""

from collections.abc import Callable

import pytest

from simulator.client.machine import ClientMachine
from simulator.client.said import say
from simulator.client.situation import Situation
from simulator.client.table import RuleTable, first_fitting

AVOIDANT = """
A.1  | flat_denial | ATTUNE | close 2 | shutdown
A.1  | testing_crack | ANCHOR INVITE | close 2 | flat_denial
A.1  | hedged_complaint | SELF | close 3 | testing_crack
A.1  | owned_assertion | DEEPEN | close 2 | hedged_complaint
A.1- | flat_denial | ATTUNE | close 1 | flat_denial
A.1- | shutdown | ATTUNE | close 2 arousal 8 | shutdown
A.2  | flat_denial | ATTACK | | cool_exit
A.2  | flat_denial | ATTACK PRESS | | cool_exit
A.3  | flat_denial | PRESS | | shutdown
A.3  | flat_denial | DEFEND | trust 9 turns 3 | shutdown
A.3  | flat_denial | OWN DEFEND | trust 9 turns 3 | shutdown
A.4  | flat_denial | COLLAPSE | | smoothing_over
A.4  | flat_denial | DISMISS | | smoothing_over
A.4  | flat_denial | LEAVE | | smoothing_over
A.5  | flat_denial | DEEPEN | trust 5 | shutdown
A.5  | flat_denial | LINK | trust 5 | shutdown
A.5- | flat_denial | DEEPEN | trust 6 | flat_denial
A.6  | flat_denial | RESPECT | trust 5 turns 2 | testing_crack
A.6  | flat_denial | OWN | trust 5 turns 2 | testing_crack
A.6  | flat_denial | NAME | trust 5 turns 2 | testing_crack
A.6  | flat_denial | ATTUNE | trust 5 turns 2 | testing_crack
A.6- | flat_denial | RESPECT | trust 4 turns 2 | flat_denial
A.6- | flat_denial | OWN | trust 9 turns 1 | flat_denial
A.6- | flat_denial | WELCOME | trust 9 turns 2 | flat_denial
A.7  | shutdown | ATTACK | | cool_exit
A.7  | shutdown | PRESS | | cool_exit
A.8  | shutdown | DEFEND | turns 2 | cool_exit
A.8- | shutdown | DEFEND | turns 1 | shutdown
A.9  | shutdown | COLLAPSE | | smoothing_over
A.9  | shutdown | DISMISS | | smoothing_over
A.9  | shutdown | LEAVE | | smoothing_over
A.10 | shutdown | RESPECT | trust 0 arousal 10 | flat_denial
A.10 | shutdown | OWN | trust 0 arousal 10 | flat_denial
A.11 | shutdown | ANCHOR | arousal 6 | flat_denial
A.11 | shutdown | ATTUNE | arousal 6 | flat_denial
A.11 | shutdown | NAME | arousal 6 | flat_denial
A.11-| shutdown | ANCHOR | arousal 7 | shutdown
A.12 | shutdown | NEUTRAL | turns 4 | cool_exit
A.12-| shutdown | NEUTRAL | turns 3 | shutdown
A.13 | cool_exit | DEFEND | | dropout
A.13 | cool_exit | ATTACK | | dropout
A.13 | cool_exit | COLLAPSE | | dropout
A.13 | cool_exit | DISMISS | | dropout
A.13 | cool_exit | PRESS | | dropout
A.13 | cool_exit | LEAVE RESPECT | | dropout
A.14 | cool_exit | RESPECT | turns 2 | shutdown
A.14 | cool_exit | OWN | turns 2 | shutdown
A.15 | cool_exit | ATTUNE | turns 2 | dropout
A.15-| cool_exit | ATTUNE | turns 1 | cool_exit
A.16 | smoothing_over | ATTACK | | cool_exit
A.17 | smoothing_over | PRESS | | shutdown
A.18 | smoothing_over | DEFEND | turns 2 | pseudo
A.18 | smoothing_over | COLLAPSE | turns 2 | pseudo
A.18 | smoothing_over | DISMISS NAME | turns 2 | pseudo
A.18 | smoothing_over | LEAVE | turns 2 | pseudo
A.18-| smoothing_over | DISMISS | turns 1 | smoothing_over
A.19 | smoothing_over | NAME OWN | trust 5 | testing_crack
A.19 | smoothing_over | INVITE RESPECT | trust 5 | testing_crack
A.19-| smoothing_over | NAME OWN | trust 4 | flat_denial
A.20 | smoothing_over | NAME | trust 9 | flat_denial
A.20 | smoothing_over | OWN | trust 9 | flat_denial
A.20 | smoothing_over | INVITE | trust 9 | flat_denial
A.21 | smoothing_over | RESPECT | turns 2 | pseudo
A.21-| smoothing_over | RESPECT | turns 1 | smoothing_over
A.22 | testing_crack | ATTACK | | cool_exit
A.23 | testing_crack | PRESS | | shutdown
A.23 | testing_crack | DEFEND | | shutdown
A.23 | testing_crack | LINK | trust 9 | shutdown
A.24 | testing_crack | DEEPEN | trust 6 | shutdown
A.24-| testing_crack | DEEPEN | trust 7 | testing_crack
A.25 | testing_crack | COLLAPSE | | smoothing_over
A.25 | testing_crack | DISMISS | | smoothing_over
A.25 | testing_crack | LEAVE | | smoothing_over
A.26 | testing_crack | WELCOME | trust 6 turns 2 | hedged_complaint
A.26 | testing_crack | OWN | trust 6 turns 2 | hedged_complaint
A.26 | testing_crack | ATTUNE | trust 6 turns 2 | hedged_complaint
A.26-| testing_crack | WELCOME | trust 5 turns 2 | testing_crack
A.26-| testing_crack | WELCOME | trust 9 turns 1 | testing_crack
A.27 | testing_crack | INVITE | trust 7 turns 2 | hedged_complaint
A.27-| testing_crack | INVITE | trust 6 turns 2 | testing_crack
A.28 | hedged_complaint | ATTACK | | cool_exit
A.29 | hedged_complaint | DEFEND | | shutdown
A.30 | hedged_complaint | PRESS | | testing_crack
A.30 | hedged_complaint | LINK | | testing_crack
A.31 | hedged_complaint | COLLAPSE | | smoothing_over
A.31 | hedged_complaint | DISMISS | | smoothing_over
A.31 | hedged_complaint | LEAVE | | smoothing_over
A.32 | hedged_complaint | OWN | trust 7 owned 1 | owned_assertion
A.32 | hedged_complaint | WELCOME | trust 7 owned 1 | owned_assertion
A.32 | hedged_complaint | DEEPEN | trust 7 owned 1 | owned_assertion
A.32 | hedged_complaint | INVITE | trust 7 owned 1 | owned_assertion
A.32-| hedged_complaint | WELCOME | trust 6 owned 1 | hedged_complaint
A.32-| hedged_complaint | WELCOME | trust 7 owned 0 | hedged_complaint
A.33 | owned_assertion | ATTACK | | shutdown
A.33 | owned_assertion | DEFEND | | shutdown
A.34 | owned_assertion | PRESS | | hedged_complaint
A.35 | owned_assertion | COLLAPSE | | partial
A.35 | owned_assertion | DISMISS | | partial
A.35 | owned_assertion | LEAVE | | partial
A.36 | owned_assertion | WELCOME | trust 8 arousal 4 gate | repaired
A.36 | owned_assertion | ATTUNE | trust 8 arousal 4 gate | repaired
A.36 | owned_assertion | TASK | trust 8 arousal 4 gate | repaired
A.36 | owned_assertion | ANCHOR | trust 8 arousal 4 gate | repaired
A.36 | owned_assertion | OWN | trust 8 arousal 4 gate | repaired
A.36-| owned_assertion | WELCOME | trust 7 arousal 4 gate | owned_assertion
A.36-| owned_assertion | WELCOME | trust 8 arousal 5 gate | owned_assertion
A.36-| owned_assertion | WELCOME | trust 8 arousal 4 | owned_assertion
"""

PREOCCUPIED = """
P.1  | protest | RESPECT | distant 2 | flooding
P.1  | checking | TASK | distant 2 | protest
P.1  | specific_hurt | NEUTRAL | distant 2 | checking
P.1  | shared_view | TASK | distant 2 trust 9 gate | specific_hurt
P.1- | protest | RESPECT | distant 1 | protest
P.2  | protest | ATTACK | | despair_and_threat
P.3  | protest | COLLAPSE | | clinging_appeasement
P.4  | protest | DEFEND | | flooding
P.4  | protest | LEAVE | | flooding
P.4  | protest | DISMISS ATTUNE | arousal 3 | flooding
P.4  | protest | PRESS | | flooding
P.4  | protest | LINK | | flooding
P.5  | protest | OWN | arousal 6 | checking
P.5  | protest | ANCHOR | arousal 6 | checking
P.5  | protest | ATTUNE | arousal 6 | checking
P.5  | protest | NAME | arousal 6 | checking
P.5- | protest | OWN | arousal 7 | protest
P.5- | protest | INVITE | arousal 2 | protest
P.6  | flooding | ATTACK | | despair_and_threat
P.7  | flooding | COLLAPSE | arousal 10 | clinging_appeasement
P.8  | flooding | DEFEND | arousal 10 | despair_and_threat
P.8  | flooding | LEAVE | arousal 10 | despair_and_threat
P.8  | flooding | DISMISS | arousal 10 | despair_and_threat
P.8  | flooding | LINK | arousal 10 | despair_and_threat
P.8  | flooding | PRESS | arousal 10 | despair_and_threat
P.8  | flooding | DEFEND | trust 1 | despair_and_threat
P.8  | flooding | LEAVE | trust 1 | despair_and_threat
P.8  | flooding | DISMISS | trust 1 | despair_and_threat
P.8  | flooding | LINK | trust 1 | despair_and_threat
P.8  | flooding | PRESS | trust 1 | despair_and_threat
P.8- | flooding | DEFEND | trust 2 arousal 9 | flooding
P.9  | flooding | ANCHOR | arousal 6 | checking
P.9  | flooding | ATTUNE | arousal 6 | checking
P.9  | flooding | OWN | arousal 6 | checking
P.10 | flooding | ANCHOR | arousal 8 | protest
P.10 | flooding | ATTUNE | arousal 7 | protest
P.10 | flooding | OWN | arousal 8 | protest
P.10 | flooding | NAME | arousal 6 | protest
P.10-| flooding | ANCHOR | arousal 9 | flooding
P.11 | despair_and_threat | COLLAPSE | turns 2 | clinging_appeasement
P.12 | despair_and_threat | ATTACK | turns 1 | dropout
P.13 | despair_and_threat | DEFEND | turns 2 | dropout
P.13 | despair_and_threat | DISMISS | turns 2 | dropout
P.13 | despair_and_threat | PRESS | turns 2 | dropout
P.13 | despair_and_threat | LEAVE ANCHOR | turns 2 | dropout
P.13-| despair_and_threat | LEAVE | turns 1 | despair_and_threat
P.14 | despair_and_threat | ANCHOR | turns 3 | flooding
P.14 | despair_and_threat | OWN | | flooding
P.14 | despair_and_threat | ATTUNE | | flooding
P.15 | despair_and_threat | RESPECT | turns 3 | dropout
P.15-| despair_and_threat | RESPECT | turns 2 | despair_and_threat
P.16 | clinging_appeasement | ATTACK | | despair_and_threat
P.17 | clinging_appeasement | DEFEND | turns 2 | flooding
P.18 | clinging_appeasement | COLLAPSE | turns 2 | pseudo
P.18 | clinging_appeasement | DISMISS | turns 2 | pseudo
P.18 | clinging_appeasement | LEAVE | turns 2 | pseudo
P.18 | clinging_appeasement | PRESS | turns 2 | pseudo
P.18-| clinging_appeasement | DISMISS | turns 1 | clinging_appeasement
P.19 | clinging_appeasement | NAME | owned 1 | checking
P.19 | clinging_appeasement | WELCOME ANCHOR | | checking
P.19 | clinging_appeasement | INVITE OWN | owned 1 | checking
P.20 | clinging_appeasement | NAME | | protest
P.20 | clinging_appeasement | WELCOME | | protest
P.20 | clinging_appeasement | INVITE | turns 2 | protest
P.21 | clinging_appeasement | ATTUNE | turns 2 | pseudo
P.21-| clinging_appeasement | ATTUNE | turns 1 | clinging_appeasement
P.22 | checking | ATTACK | | flooding
P.23 | checking | COLLAPSE | | clinging_appeasement
P.24 | checking | DEFEND | | protest
P.24 | checking | LEAVE | | protest
P.24 | checking | DISMISS | | protest
P.24 | checking | LINK | | protest
P.25 | checking | ATTUNE | trust 6 arousal 5 turns 2 | specific_hurt
P.25 | checking | OWN | trust 6 arousal 5 turns 2 | specific_hurt
P.25 | checking | DEEPEN | trust 6 arousal 5 turns 2 | specific_hurt
P.25 | checking | INVITE | trust 6 arousal 5 turns 2 | specific_hurt
P.25 | checking | WELCOME | trust 6 arousal 5 turns 2 | specific_hurt
P.25-| checking | ATTUNE | trust 5 arousal 5 turns 2 | checking
P.25-| checking | ATTUNE | trust 6 arousal 6 turns 2 | checking
P.25-| checking | ATTUNE | trust 6 arousal 5 turns 1 | checking
P.26 | specific_hurt | ATTACK | | flooding
P.27 | specific_hurt | COLLAPSE | | clinging_appeasement
P.28 | specific_hurt | DEFEND | | protest
P.28 | specific_hurt | LEAVE | | protest
P.28 | specific_hurt | DISMISS | | protest
P.28 | specific_hurt | PRESS | | protest
P.28 | specific_hurt | LINK | | protest
P.29 | specific_hurt | OWN | trust 7 arousal 4 owned 1 | shared_view
P.29 | specific_hurt | ATTUNE | trust 7 arousal 4 owned 1 | shared_view
P.29 | specific_hurt | DEEPEN | trust 7 arousal 4 owned 1 | shared_view
P.29 | specific_hurt | WELCOME | trust 7 arousal 4 owned 1 | shared_view
P.29-| specific_hurt | ATTUNE | trust 6 arousal 4 owned 1 | specific_hurt
P.29-| specific_hurt | ATTUNE | trust 7 arousal 5 owned 1 | specific_hurt
P.29-| specific_hurt | ATTUNE | trust 7 arousal 4 | specific_hurt
P.30 | shared_view | ATTACK | | flooding
P.31 | shared_view | DEFEND | | specific_hurt
P.32 | shared_view | COLLAPSE | | partial
P.32 | shared_view | DISMISS | | partial
P.32 | shared_view | LEAVE | | partial
P.32 | shared_view | PRESS TASK | trust 9 gate | partial
P.33 | shared_view | TASK | trust 7 gate | repaired
P.33 | shared_view | LINK | trust 7 gate | repaired
P.33 | shared_view | ANCHOR | trust 7 gate | repaired
P.33 | shared_view | WELCOME | trust 7 gate | repaired
P.33 | shared_view | ATTUNE | trust 7 gate | repaired
P.33 | shared_view | OWN | trust 7 gate | repaired
P.33-| shared_view | TASK | trust 6 gate | shared_view
P.33-| shared_view | TASK | trust 7 | shared_view
"""

SECURE = """
S.1  | open_hurt | ATTACK | | cooling_off
S.2  | open_hurt | DEFEND | | firm_protest
S.2  | open_hurt | DISMISS | | firm_protest
S.2  | open_hurt | LEAVE | | firm_protest
S.2  | open_hurt | LINK | | firm_protest
S.2  | open_hurt | COLLAPSE OWN | | firm_protest
S.3  | open_hurt | OWN | | exploring_together
S.3  | open_hurt | ATTUNE | | exploring_together
S.3  | open_hurt | WELCOME | | exploring_together
S.3  | open_hurt | INVITE | | exploring_together
S.3  | open_hurt | NAME | | exploring_together
S.3- | open_hurt | PRESS | | open_hurt
S.3- | open_hurt | RESPECT | turns 5 | open_hurt
S.4  | firm_protest | ATTACK | | cooling_off
S.5  | firm_protest | DEFEND | turns 2 | cooling_off
S.5  | firm_protest | DISMISS | turns 2 | cooling_off
S.5  | firm_protest | LEAVE | turns 2 | cooling_off
S.5  | firm_protest | COLLAPSE | turns 2 | cooling_off
S.5  | firm_protest | LINK | turns 2 | cooling_off
S.5- | firm_protest | DEFEND | turns 1 | firm_protest
S.6  | firm_protest | OWN | trust 3 | exploring_together
S.7  | firm_protest | OWN | trust 2 | open_hurt
S.7  | firm_protest | ATTUNE | trust 9 | open_hurt
S.7  | firm_protest | WELCOME | | open_hurt
S.7  | firm_protest | INVITE | | open_hurt
S.7  | firm_protest | NAME | | open_hurt
S.8  | cooling_off | DEFEND | | dropout
S.8  | cooling_off | COLLAPSE | | dropout
S.8  | cooling_off | PRESS | | dropout
S.8  | cooling_off | LEAVE OWN | | dropout
S.9  | cooling_off | OWN | turns 3 | firm_protest
S.10 | cooling_off | NAME | turns 2 | firm_protest
S.10 | cooling_off | INVITE | turns 2 | firm_protest
S.10 | cooling_off | WELCOME | turns 2 | firm_protest
S.10-| cooling_off | NAME | turns 1 | cooling_off
S.11 | cooling_off | RESPECT | turns 3 | unrepaired
S.11-| cooling_off | RESPECT | turns 2 | cooling_off
S.12 | exploring_together | ATTACK | | cooling_off
S.13 | exploring_together | DEFEND | | firm_protest
S.13 | exploring_together | DISMISS | | firm_protest
S.13 | exploring_together | LEAVE | | firm_protest
S.14 | exploring_together | LINK | | firm_protest
S.14-| exploring_together | LINK | owned 1 | exploring_together
S.15 | exploring_together | COLLAPSE | | open_hurt
S.16 | exploring_together | OWN | trust 7 owned 1 | mutual_understanding
S.16 | exploring_together | DEEPEN | trust 7 owned 1 | mutual_understanding
S.16 | exploring_together | WELCOME | trust 7 owned 1 | mutual_understanding
S.16 | exploring_together | ATTUNE | trust 7 owned 1 | mutual_understanding
S.16 | exploring_together | INVITE | trust 7 owned 1 | mutual_understanding
S.16-| exploring_together | ATTUNE | trust 6 owned 1 | exploring_together
S.16-| exploring_together | ATTUNE | trust 7 | exploring_together
S.17 | mutual_understanding | ATTACK | | cooling_off
S.18 | mutual_understanding | DEFEND | | firm_protest
S.19 | mutual_understanding | COLLAPSE | | partial
S.19 | mutual_understanding | DISMISS | | partial
S.19 | mutual_understanding | LEAVE | | partial
S.19 | mutual_understanding | PRESS | | partial
S.20 | mutual_understanding | TASK | trust 8 arousal 3 gate | repaired
S.20 | mutual_understanding | ANCHOR | trust 8 arousal 3 gate | repaired
S.20 | mutual_understanding | WELCOME | trust 8 arousal 3 gate | repaired
S.20 | mutual_understanding | SELF | trust 8 arousal 3 gate | repaired
S.20 | mutual_understanding | LINK | trust 8 arousal 3 gate | repaired
S.20 | mutual_understanding | OWN | trust 8 arousal 3 gate | repaired
S.20 | mutual_understanding | ATTUNE | trust 8 arousal 3 gate | repaired
S.20-| mutual_understanding | TASK | trust 7 arousal 3 gate | mutual_understanding
S.20-| mutual_understanding | TASK | trust 8 arousal 4 gate | mutual_understanding
S.20-| mutual_understanding | TASK | trust 8 arousal 3 | mutual_understanding
"""

DISORGANISED = """
D.1  | approach_and_flinch | ATTUNE | close 3 | freeze
D.1  | tentative_contact | ANCHOR | close 3 | freeze
D.1  | named_fear | ATTUNE | close 3 trust 9 arousal 0 turns 3 gate | freeze
D.1- | approach_and_flinch | ATTUNE | close 2 | approach_and_flinch
D.2  | approach_and_flinch | ATTACK | | punitive_control
D.2  | approach_and_flinch | DEFEND | | punitive_control
D.2  | approach_and_flinch | LEAVE | | punitive_control
D.2  | approach_and_flinch | DISMISS | | punitive_control
D.3  | approach_and_flinch | COLLAPSE | | caretaking_control
D.4  | approach_and_flinch | PRESS | | freeze
D.4  | approach_and_flinch | DEEPEN | trust 9 | freeze
D.4  | approach_and_flinch | LINK | trust 9 | freeze
D.5  | approach_and_flinch | SELF | trust 4 | freeze
D.5- | approach_and_flinch | SELF | trust 5 | approach_and_flinch
D.6  | approach_and_flinch | RESPECT | trust 4 arousal 6 turns 2 | tentative_contact
D.6  | approach_and_flinch | OWN | trust 4 arousal 6 turns 2 | tentative_contact
D.6- | approach_and_flinch | RESPECT | trust 3 arousal 6 turns 2 | approach_and_flinch
D.6- | approach_and_flinch | RESPECT | trust 4 arousal 7 turns 2 | approach_and_flinch
D.6- | approach_and_flinch | RESPECT | trust 4 arousal 6 turns 1 | approach_and_flinch
D.7  | approach_and_flinch | ANCHOR | trust 5 arousal 6 turns 2 | tentative_contact
D.7  | approach_and_flinch | ATTUNE | trust 5 arousal 6 turns 2 | tentative_contact
D.7- | approach_and_flinch | ATTUNE | trust 4 arousal 6 turns 2 | approach_and_flinch
D.8  | freeze | LEAVE | | punitive_control
D.8  | freeze | DEFEND | | punitive_control
D.9  | freeze | COLLAPSE | | caretaking_control
D.10 | freeze | ATTACK | | dropout
D.11 | freeze | PRESS | turns 2 | dropout
D.11 | freeze | DEEPEN | turns 2 | dropout
D.11-| freeze | PRESS | turns 1 | freeze
D.12 | freeze | RESPECT | arousal 8 | approach_and_flinch
D.12 | freeze | ANCHOR | arousal 8 | approach_and_flinch
D.12 | freeze | ATTUNE | arousal 8 | approach_and_flinch
D.12-| freeze | RESPECT | arousal 9 | freeze
D.13 | freeze | NEUTRAL | turns 4 | unrepaired
D.13-| freeze | NEUTRAL | turns 3 | freeze
D.14 | punitive_control | ATTACK | | freeze
D.15 | punitive_control | DEFEND | turns 3 | dropout
D.15 | punitive_control | LEAVE | turns 3 | dropout
D.15 | punitive_control | DISMISS | turns 3 | dropout
D.15 | punitive_control | PRESS | turns 3 | dropout
D.15-| punitive_control | PRESS | turns 2 | punitive_control
D.16 | punitive_control | COLLAPSE | turns 2 | caretaking_control
D.17 | punitive_control | OWN | turns 4 | approach_and_flinch
D.17 | punitive_control | RESPECT | | approach_and_flinch
D.17 | punitive_control | WELCOME | | approach_and_flinch
D.18 | punitive_control | ATTUNE | turns 4 | unrepaired
D.18-| punitive_control | ATTUNE | turns 3 | punitive_control
D.19 | caretaking_control | ATTACK | | punitive_control
D.19 | caretaking_control | DEFEND | | punitive_control
D.20 | caretaking_control | COLLAPSE | turns 2 | pseudo
D.20 | caretaking_control | DISMISS | turns 2 | pseudo
D.20 | caretaking_control | LEAVE | turns 2 | pseudo
D.20-| caretaking_control | LEAVE | turns 1 | caretaking_control
D.21 | caretaking_control | NAME | turns 2 | approach_and_flinch
D.21 | caretaking_control | RESPECT | | approach_and_flinch
D.21 | caretaking_control | WELCOME | | approach_and_flinch
D.21 | caretaking_control | INVITE | | approach_and_flinch
D.22 | caretaking_control | ATTUNE | turns 2 | pseudo
D.22-| caretaking_control | ATTUNE | turns 1 | caretaking_control
D.23 | tentative_contact | PRESS | | freeze
D.23 | tentative_contact | LINK | | freeze
D.24 | tentative_contact | DEEPEN | trust 5 | freeze
D.25 | tentative_contact | DEFEND | | punitive_control
D.25 | tentative_contact | LEAVE | | punitive_control
D.25 | tentative_contact | DISMISS | | punitive_control
D.25 | tentative_contact | ATTACK | | punitive_control
D.26 | tentative_contact | COLLAPSE | | caretaking_control
D.27 | tentative_contact | OWN | trust 6 arousal 5 turns 2 | named_fear
D.27 | tentative_contact | ATTUNE | trust 6 arousal 5 turns 2 | named_fear
D.27 | tentative_contact | WELCOME | trust 6 arousal 5 turns 2 | named_fear
D.27 | tentative_contact | DEEPEN | trust 6 arousal 5 turns 2 | named_fear
D.27-| tentative_contact | ATTUNE | trust 5 arousal 5 turns 2 | tentative_contact
D.27-| tentative_contact | ATTUNE | trust 6 arousal 6 turns 2 | tentative_contact
D.27-| tentative_contact | ATTUNE | trust 6 arousal 5 turns 1 | tentative_contact
D.28 | named_fear | PRESS | | freeze
D.28 | named_fear | LINK | | freeze
D.29 | named_fear | DEFEND | | punitive_control
D.29 | named_fear | LEAVE | | punitive_control
D.29 | named_fear | DISMISS | | punitive_control
D.29 | named_fear | ATTACK | | punitive_control
D.30 | named_fear | COLLAPSE | | caretaking_control
D.31 | named_fear | WELCOME | trust 7 arousal 4 turns 2 gate | repaired
D.31 | named_fear | ATTUNE | trust 7 arousal 4 turns 2 gate | repaired
D.31 | named_fear | RESPECT | trust 7 arousal 4 turns 2 gate | repaired
D.31 | named_fear | ANCHOR | trust 7 arousal 4 turns 2 gate | repaired
D.31 | named_fear | TASK | trust 7 arousal 4 turns 2 gate | repaired
D.31-| named_fear | TASK | trust 6 arousal 4 turns 2 gate | named_fear
D.31-| named_fear | TASK | trust 7 arousal 5 turns 2 gate | named_fear
D.31-| named_fear | TASK | trust 7 arousal 4 turns 1 gate | named_fear
D.31-| named_fear | TASK | trust 7 arousal 4 turns 2 | named_fear
"""

TABLES = {
    "avoidant": AVOIDANT,
    "preoccupied": PREOCCUPIED,
    "secure": SECURE,
    "disorganised": DISORGANISED,
}
RULES_IN_DOMAIN = {"avoidant": 36, "preoccupied": 33, "secure": 20, "disorganised": 31}

Row = tuple[str, str, str, str, str, str]


def _rows() -> list[Row]:
    rows: list[Row] = []
    for style, table in TABLES.items():
        for line in table.strip().splitlines():
            number, state, said, situation, to = (cell.strip() for cell in line.split("|"))
            rows.append((style, number, state, said, situation, to))
    return rows


def situation_of(state: str, said: str, words: str) -> Situation:
    """Read ``trust 5 turns 2 gate`` as a situation after the effects of a reply."""
    values = {"trust": 5, "arousal": 5, "turns": 1, "owned": 0, "close": 0, "distant": 0}
    parts = words.split()
    gate = "gate" in parts
    pairs = [part for part in parts if part != "gate"]
    values.update(zip(pairs[::2], (int(number) for number in pairs[1::2]), strict=True))
    return Situation(
        said=say(frozenset(said.split())),
        state=state,
        trust=values["trust"],
        arousal=values["arousal"],
        turns_here=values["turns"],
        close_streak=values["close"],
        distant_streak=values["distant"],
        since_name=None,
        owned_before=values["owned"],
        owned=values["owned"],
        used_before=frozenset(),
        recalled=frozenset(),
        gate_met=gate,
    )


@pytest.mark.parametrize(
    ("style", "number", "state", "said", "words", "to"),
    _rows(),
    ids=lambda cell: cell if "." in cell or " " not in cell else "",
)
def test_a_reply_leads_where_the_table_says(
    style: str,
    number: str,
    state: str,
    said: str,
    words: str,
    to: str,
    table_of: Callable[[str], RuleTable],
) -> None:
    """Explorer and machine both go where the row says, or stay where it names the same state."""
    table = table_of(style)
    now = situation_of(state, said, words)
    for rule in (first_fitting(table, state, now), ClientMachine(table).pick(state, now)):
        assert (rule.goes if rule else state) == to, (number, rule)


@pytest.mark.parametrize("style", sorted(TABLES))
def test_no_rule_is_left_out(style: str) -> None:
    """Each rule of domain.md has a row in which it is the one that applies."""
    numbers = {number for which, number, *_ in _rows() if which == style}
    expected = {f"{style[0].upper()}.{n}" for n in range(1, RULES_IN_DOMAIN[style] + 1)}
    assert {number for number in numbers if not number.endswith("-")} == expected


@pytest.mark.parametrize("style", sorted(TABLES))
def test_every_rule_of_the_file_is_used_by_a_row(
    style: str, table_of: Callable[[str], RuleTable]
) -> None:
    """No transition of a style file goes untested: each fires in at least one row."""
    table = table_of(style)
    fired = set()
    for which, _, state, said, words, _ in _rows():
        if which == style:
            rule = first_fitting(table, state, situation_of(state, said, words))
            if rule:
                fired.add(rule.place)
    every = {each.rule.place: each.rule.words for rules in table.moves.values() for each in rules}
    assert {words for place, words in every.items() if place not in fired} == set()


@pytest.mark.parametrize("style", sorted(TABLES))
def test_every_move_is_explained_from_their_side(
    style: str, table_of: Callable[[str], RuleTable]
) -> None:
    """Every rule says why, in words that name no pattern, no verdict and no he or she."""
    table = table_of(style)
    never = (
        "avoidant", "preoccupied", "secure", "disorganised", "attachment", "anxious", "dismissive",
        "bad", "wrong", "fail", "invalid", " he ", " she ", " his ", " her ", " him ",
    )  # fmt: skip
    rules = [each.rule for here in table.moves.values() for each in here]
    rules += [line.rule for lines in table.feelings.values() for line in lines]
    rules += [line.rule for lines in table.also.values() for line in lines]
    for rule in rules:
        assert len(rule.because) > 20, rule.words
        spoken = f" {rule.because.lower()} "
        assert not [word for word in never if word in spoken], rule.because
