package io.guichet.testing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.domain.identity.SellerCode;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** What every store of switches of the one stop shop promises. */
public abstract class OneStopShopContract extends Contract {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    void whoever_never_chose_does_not_use_it() {
        SellerCode seller = given().seller().code();

        assertThat(isUsed(seller, JULY)).isFalse();
        assertThat(stores().tax().listOneStopShop().list(seller)).isEmpty();
    }

    @Test
    void it_is_used_from_the_day_until_it_is_not() {
        SellerCode seller = given().seller().code();

        save(seller, NEW_YEAR, false);
        save(seller, JULY, true);

        assertThat(isUsed(seller, JULY.minusDays(1))).isFalse();
        assertThat(isUsed(seller, JULY)).isTrue();
        assertThat(isUsed(seller, NEW_YEAR.minusDays(1))).isTrue();
        assertThat(isUsed(seller, NEW_YEAR)).isFalse();
    }

    @Test
    void another_word_for_the_same_day_replaces_the_first() {
        SellerCode seller = given().seller().code();
        save(seller, JULY, true);

        save(seller, JULY, false);

        assertThat(isUsed(seller, NEW_YEAR)).isFalse();
    }

    @Test
    void switches_are_listed_by_day_each_for_its_seller() {
        SellerCode seller = given().seller().code();
        save(seller, NEW_YEAR, false);
        save(seller, JULY, true);
        save(given().seller().code(), JULY, true);

        assertThat(stores().tax().listOneStopShop().list(seller))
                .containsExactly(
                        new OneStopShopSwitch(JULY, true), new OneStopShopSwitch(NEW_YEAR, false));
    }

    private void save(SellerCode seller, LocalDate from, boolean used) {
        done(() -> stores().tax().oneStopShop().save(seller, new OneStopShopSwitch(from, used)));
    }

    private boolean isUsed(SellerCode seller, LocalDate day) {
        return in(() -> stores().tax().oneStopShop().isUsedBy(seller, day));
    }
}
