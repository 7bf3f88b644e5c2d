package io.guichet.persistence.account;

import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.ServiceId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "account")
class AccountRow {

    @Id private UUID id;
    private String name;
    private long customer;
    private UUID[] services;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Version private long version;

    protected AccountRow() {}

    static AccountRow from(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.id();
        row.name = account.name().value();
        row.customer = account.customer().value();
        row.services = account.services().stream().map(ServiceId::value).toArray(UUID[]::new);
        row.openedAt = account.openedAt();
        row.deletedAt = account.deletedAt().orElse(null);
        row.version = account.version();
        return row;
    }

    Account toAccount() {
        return new Account(
                id,
                new AccountName(name),
                new CustomerNumber(customer),
                Arrays.stream(services).map(ServiceId::new).toList(),
                openedAt,
                Optional.ofNullable(deletedAt),
                version);
    }
}
