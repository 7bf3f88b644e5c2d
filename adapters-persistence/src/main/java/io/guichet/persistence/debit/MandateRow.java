package io.guichet.persistence.debit;

import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.Signature;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Unreadable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A mandate; the number of its account is encrypted, an unknown code of its bank null. */
@Entity
@Table(name = "mandate")
class MandateRow {

    @Id private UUID id;
    private long customer;
    private String creditor;
    private String holder;
    private String iban;
    private String bic;
    private String line1;
    private String line2;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_from")
    private String signedFrom;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Mandate.State state;

    @Column(name = "used_on")
    private LocalDate usedOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version private long version;

    protected MandateRow() {}

    static MandateRow from(Mandate mandate, Encryption encryption) {
        MandateRow row = new MandateRow();
        row.id = mandate.id().value();
        row.customer = mandate.customer().value();
        row.creditor = mandate.creditor().value();
        row.holder = mandate.account().holder();
        row.iban = encryption.encrypt(mandate.account().iban());
        row.bic = mandate.bic().map(Bic::value).orElse(null);
        row.line1 = mandate.address().line1();
        row.line2 = mandate.address().line2();
        row.postalCode = mandate.address().postalCode();
        row.city = mandate.address().city();
        row.country = mandate.address().country();
        row.signedAt = mandate.signature().at();
        row.signedOn = mandate.signature().day();
        row.signedBy = mandate.signature().by();
        row.signedFrom = mandate.signature().from();
        row.language = mandate.signature().language();
        row.state = mandate.state();
        row.usedOn = mandate.usedOn();
        row.changedAt = mandate.changedAt();
        row.version = mandate.version();
        return row;
    }

    /** Empty if the number of the account cannot be read: then nothing can be debited by it. */
    Optional<Mandate> toMandate(Encryption encryption) {
        return Unreadable.unless("mandate " + id, () -> read(encryption));
    }

    private Mandate read(Encryption encryption) {
        return new Mandate(
                new MandateId(id),
                new CustomerNumber(customer),
                new CreditorId(creditor),
                new BankAccount(holder, encryption.decrypt(iban)),
                Optional.ofNullable(bic).map(Bic::new),
                new PostalAddress(line1, line2, postalCode, city, country),
                new Signature(signedAt, signedOn, signedBy, signedFrom, language),
                state,
                usedOn,
                changedAt,
                version);
    }
}
