package io.guichet.testing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.tax.CheckVatIdOfCustomer.Outcome;
import io.guichet.application.tax.ExplainVat.Explanation;
import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.application.tax.SwitchOneStopShop;
import io.guichet.application.tax.VatIdCheck;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.BuyerStanding;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.domain.tax.VatRule;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

class CheckingVatIdsTest {

    private static final String ID = "BE0428759497";

    private final HostingCompany company = new HostingCompany();
    private final FakeVatIdRegistry registry =
            new FakeVatIdRegistry(company.stores().transactions());
    private final TaxOffice office = new TaxOffice(company.stores(), registry, company.clock());
    private final CustomerNumber acme = company.customer(belgian(ID));

    @Test
    void a_new_customers_id_is_asked_about_in_the_sellers_name_and_the_proof_is_kept() {
        registry.knows(ID, "ACME NV");

        assertThat(office.checkVatIds().check()).isEqualTo(1);

        assertThat(registry.asked()).containsExactly(new VatId(ID));
        assertThat(explained().proofs())
                .containsExactly(
                        new VatIdAnswer.Valid(
                                now(),
                                "W1" + company.seller().identity().vatId(),
                                "ACME NV",
                                "Somewhere 1"));
    }

    @Test
    void an_answer_is_not_asked_for_again_before_it_grows_old() {
        registry.knows(ID, "ACME NV");
        office.checkVatIds().check();

        daysPass(19);
        assertThat(office.checkVatIds().check()).isZero();
        daysPass(1);
        assertThat(office.checkVatIds().check()).isEqualTo(1);
        assertThat(explained().proofs()).hasSize(2);
    }

    @Test
    void a_valid_id_survives_ten_days_without_the_register_and_then_counts_no_more() {
        registry.knows(ID, "ACME NV");
        office.checkVatIds().check();
        daysPass(20);
        registry.isDown("SERVICE_UNAVAILABLE");
        office.checkVatIds().check();

        daysPass(10);
        assertThat(standing()).isEqualTo(BuyerStanding.VALID_VAT_ID);
        company.clock().advance(Duration.ofSeconds(1));
        assertThat(standing()).isEqualTo(BuyerStanding.OUTDATED_VAT_ID);
    }

    @Test
    void an_id_that_is_struck_off_counts_no_more_once_the_register_says_so() {
        registry.knows(ID, "ACME NV");
        office.checkVatIds().check();
        registry.forgets(ID);

        daysPass(20);
        office.checkVatIds().check();

        assertThat(standing()).isEqualTo(BuyerStanding.INVALID_VAT_ID);
        assertThat(explained().decision().rule()).isEqualTo(VatRule.SELLERS_VAT);
    }

    @Test
    void an_invalid_id_is_tried_again_after_a_week() {
        office.checkVatIds().check();
        registry.knows(ID, "ACME NV");

        daysPass(7);
        office.checkVatIds().check();

        assertThat(standing()).isEqualTo(BuyerStanding.VALID_VAT_ID);
    }

    @Test
    void a_register_that_is_down_is_asked_ever_less_often_and_never_given_up() {
        registry.isDown("MS_UNAVAILABLE");
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360}) {
            office.checkVatIds().check();
            VatIdCheck check = explained().checks().getFirst();
            assertThat(check.failure()).isEqualTo("MS_UNAVAILABLE");
            assertThat(check.dueAt()).isEqualTo(now().plus(Duration.ofMinutes(minutes)));
            company.clock().advance(Duration.ofMinutes(minutes));
        }
        registry.isBack();
        registry.knows(ID, "ACME NV");

        office.checkVatIds().check();

        VatIdCheck check = explained().checks().getFirst();
        assertThat(check.failure()).isEmpty();
        assertThat(check.tries()).isZero();
    }

    @Test
    void a_run_ends_when_three_ids_got_no_answer() {
        for (int i = 0; i < 9; i++) {
            company.customer(belgian("BE042875940" + i));
        }
        registry.isDown("TIMEOUT");

        assertThat(office.checkVatIds().check()).isZero();
        assertThat(registry.asked()).hasSize(3);
    }

    @Test
    void staff_sees_what_is_charged_today_and_why() {
        Explanation vat = explained();

        assertThat(vat.identity().vatId()).isEqualTo(ID);
        assertThat(vat.day()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(vat.decision().rule()).isEqualTo(VatRule.SELLERS_VAT);
        assertThat(vat.decision().standing()).isEqualTo(BuyerStanding.UNCHECKED_VAT_ID);
        assertThat(vat.checks()).isEmpty();
        assertThat(office.explainVat().explain(new CustomerNumber(404))).isEmpty();
    }

    @Test
    void staff_asks_the_register_at_once() {
        registry.knows(ID, "ACME NV");

        Outcome outcome = office.checkVatIdOfCustomer().check(acme);

        assertThat(outcome).isEqualTo(new Outcome.Answered(explained()));
        assertThat(standing()).isEqualTo(BuyerStanding.VALID_VAT_ID);
    }

    @Test
    void staff_is_told_that_it_does_not_answer_and_the_job_goes_on_asking() {
        registry.isDown("MS_MAX_CONCURRENT_REQ");

        assertThat(office.checkVatIdOfCustomer().check(acme))
                .isEqualTo(new Outcome.RegistryUnavailable("MS_MAX_CONCURRENT_REQ"));
        registry.isBack();
        company.clock().advance(Duration.ofMinutes(1));
        assertThat(office.checkVatIds().check()).isEqualTo(1);
    }

    @Test
    void where_no_id_matters_there_is_nothing_to_ask() {
        CustomerNumber french = company.company();

        assertThat(office.checkVatIdOfCustomer().check(french))
                .isEqualTo(new Outcome.NothingToCheck());
        assertThat(office.checkVatIdOfCustomer().check(new CustomerNumber(404)))
                .isEqualTo(new Outcome.NoSuchCustomer());
        assertThat(registry.asked()).isEmpty();
    }

    @Test
    void the_one_stop_shop_is_switched_from_tomorrow_on_at_the_earliest() {
        SellerCode seller = company.seller().code();
        LocalDate tomorrow = LocalDate.of(2026, 3, 2);

        assertThat(switched(seller, tomorrow.minusDays(1)))
                .isEqualTo(new SwitchOneStopShop.Outcome.TooEarly(tomorrow));
        assertThat(switched(new SellerCode("nobody"), tomorrow))
                .isEqualTo(new SwitchOneStopShop.Outcome.NoSuchSeller());
        assertThat(switched(seller, tomorrow)).isEqualTo(new SwitchOneStopShop.Outcome.Switched());
        assertThat(company.stores().tax().listOneStopShop().list(seller))
                .containsExactly(new OneStopShopSwitch(tomorrow, true));
    }

    private SwitchOneStopShop.Outcome switched(SellerCode seller, LocalDate from) {
        return office.switchOneStopShop()
                .change(new SwitchOneStopShop.Command(seller, new OneStopShopSwitch(from, true)));
    }

    private Explanation explained() {
        return office.explainVat().explain(acme).orElseThrow();
    }

    private BuyerStanding standing() {
        return explained().decision().standing();
    }

    private Instant now() {
        return company.clock().instant();
    }

    private void daysPass(int days) {
        company.clock().advance(Duration.ofDays(days));
    }

    private static Party belgian(String vatId) {
        PostalAddress address = new PostalAddress("1 rue Haute", "", "1000", "Bruxelles", "BE");
        return new Party(
                PartyKind.COMPANY, "ACME NV", address, "", "", vatId, "", Optional.empty());
    }
}
