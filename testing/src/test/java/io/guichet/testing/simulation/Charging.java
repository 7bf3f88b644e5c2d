package io.guichet.testing.simulation;

import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargeCustomer.Billing;
import io.guichet.application.charging.ChargedItem;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.charging.UsageReport;
import io.guichet.testing.charging.ChargingDesk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Work that is done for customers, and what they use. */
final class Charging {

    private final Town town;
    private final Twice twice;
    private final ChargingDesk desk;
    private final AtomicLong reports = new AtomicLong();

    Charging(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        desk = new ChargingDesk(town.does);
    }

    List<Deed> deeds() {
        return List.of(
                new Deed("has work done", 2, this::hasWorkDone),
                new Deed("is spared a charge", 4, this::spared),
                new Deed("uses something metered", 6, this::uses));
    }

    /** An intervention or an urgent ticket, and sometimes more of it at once. */
    private void hasWorkDone(Person person) {
        ChargedItem first = anyWork(person);
        List<ChargedItem> items = town.once(3) ? List.of(first, anyWork(person)) : List.of(first);
        ChargeCustomer.Command command =
                new ChargeCustomer.Command(
                        new ChargeId(town.newId()),
                        person.number(),
                        items,
                        town.anyOf(List.of(Billing.values())),
                        town.once(3)
                                ? Optional.of(town.clock.instant().plus(anyDays()))
                                : Optional.empty(),
                        "staff");
        twice.does(() -> desk.chargeCustomer().charge(command));
    }

    private Duration anyDays() {
        return Duration.ofHours(1 + town.random.nextInt(300));
    }

    private ChargedItem anyWork(Person person) {
        return new ChargedItem(
                town.anyOf(town.workOf(person.seller())), town.once(5) ? 2 : 1, "server-1");
    }

    private void spared(Person person) {
        List<Charge> pending =
                town.stores.charging().charges().pending(person.number(), LocalDate.MAX, 10);
        if (!pending.isEmpty()) {
            ChargeId charge = town.anyOf(pending).id();
            twice.does(() -> desk.cancelCharge().cancel(person.number(), charge));
        }
    }

    /** Some of it is told weeks later, when the month was rated. */
    private void uses(Person person) {
        Duration ago = Duration.ofDays(town.once(6) ? town.random.nextInt(45) : 0);
        UsageReport report =
                new UsageReport(
                        person.number(),
                        "report-" + reports.incrementAndGet(),
                        town.trafficOf(person.seller()),
                        "",
                        BigDecimal.valueOf(1 + town.random.nextInt(20_000), 3),
                        town.clock.instant().minus(ago));
        twice.does(() -> desk.reportUsage().report(List.of(report)));
    }
}
