package io.guichet.wiring.permit;

import io.guichet.application.permit.Gate;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessProducer;
import jakarta.enterprise.inject.spi.Producer;

import java.util.Set;

/**
 * Hands out no use case but behind the {@link Gate}: whatever is produced as an in-port is wrapped,
 * by its type, so that no wiring has to think of it.
 */
public class GateExtension implements Extension {

    private final Gate gate = new Gate();

    <T, X> void guard(@Observes ProcessProducer<T, X> event) {
        if (event.getAnnotatedMember().getBaseType() instanceof Class<?> type
                && Gate.isInPort(type)) {
            event.setProducer(new Guarded<>(event.getProducer(), type, gate));
        }
    }

    /** Produces what another does, behind the check. */
    private record Guarded<X>(Producer<X> producer, Class<?> type, Gate gate)
            implements Producer<X> {

        @Override
        public X produce(CreationalContext<X> context) {
            return guarded(type, producer.produce(context));
        }

        /** What a producer declares is what it produces, which its type does not say. */
        @SuppressWarnings("unchecked")
        private <I> X guarded(Class<I> inPort, X handler) {
            return (X) gate.guard(inPort, inPort.cast(handler));
        }

        /** Nothing that is produced here has to be let go of. */
        @Override
        public void dispose(X instance) {
            // Use cases are there as long as the product is.
        }

        @Override
        public Set<InjectionPoint> getInjectionPoints() {
            return producer.getInjectionPoints();
        }
    }
}
