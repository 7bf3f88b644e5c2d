package io.guichet.application.tax.port;

import io.guichet.application.tax.VatIdCheck;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the register said of the VAT ids of a seller's customers, and when it is asked again. Every
 * adapter passes {@code VatIdChecksContract}.
 */
public interface VatIdChecks {

    Optional<VatIdCheck> find(SellerCode seller, VatId id);

    /** What the register last said of each id that was asked about. */
    Map<VatId, VatIdAnswer> answers(SellerCode seller, Collection<VatId> ids);

    /**
     * Notes the ids of customers that nobody asked about, due at once: those of professionals of
     * another member state that stand for that state. How many were new.
     */
    int discover(Instant now);

    /** The check that is due longest, claimed for a while so that no other node takes it. */
    Optional<VatIdCheck> claim(Instant now, Duration lease);

    /**
     * Stores how a check now stands; whoever comes later wins. An answer that is not stored yet is
     * kept for ever: it proves that the register was asked.
     */
    void save(VatIdCheck check);

    /** Every answer there ever was about an id, newest first, at most a hundred. */
    List<VatIdAnswer> proofs(SellerCode seller, VatId id);
}
