package io.guichet.application.charging;

import io.guichet.application.shared.OneByOne;
import io.guichet.domain.identity.CustomerNumber;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/** Does work for all customers of some pages. */
final class EachCustomer {

    private EachCustomer() {}

    /** {@code pages} answers some customers by number after one. */
    static void in(
            OneByOne round,
            LongFunction<List<CustomerNumber>> pages,
            ToIntFunction<CustomerNumber> work) {
        List<CustomerNumber> page = pages.apply(0);
        while (!page.isEmpty()) {
            round.count(page, Function.identity(), work);
            page = pages.apply(page.getLast().value());
        }
    }
}
