package io.guichet.persistence.identity;

import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.Optional;

/** Written by {@link Parties} alone, in its own SQL. */
@Entity
@Table(name = "party")
class PartyRow {

    @Id private String hash;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private String name;
    private String line1;
    private String line2;

    @Column(name = "postal_code")
    private String postalCode;

    private String city;
    private String country;
    private String siren;
    private String siret;

    @Column(name = "vat_id")
    private String vatId;

    private String registration;

    @Column(name = "billing_name")
    private String billingName;

    @Column(name = "billing_line1")
    private String billingLine1;

    @Column(name = "billing_line2")
    private String billingLine2;

    @Column(name = "billing_postal_code")
    private String billingPostalCode;

    @Column(name = "billing_city")
    private String billingCity;

    /** Empty where there is no billing address. */
    @Column(name = "billing_country")
    private String billingCountry;

    protected PartyRow() {}

    String hash() {
        return hash;
    }

    Party toParty() {
        return new Party(
                kind,
                name,
                new PostalAddress(line1, line2, postalCode, city, country),
                siren,
                siret,
                vatId,
                registration,
                billing());
    }

    private Optional<BillingAddress> billing() {
        return billingCountry.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new BillingAddress(
                                billingName,
                                new PostalAddress(
                                        billingLine1,
                                        billingLine2,
                                        billingPostalCode,
                                        billingCity,
                                        billingCountry)));
    }
}
