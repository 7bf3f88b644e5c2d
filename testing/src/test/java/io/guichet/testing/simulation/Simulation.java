package io.guichet.testing.simulation;

import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plays day after day: people do what they do at odd hours, machines go down, jobs do their work,
 * and every evening all that must hold is checked. The same seed plays the same story.
 */
final class Simulation {

    private static final int TICKS_A_DAY = 3;
    private static final String PRICE = "a price changes";
    private static final String SHOP = "a one stop shop is switched";
    private static final String CONTRACT = "a contract is published";
    private static final String POLICY = "a policy changes";
    private static final List<String> SOMETIMES = List.of(PRICE, SHOP, CONTRACT, POLICY);

    private final long seed;
    private final Town town;
    private final Jobs jobs;
    private final Staff staff;
    private final Taxing taxing;
    private final Paying paying;
    private final List<Deed> deeds = new ArrayList<>();
    private final Debiting debiting;
    private final Ruling ruling;
    private final DebitsCheck debits;
    private final HoldingBack holdingBack;
    private final Leaving leaving;
    private final Evening evening;
    private long done;
    private long crashes;
    private Instant tick;

    Simulation(long seed, int customers) {
        this.seed = seed;
        town = new Town(seed, customers);
        tick = town.clock.instant();
        Twice twice = new Twice(town);
        Changing changing = new Changing(town, twice);
        Hosting hosting = new Hosting(town, twice);
        Wishing wishing = new Wishing(town, twice);
        taxing = new Taxing(town, twice);
        jobs = new Jobs(town, changing, hosting, wishing, taxing);
        paying = new Paying(town, twice);
        staff = new Staff(town, twice, paying);
        debiting = new Debiting(town, twice);
        debits = new DebitsCheck(town, debiting);
        ruling = new Ruling(town);
        holdingBack = new HoldingBack(town, twice);
        leaving = new Leaving(town, twice, paying);
        Buying buying = new Buying(town, twice, paying);
        Expiring expiring = new Expiring(town, twice);
        SOMETIMES.forEach(town.tally::expects);
        Stream.of(
                        buying.deeds(),
                        changing.deeds(),
                        hosting.deeds(),
                        expiring.deeds(),
                        paying.deeds(),
                        debiting.deeds(),
                        wishing.deeds(),
                        staff.deeds(),
                        taxing.deeds(),
                        new Advancing(town, twice).deeds(),
                        new Charging(town, twice).deeds(),
                        new Moving(town, twice).deeds(),
                        leaving.deeds(),
                        holdingBack.deeds())
                .flatMap(List::stream)
                .forEach(this::mayBeDone);
        evening = new Evening(town, paying, debits);
    }

    private void mayBeDone(Deed deed) {
        town.tally.expects(deed.name());
        repeat(deed.weight(), () -> deeds.add(deed));
    }

    Town town() {
        return town;
    }

    Evening evening() {
        return evening;
    }

    /** The states in which debits were found in the evenings. */
    Set<Debit.State> debits() {
        return debits.seen();
    }

    /** Who was ever on hold. */
    Set<CustomerNumber> held() {
        return holdingBack.held();
    }

    /** How many deeds were done. */
    long deeds() {
        return done;
    }

    /** After how many the person gave up, since the machine went down. */
    long crashes() {
        return crashes;
    }

    void play(int days) {
        for (int day = 0; day < days; day++) {
            try {
                day();
                evening.check();
            } catch (RuntimeException | AssertionError | Crash fault) {
                throw new AssertionError(
                        "seed %d, %d customers, %s: %s"
                                .formatted(seed, town.people.size(), today(), fault.getMessage()),
                        fault);
            }
        }
    }

    private void day() {
        for (int ticks = 0; ticks < TICKS_A_DAY; ticks++) {
            tick = tick.plus(Duration.ofHours(24 / TICKS_A_DAY));
            town.clock.setTo(tick.toString());
            crashesHappen();
            repeat(Math.max(1, town.people.size() / 6), this::somebodyActs);
            if (town.once(10)) {
                paying.banksChangeTheirMinds();
            }
            paying.eventsArrive();
            debiting.banksWork();
            jobs.work();
            nothingHappens();
        }
        if (town.once(15)) {
            town.tally.during(PRICE, staff::changesAPrice);
        }
        if (town.once(20)) {
            taxing.registryFailsOrIsBack();
        }
        if (town.once(25)) {
            town.tally.during(SHOP, taxing::switchesOneStopShop);
        }
        if (town.once(30)) {
            town.tally.during(CONTRACT, staff::publishesAContract);
        }
        if (town.once(12)) {
            town.tally.during(POLICY, ruling::changesAPolicy);
        }
        jobs.work();
        crashesHappen();
        jobs.closesPerhaps();
        nothingHappens();
        jobs.closes();
    }

    private void somebodyActs() {
        Person person = town.anyOf(town.people);
        Deed deed = town.anyOf(deeds);
        try {
            done++;
            town.tally.during(deed.name(), () -> leaving.acts(person, deed));
        } catch (Crash crash) {
            town.machine.comesUp();
            crashes++;
        } catch (RuntimeException fault) {
            throw new IllegalStateException(
                    "customer %s %s: %s".formatted(person.number(), deed.name(), fault), fault);
        }
    }

    private void crashesHappen() {
        Machine machine = town.machine;
        machine.comesUp();
        town.stores.transactions().disturb(machine::perhapsGoesDown, machine::perhapsGoesDown);
    }

    private void nothingHappens() {
        town.stores.transactions().disturb(() -> {}, () -> {});
    }

    private LocalDate today() {
        Seller first = town.sellers.getFirst();
        return town.today(first);
    }

    private static void repeat(int times, Runnable work) {
        for (int time = 0; time < times; time++) {
            work.run();
        }
    }
}
