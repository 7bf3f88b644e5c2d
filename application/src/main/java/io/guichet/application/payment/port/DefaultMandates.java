package io.guichet.application.payment.port;

import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * Which customers have an account debited for what they owe, for those who need not know which
 * account. Every adapter passes {@code MandatesContract}.
 */
@FunctionalInterface
public interface DefaultMandates {

    /** On which day their default mandates lapse; who has none is left out. */
    Map<CustomerNumber, LocalDate> lapses(Collection<CustomerNumber> customers);
}
