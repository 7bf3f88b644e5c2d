package io.guichet.application.audit;

import io.guichet.domain.audit.Act;

/** Writes down what somebody tried and was refused before anything was changed. */
public interface RecordRefusal {

    /** {@code code} is that of the refusal, {@code asked} what was asked for, without secrets. */
    void record(Act act, String code, String asked);
}
