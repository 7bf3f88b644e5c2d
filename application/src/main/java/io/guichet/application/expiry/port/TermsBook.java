package io.guichet.application.expiry.port;

import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.identity.SellerCode;

import java.util.List;

/** What the catalog says of expiry. Every adapter passes {@code TermsBookContract}. */
public interface TermsBook {

    /** All terms of a seller, past and future ones too, the latest first. */
    List<DatedTerms> of(SellerCode seller);

    void add(DatedTerms terms);
}
