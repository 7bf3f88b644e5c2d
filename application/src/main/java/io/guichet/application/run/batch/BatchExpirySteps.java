package io.guichet.application.run.batch;

import static java.util.stream.Collectors.groupingBy;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.domain.subscription.ServiceId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The steps played around the expiry of a batch's services, read together once one asks. */
final class BatchExpirySteps implements ExpirySteps {

    private final ExpirySteps stored;
    private final Supplier<Writes> writes;
    private final BatchServices services;
    private Map<ServiceId, List<PlayedStep>> loaded;

    BatchExpirySteps(ExpirySteps stored, Supplier<Writes> writes, BatchServices services) {
        this.stored = stored;
        this.writes = writes;
        this.services = services;
    }

    @Override
    public List<PlayedStep> of(Collection<ServiceId> asked) {
        if (loaded == null) {
            loaded = stored.of(services.ids()).stream().collect(groupingBy(PlayedStep::service));
        }
        Stream<PlayedStep> now =
                writes.get().expirySteps.stream().filter(step -> asked.contains(step.service()));
        Stream<PlayedStep> before =
                asked.stream().flatMap(id -> loaded.getOrDefault(id, List.of()).stream());
        return Stream.concat(before, now).toList();
    }

    @Override
    public void add(PlayedStep step) {
        writes.get().expirySteps.add(step);
    }
}
