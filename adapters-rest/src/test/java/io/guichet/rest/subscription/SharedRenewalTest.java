package io.guichet.rest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.access.Reach;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Who was given the domain names of an account says how they renew, and sees no bill. */
class SharedRenewalTest {

    private static final ServiceId ID = new ServiceId(new UUID(0, 5));
    private static final String PATH = "/services/" + ID.value();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Service SERVICE =
            Service.open(
                    ID,
                    RestApi.ANNA.number(),
                    "bakery.example",
                    new PlanPrice(
                            new PlanCode("domain"),
                            BillingPeriod.MONTH,
                            Money.euros("10.00"),
                            TaxBasis.NET,
                            LocalDate.EPOCH,
                            LocalDate.MAX),
                    1,
                    DAY);

    private final RestApi api = new RestApi();
    private ConfigureRenewal.Outcome configured =
            new ConfigureRenewal.Outcome.Configured(SERVICE.withRenewal(RenewalMode.MANUAL));
    private Object asked;

    SharedRenewalTest() {
        api.with(
                new ServiceLifeResource(
                        command -> {
                            asked = command;
                            return configured;
                        },
                        null,
                        api.caller));
    }

    @Test
    void domain_names_of_an_account_renew_as_who_was_given_them_says() {
        String mode = "{\"mode\":\"manual\"}";

        assertThat(
                        api.put(PATH + "/renewal", mode)
                                .as("holder account/shop/domains account/other/ftp")
                                .answer()
                                .status())
                .isEqualTo(200);
        assertThat(asked)
                .isEqualTo(
                        new ConfigureRenewal.Command(
                                RestApi.ANNA.number(),
                                new Reach(false, Set.of("shop"), Set.of(), true),
                                ID,
                                RenewalMode.MANUAL));
        assertThat(
                        api.put(PATH + "/renewal", mode)
                                .as("holder account/shop/ftp")
                                .answer()
                                .refusal())
                .isEqualTo("403 permission-missing");
        configured = new ConfigureRenewal.Outcome.NoSuchService();
        assertThat(
                        api.put(PATH + "/renewal", mode)
                                .as("holder account/shop/domains")
                                .answer()
                                .refusal())
                .isEqualTo("404 no-such-service");
    }

    @Test
    void who_was_given_domain_names_alone_is_told_no_invoice() {
        DocumentReference owed = new DocumentReference("FR00000042");
        configured =
                new ConfigureRenewal.Outcome.Configured(
                        SERVICE.suspend(new Suspension.Unpaid(DAY, owed)));
        Asking.Answer answer = renewalBy("holder account/shop/domains");
        assertThat(answer.json().getJsonObject("suspension").getString("since"))
                .isEqualTo("2026-03-01");
        assertThat(answer.json().toString()).doesNotContain("FR00000042");
        assertThat(renewalBy("holder account_management").json().toString()).contains("FR00000042");

        configured = new ConfigureRenewal.Outcome.RenewalInvoiced(owed);
        Asking.Answer refused = renewalBy("holder account/shop/domains");
        assertThat(refused.refusal()).isEqualTo("409 renewal-under-way");
        assertThat(refused.json().toString()).doesNotContain("FR00000042");
    }

    private Asking.Answer renewalBy(String who) {
        return api.put(PATH + "/renewal", "{\"mode\":\"manual\"}").as(who).answer();
    }
}
