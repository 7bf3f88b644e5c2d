package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.DocumentLinks;
import io.guichet.application.billing.OpenSharedDocument.Command;
import io.guichet.application.billing.OpenSharedDocument.Outcome;
import io.guichet.application.billing.OpenSharedDocumentHandler;
import io.guichet.application.shared.Signer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.TestInstallation;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Links that open one document without signing in. */
class OpeningSharedDocumentsTest {

    private static final String ADDRESS = "https://guichet.example/api/v1/shared-documents/";

    private final HostingCompany company = new HostingCompany();
    private final TestInstallation installation = new TestInstallation();
    private final DocumentLinks links =
            new DocumentLinks(installation, Duration.ofDays(30), company.clock());
    private final DocumentReference invoice = company.invoices(company.consumer(), "30.00");
    private final DocumentReference other = company.invoices(company.consumer(), "12.00");

    @Test
    void a_link_opens_its_document() {
        assertThat(text(open(token(links.to(invoice))))).isEqualTo("PDF FR00000001 EUR 30.00");
        assertThat(text(open(token(links.to(other))))).isEqualTo("PDF FR00000002 EUR 12.00");
    }

    @Test
    void it_does_so_until_its_time_is_over() {
        String token = token(links.to(invoice));

        company.clock().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(open(token)).isInstanceOf(Outcome.Opened.class);

        company.clock().advance(Duration.ofSeconds(1));
        assertThat(open(token)).isEqualTo(new Outcome.LinkOver());
    }

    @Test
    void a_link_that_was_changed_anywhere_opens_nothing() {
        String token = token(links.to(invoice));

        for (int index = 0; index < token.length(); index++) {
            char other = token.charAt(index) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, index) + other + token.substring(index + 1);
            assertThat(open(changed)).isEqualTo(new Outcome.NoSuchLink());
        }
        assertThat(open(token.substring(1))).isEqualTo(new Outcome.NoSuchLink());
        assertThat(open(token + "A")).isEqualTo(new Outcome.NoSuchLink());
        assertThat(open("")).isEqualTo(new Outcome.NoSuchLink());
    }

    @Test
    void what_was_signed_for_something_else_opens_nothing() {
        String text = company.clock().instant().plusSeconds(60).getEpochSecond() + " " + invoice;
        byte[] key = installation.key("document-link");

        assertThat(open(new Signer(key, "web-session").sign(text)))
                .isEqualTo(new Outcome.NoSuchLink());
        assertThat(open(new Signer(installation.key("rest-cursor"), "document-link").sign(text)))
                .isEqualTo(new Outcome.NoSuchLink());
    }

    @Test
    void links_last_some_time() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentLinks(installation, Duration.ZERO, company.clock()));
    }

    private Outcome open(String token) {
        return new OpenSharedDocumentHandler(
                        links,
                        company.stores().invoices(),
                        company.does().renderDocument(),
                        company.stores().transactions())
                .open(new Command(token, DocumentFormat.PDF));
    }

    private static String token(URI link) {
        String address = link.toString();
        assertThat(address).startsWith(ADDRESS).endsWith("?format=pdf");
        return address.substring(ADDRESS.length(), address.indexOf('?'));
    }

    private static String text(Outcome outcome) {
        return new String(((Outcome.Opened) outcome).document().content(), StandardCharsets.UTF_8);
    }
}
