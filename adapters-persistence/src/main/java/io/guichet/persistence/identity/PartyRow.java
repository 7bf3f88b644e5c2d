package io.guichet.persistence.identity;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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
                registration);
    }
}
