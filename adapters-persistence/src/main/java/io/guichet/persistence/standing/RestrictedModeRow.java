package io.guichet.persistence.standing;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.RestrictedMode;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "restricted_mode")
class RestrictedModeRow {

    @Id private long customer;
    private UUID id;
    private Instant since;

    protected RestrictedModeRow() {}

    static RestrictedModeRow from(RestrictedMode mode) {
        RestrictedModeRow row = new RestrictedModeRow();
        row.customer = mode.customer().value();
        row.id = mode.id();
        row.since = mode.since();
        return row;
    }

    RestrictedMode toMode() {
        return new RestrictedMode(id, new CustomerNumber(customer), since);
    }
}
