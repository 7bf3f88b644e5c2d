package io.guichet.persistence.audit;

import io.guichet.application.audit.port.AuditTrail.Sealed;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An entry; never changed, by nobody. */
@Entity
@Table(name = "audit_entry")
@IdClass(AuditEntryRow.Key.class)
class AuditEntryRow {

    @Id private String chain;
    @Id private long number;
    private Instant at;
    private UUID profile;
    private UUID token;
    private Long chat;

    @Column(name = "is_staff")
    private boolean staff;

    private Long customer;
    private String what;
    private String address;
    private String result;

    @Column(columnDefinition = "text")
    private String before;

    @Column(columnDefinition = "text")
    private String after;

    private String previous;
    private String seal;

    protected AuditEntryRow() {}

    static AuditEntryRow from(AuditEntry entry) {
        AuditEntryRow row = new AuditEntryRow();
        Act act = entry.act();
        row.chain = entry.chain();
        row.number = entry.number();
        row.at = entry.at();
        row.profile = act.actor().profile().map(ProfileId::value).orElse(null);
        row.token = act.actor().token().orElse(null);
        row.chat = act.actor().chat().orElse(null);
        row.staff = act.actor().staff();
        row.customer = act.customer().map(CustomerNumber::value).orElse(null);
        row.what = act.what();
        row.address = act.address();
        row.result = entry.result();
        row.before = entry.before();
        row.after = entry.after();
        row.previous = entry.previous();
        row.seal = entry.seal();
        return row;
    }

    AuditEntry toEntry() {
        Act.Actor actor =
                new Act.Actor(
                        Optional.ofNullable(profile).map(ProfileId::new),
                        Optional.ofNullable(token),
                        Optional.ofNullable(chat),
                        staff);
        Optional<CustomerNumber> whose = Optional.ofNullable(customer).map(CustomerNumber::new);
        return new AuditEntry(
                chain,
                number,
                at,
                new Act(actor, whose, what, address),
                result,
                before,
                after,
                previous);
    }

    Sealed toSealed() {
        return new Sealed(toEntry(), seal);
    }

    /** Which entry of which chain. */
    record Key(String chain, long number) implements Serializable {}
}
