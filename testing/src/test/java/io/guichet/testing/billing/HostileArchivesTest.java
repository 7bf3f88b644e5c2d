package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoices.ExportFormat;
import io.guichet.application.billing.ExportInvoices.Outcome.Ready;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Whatever a customer calls himself, his archive is unpacked where he wants it and nowhere else.
 */
class HostileArchivesTest {

    private final HostingCompany company = new HostingCompany();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/evil",
                "..\\..\\Windows\\evil.exe",
                "/etc/passwd",
                "C:\\evil",
                "index.csv",
                "a\u0000.pdf"
            })
    void no_name_of_a_customer_is_a_name_of_a_file(String name) throws IOException {
        CustomerNumber customer = company.customer(Samples.person(name, "FR"));
        DocumentReference invoice = company.invoices(customer, "10.00");
        company.transfers(customer, "10.00", List.of(invoice));
        ExportInvoices.Command all =
                new ExportInvoices.Command(
                        customer,
                        new InvoiceSelection.Matching(InvoiceFilter.all()),
                        ExportFormat.ZIP,
                        Language.EN);
        Ready ready = (Ready) company.does().exportInvoices().prepare(all);

        assertThat(ready.fileName()).matches("invoices-\\d+\\.zip");
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ready.export().writeTo(target);
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(target.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("index.csv");
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches("(?:invoices|receipts)/[A-Z0-9]+\\.pdf");
            }
        }
    }
}
