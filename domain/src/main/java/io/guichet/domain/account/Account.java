package io.guichet.domain.account;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A hosted unit: what services are held in. The name of a deleted one is free again. */
public record Account(
        UUID id,
        AccountName name,
        CustomerNumber customer,
        List<ServiceId> services,
        Instant openedAt,
        Optional<Instant> deletedAt,
        long version) {

    public Account {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(customer, "customer");
        services = List.copyOf(services);
        requireNonNull(openedAt, "openedAt");
        requireNonNull(deletedAt, "deletedAt");
    }

    public Account rename(AccountName next) {
        return new Account(id, next, customer, services, openedAt, deletedAt, version);
    }

    public Account delete(Instant at) {
        return new Account(id, name, customer, services, openedAt, Optional.of(at), version);
    }

    /** Held by another customer, with the services that take the place of those it had. */
    public Account moveTo(CustomerNumber owner, List<ServiceId> opened) {
        return new Account(id, name, owner, opened, openedAt, deletedAt, version);
    }
}
