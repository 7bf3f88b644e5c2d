package io.guichet.rest.caller;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.permit.Holding;

/**
 * What a request takes of its caller: a permission and a second factor.
 *
 * @param code the code of a second factor it brought along, or empty
 * @param address where it comes from, or empty
 */
record Demand(Holding holding, Need factor, String code, String address) {

    /** Nothing in particular. */
    static final Demand NOTHING = new Demand(Holding.ANY, Need.NONE, "", "");

    static Demand of(Operation operation, String code, String address) {
        return new Demand(operation.holder(), operation.factor(!code.isEmpty()), code, address);
    }
}
