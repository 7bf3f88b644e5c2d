package io.guichet.application.audit;

import io.guichet.domain.audit.Act;

/** Writes down that staff looked at something of a customer. */
public interface RecordLook {

    void record(Act act);
}
