package io.guichet.rest.identity;

import io.guichet.application.moving.ChangeCustomer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.rest.shared.RestApi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Anna, who was changed three times. */
final class ChangingCustomer implements ChangeCustomer {

    Command asked;
    Outcome outcome = new Outcome.Changed(new Entry(RestApi.ANNA, 4));

    Entry entry() {
        return new Entry(RestApi.ANNA, 3);
    }

    @Override
    public Optional<Entry> find(CustomerNumber customer) {
        return Optional.of(entry());
    }

    @Override
    public List<ReplacedIdentity> history(CustomerNumber customer) {
        return List.of(new ReplacedIdentity(RestApi.ANNA, 0, Instant.EPOCH, "staff"));
    }

    @Override
    public Outcome change(Command command) {
        asked = command;
        return outcome;
    }
}
