package io.guichet.domain.tax;

import io.guichet.domain.identity.Party;

import java.time.Instant;
import java.util.Optional;

/** What a buyer counts as, and why. In another member state, professionals have to prove it. */
public enum BuyerStanding {
    CONSUMER,
    /** Where the treatment does not depend on a VAT id. */
    PROFESSIONAL,
    /** The register knows his id, or did at most thirty days ago. */
    VALID_VAT_ID,
    /** He has told none, or nothing that could be one. */
    NO_VAT_ID,
    /**
     * His id is of another state than his address: it does not show that he is established there.
     */
    VAT_ID_OF_ANOTHER_STATE,
    /** The register says that there is no such id. */
    INVALID_VAT_ID,
    /** The register has not answered yet. */
    UNCHECKED_VAT_ID,
    /** The register last said "valid" more than thirty days ago and has not answered since. */
    OUTDATED_VAT_ID;

    /** The id on which the treatment of a buyer depends; empty if it depends on none. */
    public static Optional<VatId> idThatCounts(Party buyer) {
        return isProfessionalOfAnotherMember(buyer)
                ? VatId.of(buyer.vatId())
                        .filter(id -> id.country().equals(buyer.address().country()))
                : Optional.empty();
    }

    static BuyerStanding of(Party buyer, VatIdAnswer last, Instant at) {
        if (!buyer.kind().isProfessional()) {
            return CONSUMER;
        }
        if (!isProfessionalOfAnotherMember(buyer)) {
            return PROFESSIONAL;
        }
        if (VatId.of(buyer.vatId()).isEmpty()) {
            return NO_VAT_ID;
        }
        if (idThatCounts(buyer).isEmpty()) {
            return VAT_ID_OF_ANOTHER_STATE;
        }
        return switch (last) {
            case VatIdAnswer.None ignored -> UNCHECKED_VAT_ID;
            case VatIdAnswer.Invalid ignored -> INVALID_VAT_ID;
            case VatIdAnswer.Valid valid -> valid.countsAt(at) ? VALID_VAT_ID : OUTDATED_VAT_ID;
        };
    }

    private static boolean isProfessionalOfAnotherMember(Party buyer) {
        return buyer.kind().isProfessional()
                && Territory.of(buyer.address().country()) == Territory.MEMBER_STATE;
    }
}
