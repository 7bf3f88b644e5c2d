package io.guichet.application.charging;

import io.guichet.domain.identity.CustomerNumber;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/** Does work for customers one after the other, so that one who fails stops no other. */
final class EachCustomer {

    private static final Logger LOG = System.getLogger(EachCustomer.class.getName());

    private EachCustomer() {}

    /** {@code pages} answers some customers by number after one; how much was done in all. */
    static int in(LongFunction<List<CustomerNumber>> pages, ToIntFunction<CustomerNumber> work) {
        int done = 0;
        long after = 0;
        List<CustomerNumber> page = pages.apply(after);
        while (!page.isEmpty()) {
            for (CustomerNumber customer : page) {
                done += attempt(customer, work);
            }
            after = page.getLast().value();
            page = pages.apply(after);
        }
        return done;
    }

    private static int attempt(CustomerNumber customer, ToIntFunction<CustomerNumber> work) {
        try {
            return work.applyAsInt(customer);
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "customer " + customer + " is tried again later", fault);
            return 0;
        }
    }
}
