package io.guichet.application.expiry.port;

import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Registered services that are used although their present period, invoiced before it began, is not
 * paid. Every adapter passes {@code UnpaidRenewalsContract}.
 */
public interface UnpaidRenewals {

    /**
     * Those still held whose period has begun by a day, by their ids as bytes, at most so many
     * after one.
     */
    List<ServiceId> begunBy(LocalDate day, Optional<ServiceId> after, int limit);
}
