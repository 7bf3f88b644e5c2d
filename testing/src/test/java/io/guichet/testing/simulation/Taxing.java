package io.guichet.testing.simulation;

import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.application.tax.SwitchOneStopShop;
import io.guichet.domain.identity.Seller;
import io.guichet.testing.tax.FakeVatIdRegistry;
import io.guichet.testing.tax.TaxOffice;

import java.time.LocalDate;
import java.util.List;

/** What the register of VAT ids answers, and which seller declares where. */
final class Taxing {

    private static final String GIVES_BACK = "gives a VAT id back";
    private static final String HAS = "has VAT ids";

    private final Town town;
    private final Twice twice;
    private final FakeVatIdRegistry registry;
    private final TaxOffice office;

    Taxing(Town town, Twice twice) {
        this.town = town;
        this.twice = twice;
        registry = new FakeVatIdRegistry(town.stores.transactions());
        office = new TaxOffice(town.stores, registry, town.clock);
        town.people.forEach(person -> idsOf(person).forEach(id -> registry.knows(id, "Firma")));
    }

    List<Deed> deeds() {
        return List.of(
                new Deed(GIVES_BACK, 1, this::losesIds),
                new Deed(HAS, 2, this::hasIds),
                new Deed("has his VAT id checked", 1, this::isChecked));
    }

    void idsAreChecked() {
        office.checkVatIds().check();
    }

    /** For weeks, sometimes, so that answers grow old. */
    void registryFailsOrIsBack() {
        if (town.once(3)) {
            registry.isDown("MS_UNAVAILABLE");
        } else {
            registry.isBack();
        }
    }

    /** A seller begins to use the one stop shop, or no longer does. */
    void switchesOneStopShop() {
        Seller seller = town.anyOf(town.sellers);
        LocalDate from = town.today(seller).plusDays(1 + town.random.nextInt(10));
        OneStopShopSwitch added = new OneStopShopSwitch(from, !town.once(3));
        SwitchOneStopShop.Command command = new SwitchOneStopShop.Command(seller.code(), added);
        twice.does(() -> office.switchOneStopShop().change(command));
    }

    private void losesIds(Person person) {
        idsOf(person).forEach(registry::forgets);
        town.tally.happened(GIVES_BACK);
    }

    private void hasIds(Person person) {
        idsOf(person).forEach(id -> registry.knows(id, "Firma " + id));
        town.tally.happened(HAS);
    }

    private void isChecked(Person person) {
        twice.does(() -> office.checkVatIdOfCustomer().check(person.number()));
    }

    private static List<String> idsOf(Person person) {
        return Folk.vatIds(person.number().value());
    }
}
