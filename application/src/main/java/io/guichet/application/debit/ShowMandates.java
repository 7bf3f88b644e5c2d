package io.guichet.application.debit;

import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;

import java.util.List;
import java.util.Optional;

/** A customer's mandates, and what he reads before he signs one. */
public interface ShowMandates {

    /** But for those that are over, the default one first, then the newest. */
    List<Mandate> list(CustomerNumber customer);

    /** Who would collect from him; empty if his seller collects no direct debits. */
    Optional<Offer> offer(CustomerNumber customer);

    /** Who collects, by which identifier, and what whoever signs agrees to. */
    record Offer(Party seller, CreditorId creditor, String wording) {}
}
