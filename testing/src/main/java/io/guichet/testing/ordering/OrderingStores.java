package io.guichet.testing.ordering;

import io.guichet.application.change.port.PlannedAlignments;
import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.ordering.query.ListContracts;

/** What is stored about orders beside themselves, over one state. */
public interface OrderingStores {

    Contracts contracts();

    ListContracts listContracts();

    Withdrawals withdrawals();

    PlannedAlignments plannedAlignments();
}
