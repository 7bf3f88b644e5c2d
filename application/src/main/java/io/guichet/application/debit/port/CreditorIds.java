package io.guichet.application.debit.port;

import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.identity.SellerCode;

import java.util.Optional;

/** By which identifier each seller collects. Every adapter passes {@code CreditorIdsContract}. */
public interface CreditorIds {

    /** Empty for a seller that collects no direct debits. */
    Optional<CreditorId> of(SellerCode seller);

    /** Notes it; what was signed for another one before stays under that. */
    void keep(SellerCode seller, CreditorId id);
}
