package io.guichet.persistence.identity;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.ZoneId;
import java.util.Currency;

@Entity
@Table(name = "seller")
class SellerRow {

    @Id private String code;
    private String party;
    private String email;
    private String iban;
    private String bic;
    private String currency;
    private String zone;

    @Column(name = "document_prefix")
    private String documentPrefix;

    protected SellerRow() {}

    static SellerRow from(Seller seller) {
        SellerRow row = new SellerRow();
        row.code = seller.code().value();
        row.party = Parties.hashOf(seller.identity());
        row.email = seller.email();
        row.iban = seller.iban();
        row.bic = seller.bic();
        row.currency = seller.currency().getCurrencyCode();
        row.zone = seller.zone().getId();
        row.documentPrefix = seller.documentPrefix();
        return row;
    }

    Seller toSeller(Party identity) {
        return new Seller(
                new SellerCode(code),
                identity,
                email,
                iban,
                bic,
                Currency.getInstance(currency),
                ZoneId.of(zone),
                documentPrefix);
    }
}
