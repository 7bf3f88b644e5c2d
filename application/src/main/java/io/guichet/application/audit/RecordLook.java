package io.guichet.application.audit;

import io.guichet.domain.audit.Act;
import io.guichet.domain.identity.ProfileId;

import java.util.UUID;

/** Writes down that staff looked at something of a customer or of a person. */
public interface RecordLook {

    void record(Act act);

    /**
     * The same of a program that asks the same thing all day: its first question of a day about a
     * customer is written down, by its token and on each node.
     */
    void recordOfDay(Act act, UUID token);

    /** What was done with a person's profile was looked at: he is told with it. */
    void record(Act act, ProfileId person);
}
