package io.guichet.application.run.batch;

import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.domain.identity.CustomerNumber;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When the default mandates of a batch's customers lapse, read together once one's is asked for.
 */
final class BatchMandates implements DefaultMandates {

    private final DefaultMandates stored;
    private final Collection<CustomerNumber> customers;
    private Map<CustomerNumber, LocalDate> loaded;

    BatchMandates(DefaultMandates stored, Collection<CustomerNumber> customers) {
        this.stored = stored;
        this.customers = customers;
    }

    @Override
    public Map<CustomerNumber, LocalDate> lapses(Collection<CustomerNumber> asked) {
        if (loaded == null) {
            loaded = stored.lapses(customers);
        }
        return asked.stream()
                .filter(loaded::containsKey)
                .collect(Collectors.toMap(Function.identity(), loaded::get));
    }
}
