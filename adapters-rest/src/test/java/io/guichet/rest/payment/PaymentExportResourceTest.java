package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.ExportPayments.Command;
import io.guichet.application.payment.ExportPayments.Ready;
import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

class PaymentExportResourceTest {

    private final RestApi api = new RestApi();
    private Command asked;

    PaymentExportResourceTest() {
        api.with(
                new PaymentExportResource(
                        command -> {
                            asked = command;
                            return new Ready("payments-1.csv", PaymentExportResourceTest::write);
                        },
                        api.caller));
    }

    @Test
    void a_customer_gets_his_payments_as_a_table_in_his_language() {
        Answer answer = api.get("/payments/export").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("content");
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"payments-1.csv\"");
        assertThat(asked).isEqualTo(new Command(RestApi.ANNA.number(), Language.FR));
    }

    private static void write(OutputStream target) {
        try {
            target.write("content".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
