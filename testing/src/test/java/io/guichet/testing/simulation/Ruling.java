package io.guichet.testing.simulation;

import static java.util.Map.entry;

import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sellers who change their minds about how they do business, from some day on. */
final class Ruling {

    private static final List<Map.Entry<Setting, List<String>>> CHOICES =
            List.of(
                    entry(Setting.ISSUE_BEFORE_RENEWAL, List.of("0", "5", "20")),
                    entry(Setting.TERM, List.of("0", "15", "30")),
                    entry(Setting.INVOICES_GROUPED, List.of("on", "off")),
                    entry(Setting.CHARGES_GROUPED, List.of("on", "off")),
                    entry(Setting.PAID_FIRST, List.of("on", "off")),
                    entry(Setting.ORDER_EXPIRY, List.of("24", "96", "720")),
                    entry(Setting.ORDER_INVOICED, List.of("0", "48")),
                    entry(Setting.CREDIT_USED, List.of("on", "off")),
                    entry(Setting.CREDIT_CHOICE, List.of("on", "off")),
                    entry(Setting.CREDIT_PARTIAL, List.of("on", "off")),
                    entry(Setting.OVERPAID, List.of("credit", "refused", "refund")),
                    entry(Setting.CHARGEBACK, List.of("timetable", "suspend", "by-hand")),
                    entry(Setting.CANCEL_AT_ONCE, List.of("on", "off")),
                    entry(Setting.CANCEL_NEEDS_PAID, List.of("on", "off")),
                    entry(Setting.CANCEL_CREDITS_UNPAID, List.of("on", "off")),
                    entry(Setting.CHANGE_BEGINS_PERIOD, List.of("on", "off")),
                    entry(Setting.CHANGE_INVOICED, List.of("0", "1", "7")),
                    entry(Setting.CREDIT_TO_FREE, List.of("on", "off")),
                    entry(Setting.CHANGE_NEEDS_PAID, List.of("on", "off")),
                    entry(Setting.TRANSFER_EXPIRY, List.of("1", "6", "30")),
                    entry(Setting.SUSPENDS_ALL, List.of("on", "off")),
                    entry(Setting.LATE_FEE_PERCENT, List.of("0.00", "5.00")));

    private final Town town;
    private final SetPolicy desk;

    Ruling(Town town) {
        this.town = town;
        desk =
                new SetPolicyHandler(
                        town.stores.sellers(),
                        town.stores.policy(),
                        town.stores.transactions(),
                        town.clock);
    }

    /** One thing or another of one of them. */
    void changesAPolicy() {
        Seller seller = town.anyOf(town.sellers);
        Map.Entry<Setting, List<String>> choice = town.anyOf(CHOICES);
        desk.set(
                new SetPolicy.Command(
                        seller.code(),
                        town.today(seller).plusDays(1 + town.random.nextInt(9)),
                        Optional.empty(),
                        Map.of(choice.getKey(), town.anyOf(choice.getValue())),
                        Optional.empty(),
                        "staff"));
    }
}
