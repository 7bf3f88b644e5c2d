package io.guichet.rest.ordering;

import io.guichet.application.ordering.query.ListContracts.Held;
import io.guichet.domain.identity.Language;

/** A contract as it holds today, and what the caller accepted of it last, null if nothing. */
public record HeldContractJson(ContractJson contract, AcceptanceJson accepted, boolean toAccept) {

    static HeldContractJson from(Held held, Language language) {
        return new HeldContractJson(
                ContractJson.from(held.contract(), language),
                held.accepted().map(AcceptanceJson::from).orElse(null),
                held.isToAccept());
    }
}
