package io.guichet.testing.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.expiry.port.TermsBook;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryStages;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What every store of terms promises. */
public abstract class TermsBookContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;
    private static final ExpiryScope DOMAINS = new ExpiryScope.OfFamily(PlanFamily.DOMAIN_NAME);
    private static final ExpiryScope FR = new ExpiryScope.OfPlan(new PlanCode("domain-fr"));

    @Test
    void terms_are_found_as_they_were_said_the_latest_first_and_only_their_sellers() {
        Seller seller = given().seller();
        DatedTerms early = terms(seller, FR, DAY, 45);
        DatedTerms late = terms(seller, DOMAINS, DAY.plusDays(9), 7);
        done(() -> book().add(early));
        done(() -> book().add(late));
        done(() -> book().add(terms(given().seller(), FR, DAY, 1)));

        assertThat(in(() -> book().of(seller.code()))).containsExactly(late, early);
    }

    @Test
    void of_several_for_one_day_the_last_holds_and_all_stay_known() {
        Seller seller = given().seller();
        done(() -> book().add(terms(seller, FR, DAY, 45)));
        DatedTerms right =
                new DatedTerms(
                        seller.code(),
                        FR,
                        DAY,
                        terms(seller, FR, DAY, 30).terms(),
                        "staff",
                        Given.NOON.plusSeconds(1));
        done(() -> book().add(right));

        List<DatedTerms> all = in(() -> book().of(seller.code()));

        assertThat(all).hasSize(2);
        assertThat(DatedTerms.on(all, FR, DAY)).contains(right.terms());
        assertThat(DatedTerms.on(all, FR, DAY.minusDays(1))).isEmpty();
        assertThat(DatedTerms.on(all, DOMAINS, DAY)).isEmpty();
    }

    private static DatedTerms terms(Seller seller, ExpiryScope scope, LocalDate from, int late) {
        return new DatedTerms(
                seller.code(),
                scope,
                from,
                new ExpiryTerms(
                        new ExpiryStages(List.of(60, 7), List.of(), 30, 15, late, 75, 80),
                        Money.euros("3.00"),
                        Money.euros("60.00"),
                        TaxBasis.GROSS),
                "staff",
                Given.NOON);
    }

    private TermsBook book() {
        return stores().expiry().terms();
    }
}
