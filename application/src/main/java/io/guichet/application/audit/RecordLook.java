package io.guichet.application.audit;

import io.guichet.domain.audit.Act;
import io.guichet.domain.identity.ProfileId;

/** Writes down that staff looked at something of a customer or of a person. */
public interface RecordLook {

    void record(Act act);

    /** What was done with a person's profile was looked at: he is told with it. */
    void record(Act act, ProfileId person);
}
